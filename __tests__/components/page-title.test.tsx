/** @jest-environment jsdom */
import { render } from '@testing-library/react';
import { PageTitle } from '../../components/page-title';

test('a title names the page, the service and the publisher', () => {
  render(<PageTitle title="Sign in" />);
  expect(document.title).toBe('Sign in – Social media guidance – AHCS');
});

test('a title says Error first when there is something to mend', () => {
  render(
    <PageTitle title="Sign in" problems={[{ field: 'email', message: 'Enter an address' }]} />,
  );
  expect(document.title).toBe('Error: Sign in – Social media guidance – AHCS');
});
