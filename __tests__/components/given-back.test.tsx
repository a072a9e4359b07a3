/**
 * @jest-environment jsdom
 *
 * What the end of the module gives, and how it says so. Seen failing with the button left to the next
 * page, with the number of own checks left out, with the guidance's words left out, and with the boxes
 * emptied where something is wrong.
 */
import { render, screen, within } from '@testing-library/react';
import './dom';
import { OWN, pocketCard, teamSheet, TIPS } from './examples/given';
import { closing, READY } from './examples/learning';

const link = (name: string | RegExp) => screen.queryByRole('link', { name });

describe('the closing page', () => {
  test('has the certificate at once, where everything is passed, and opens nothing over the page', () => {
    render(closing(READY));
    const heading = screen.getByRole('heading', {
      level: 1,
      name: 'Well done, Amara Nguyễn-Okafor',
    });
    const button = screen.getByRole('button', { name: 'Make my certificate' });
    const tips = screen.getByRole('heading', { name: 'Eight tips to take with you' });
    for (const [one, next] of [
      [heading, button],
      [button, tips],
    ] as const) {
      expect(one.compareDocumentPosition(next)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    }
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  test('leads to the certificate that was made', () => {
    render(closing({ kind: 'claimed', holderName: 'Ada', standards: 5 }));
    expect(link('See your certificate')).toHaveAttribute(
      'href',
      '/modules/social-media/certificate',
    );
    expect(screen.queryByRole('button', { name: 'Make my certificate' })).not.toBeInTheDocument();
  });

  test('says how many standards are to go, and congratulates nobody too early', () => {
    render(closing({ kind: 'missing', missing: 2 }));
    expect(screen.getByText(/2 standards to go/)).toBeVisible();
    expect(screen.queryByText(/Well done/)).not.toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Eight tips');
  });

  test.each([READY, { kind: 'missing', missing: 5 } as const])('offers card and sheet', (state) => {
    render(closing(state));
    expect(link('Your “before I post” card')).toHaveAttribute('href', '/modules/social-media/card');
    expect(link('A team discussion sheet')).toHaveAttribute(
      'href',
      '/modules/social-media/team-sheet',
    );
  });
});

describe('the pocket card', () => {
  test.each([
    ['nothing answered', { general: TIPS }, false, /not answered anything yet/],
    ['all right', { general: TIPS }, true, /judged everything as we do/],
    ['two of its own', { own: OWN, general: TIPS }, true, /^The first 2 checks are chosen/],
    ['one of its own', { own: OWN.slice(1), general: TIPS }, true, /^The first check is chosen/],
    ['all of its own', { own: OWN }, true, /^These are chosen/],
  ])('says how it came about: %s', (_, card, begun, words) => {
    render(pocketCard(card, begun));
    expect(screen.getByText(words)).toBeVisible();
  });

  test('has each check with the guidance’s own words and the clause’s id', () => {
    render(pocketCard({ own: OWN, general: TIPS }));
    const card = within(screen.getByRole('region', { name: 'Before I post' }));
    const checks = card.getAllByRole('listitem');
    expect(checks).toHaveLength(4);
    [...OWN, ...TIPS].forEach(({ ask, clause }, index) => {
      for (const words of [ask, clause.text, clause.id])
        expect(checks[index]).toHaveTextContent(words);
    });
    expect(checks[0]).toHaveTextContent('AHCS has not yet confirmed it');
    expect(card.getByText(/#064 v1.1, February 2022/)).toBeVisible();
  });
});

describe('the team sheet', () => {
  test('has three scenarios with questions, and neither verdict nor consequence', () => {
    render(teamSheet(null));
    expect(screen.getAllByRole('heading', { name: 'To talk about' })).toHaveLength(3);
    const text = document.body.textContent;
    for (const told of ['A problem', 'What happened next', 'To keep'])
      expect(text).not.toContain(told);
    expect(link('Open the notes for whoever leads')).toHaveAttribute('href', '/notes');
  });

  test('says what is wrong with the choice and keeps what was ticked', () => {
    render(teamSheet('Select three scenarios, no more and no fewer'));
    expect(document.title).toMatch(/^Error: /);
    const summary = screen.getByRole('alert');
    expect(summary).toHaveTextContent('Select three scenarios');
    const field = within(summary).getByRole('link').getAttribute('href')?.slice(1) ?? '';
    expect(document.getElementById(field)).toBe(screen.getAllByRole('checkbox')[0]);
    const ticked = screen.getAllByRole('checkbox', { checked: true });
    expect(ticked.map((box) => box.getAttribute('value'))).toEqual(['con-night-shift']);
    expect(screen.queryByRole('heading', { name: 'To talk about' })).not.toBeInTheDocument();
  });
});
