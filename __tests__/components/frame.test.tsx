/** @jest-environment jsdom */
import './dom';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HomeView } from '../../components/home-view';
import { PrivacyView } from '../../components/privacy-view';
import { REFUSAL_WORDS } from '../../components/refusal-words';
import { SiteFrame } from '../../components/site-frame';
import { REFUSALS } from '../../lib/domain/refusal';
import { WHO } from './examples/example';
import { EDITION } from './examples/material';

const signOut = jest.fn(async () => {});

function show(props: Partial<Parameters<typeof SiteFrame>[0]> = {}) {
  return render(
    <SiteFrame demo={false} signOut={signOut} edition={EDITION} {...props}>
      <h1>Page</h1>
    </SiteFrame>,
  );
}

test('the first thing one meets leads past the header to the page', async () => {
  show({ demo: true, who: WHO });
  await userEvent.tab();
  expect(screen.getByRole('link', { name: 'Skip to main content' })).toHaveFocus();
  expect(document.querySelector('#main')).toBe(screen.getByRole('main'));
});

test('the wordmark leads home and names the Academy and the service', () => {
  show();
  const mark = within(screen.getByRole('banner')).getByRole('link');
  expect(mark).toHaveAttribute('href', '/');
  expect(mark).toHaveTextContent('Academy for Healthcare Science');
  expect(mark).toHaveTextContent('Social media guidance');
});

test('who is signed in sees their name and links, and can sign out', async () => {
  show({ who: WHO });
  const nav = screen.getByRole('navigation', { name: 'Your account' });
  expect(nav).toHaveTextContent('Signed in as Amara Nguyễn-Okafor');
  expect(
    within(nav)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')),
  ).toEqual(WHO.links.map(({ href }) => href));
  await userEvent.click(within(nav).getByRole('button', { name: 'Sign out' }));
  expect(signOut).toHaveBeenCalledTimes(1);
});

test('a stranger has no account to see', () => {
  show();
  expect(screen.queryByRole('navigation', { name: 'Your account' })).not.toBeInTheDocument();
});

test.each([true, false])('demonstration %s: it is said on every page, or not at all', (demo) => {
  show({ demo });
  expect(screen.queryByText(/people and mail are invented/) !== null).toBe(demo);
});

test('the footer says who runs it, where help is, and what it is based on', () => {
  show();
  const footer = screen.getByRole('contentinfo');
  expect(footer).toHaveTextContent('Run by the Academy for Healthcare Science');
  expect(footer).toHaveTextContent(EDITION);
  expect(
    within(footer)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')),
  ).toEqual(['/verify', '/privacy', '/accessibility', 'mailto:information@ahcs.ac.uk']);
});

test.each([
  [true, 'Go to your module', '/modules/x'],
  [false, 'Sign in to start', '/sign-in'],
])('signed in %s: the front page has one thing to do', (signedIn, words, href) => {
  render(
    <HomeView
      modules={[{ href: '/modules/x', title: 'M', summary: 'S', minutes: 60, lessons: ['L'] }]}
      signedIn={signedIn}
      edition={EDITION}
    />,
  );
  expect(screen.getByRole('link', { name: words })).toHaveAttribute('href', href);
});

test('the privacy notice says how long, and that the Academy has yet to confirm it', () => {
  const { container } = render(<PrivacyView retention="Six years" />);
  expect(container).toHaveTextContent('Six years');
  expect(container).toHaveTextContent('To be confirmed by the Academy');
});

test.each(REFUSALS)('the refusal %s is worded', (reason) => {
  expect(REFUSAL_WORDS[reason].length).toBeGreaterThan(20);
});
