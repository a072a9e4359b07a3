/** @jest-environment jsdom */
import './dom';
import { render, screen, within } from '@testing-library/react';
import { ClauseQuotation } from '../../components/clause-quotation';
import { ExplanationView } from '../../components/explanation-view';
import { UNCONFIRMED_NOTE } from '../../components/house-words';
import { ProseText } from '../../components/prose-text';
import type { Clause } from '../../lib/domain/clause';
import { ALL_CLAUSES, CLAUSES, EDITION, STANDARD, accepting, prose } from './examples/material';
import { EXPLANATION } from './examples/learning';

describe('a quotation', () => {
  test.each(ALL_CLAUSES.map((clause) => [clause.id, clause] as const))(
    '%s: carries the words letter for letter, the id, the title and the edition',
    (_, clause: Clause) => {
      render(<ClauseQuotation clauses={[clause]} edition={EDITION} />);
      const figure = screen.getByRole('figure');
      expect(within(figure).getByRole('blockquote').textContent).toBe(clause.text);
      expect(figure).toHaveTextContent(clause.id);
      expect(figure).toHaveTextContent(
        'AHCS Social Media Guidance for Registrants, #064 v1.1, February 2022',
      );
      expect(within(figure).queryByText(UNCONFIRMED_NOTE) !== null).toBe(
        clause.unconfirmed === true,
      );
    },
  );

  test('where several are quoted, the note stands only beside the unconfirmed one', () => {
    render(<ClauseQuotation clauses={[CLAUSES['CON-2'], CLAUSES['TIP-4']]} edition={EDITION} />);
    expect(screen.getAllByText(UNCONFIRMED_NOTE)).toHaveLength(1);
    expect(screen.getByText(UNCONFIRMED_NOTE).parentElement).toHaveTextContent('CON-2');
  });

  test('of nothing is nothing', () => {
    const { container } = render(<ClauseQuotation clauses={[]} edition={EDITION} />);
    expect(container).toBeEmptyDOMElement();
  });
});

describe('what an author wrote', () => {
  test('headings take the level that the page needs', () => {
    render(<ProseText prose={[{ kind: 'heading', text: 'In short' }]} headingLevel={3} />);
    expect(screen.getByRole('heading', { level: 3, name: 'In short' })).toBeInTheDocument();
  });

  test('a clause is named in brackets, and is a link only where its words are on the page', () => {
    const { rerender } = render(
      <ProseText prose={prose('Ask first (CON-2).')} clauses={ALL_CLAUSES} />,
    );
    expect(screen.getByText('(CON-2)')).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
    rerender(<ProseText prose={prose('Ask first (CON-2).')} clauses={ALL_CLAUSES} linked />);
    expect(screen.getByRole('link', { name: 'guidance CON-2' })).toHaveAttribute(
      'href',
      '#clause-CON-2',
    );
    expect(screen.getByText(/Ask first/)).toHaveTextContent('Ask first (guidance CON-2).');
  });

  test('strong and emphasised words, links and lists keep their kind', () => {
    render(
      <ProseText
        prose={[
          ...EXPLANATION,
          {
            kind: 'paragraph',
            children: [
              {
                kind: 'link',
                href: 'https://www.ahcs.ac.uk',
                children: [{ kind: 'text', text: 'AHCS' }],
              },
            ],
          },
          { kind: 'list', ordered: false, items: [prose('One', 'and its second paragraph')] },
        ]}
      />,
    );
    expect(screen.getByText('unsure').tagName).toBe('STRONG');
    expect(screen.getByText('wait').tagName).toBe('EM');
    expect(screen.getByRole('link', { name: 'AHCS' })).toHaveAttribute(
      'href',
      'https://www.ahcs.ac.uk',
    );
    expect(screen.getAllByRole('list').map(({ tagName }) => tagName)).toEqual(['OL', 'UL']);
    expect(screen.getByText('and its second paragraph').tagName).toBe('P');
  });
});

describe('an explanation', () => {
  beforeEach(() => {
    render(
      <ExplanationView
        crumbs={[]}
        title="Respect confidentiality"
        standard={STANDARD}
        edition={EDITION}
        prose={EXPLANATION}
        clauses={ALL_CLAUSES}
        next={{ words: 'Next', action: accepting, hidden: {} }}
      />,
    );
  });

  test('every reference leads to the clause’s own words at the end', () => {
    const links = screen.getAllByRole('link', { name: /^guidance / });
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      const place = document.querySelector(link.getAttribute('href')!)!;
      expect(within(place as HTMLElement).getByRole('blockquote')).toBeInTheDocument();
    }
  });

  test('its source is named once, outside of what is folded', () => {
    const sources = screen.getAllByText('AHCS Social Media Guidance for Registrants');
    expect(sources).toHaveLength(1);
    expect(sources[0]!.closest('details')).toBeNull();
    expect(sources[0]!.parentElement).toHaveTextContent('#064 v1.1, February 2022');
  });

  test('each clause that the text names leads back to where it is first named', () => {
    const named = [
      ...new Set(
        screen.getAllByRole('link', { name: /^guidance / }).map((one) => one.getAttribute('href')),
      ),
    ];
    expect(named.length).toBeGreaterThan(0);
    for (const href of named) {
      const back = within(document.querySelector<HTMLElement>(href!)!).getByRole('link', {
        name: /^Back to where it is named/,
        hidden: true,
      });
      const places = document.querySelectorAll(`[id="${back.getAttribute('href')!.slice(1)}"]`);
      expect(places).toHaveLength(1);
      expect(places[0]!.querySelector('a')).toHaveAttribute('href', href);
    }
  });

  test('lists every clause once, the standard first', () => {
    const appendix = screen.getByRole('region', { name: 'The guidance’s own words' });
    expect(
      within(appendix)
        .getAllByRole('blockquote')
        .map(({ textContent }) => textContent),
    ).toEqual([STANDARD, ...ALL_CLAUSES].map(({ text }) => text));
  });
});
