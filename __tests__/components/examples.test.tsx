/** @jest-environment jsdom */
import './dom';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { EACH } from './examples/all';
import type { Example } from './examples/example';

/** Renders an example and, where it is of a sent form, sends it. */
async function show({ node, send }: Example): Promise<void> {
  render(<div>{node}</div>);
  if (!send) return;
  const button = within(screen.getByRole('main')).getAllByRole('button')[0];
  await userEvent.click(button!);
  await screen.findByRole('alert');
}

async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document.documentElement, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: {
      // jsdom lays nothing out and loads no page: contrast and the language are tried in a browser.
      'color-contrast': { enabled: false },
      'html-has-lang': { enabled: false },
    },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test.each(EACH)('%s: has no fault that axe knows of', async (_, example) => {
  await show(example);
  expect(await violations()).toEqual([]);
});

test.each(EACH)('%s: has one first heading, one main part and a title', async (_, example) => {
  await show(example);
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  expect(screen.getAllByRole('main')).toHaveLength(1);
  await waitFor(() => expect(document.title).toMatch(/ – Social media guidance – AHCS$/));
  expect(document.title.startsWith('Error: ')).toBe(
    example.send === true || example.mistaken === true,
  );
});

test.each(EACH)(
  '%s: every id is used once, and every reference leads somewhere',
  async (_, example) => {
    await show(example);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids).toHaveLength(new Set(ids).size);
    const named = [
      ...document.querySelectorAll('[aria-describedby],[aria-labelledby],a[href^="#"]'),
    ];
    const referred = named.flatMap((element) =>
      ['aria-describedby', 'aria-labelledby', 'href'].flatMap(
        (name) =>
          element
            .getAttribute(name)
            ?.replace(/^[^#]+$/, (own) => (name === 'href' ? '' : own))
            .replace('#', '')
            .split(' ')
            .filter(Boolean) ?? [],
      ),
    );
    expect(referred.filter((id) => !ids.includes(id))).toEqual([]);
  },
);

test.each(EACH)('%s: names the Academy and never the NHS', async (_, example) => {
  await show(example);
  expect(document.body).toHaveTextContent('Academy for Healthcare Science');
  expect(document.body.textContent).not.toMatch(/\bNHS\b/);
});
