import { clausesIn, firstNamings, plainText, type Prose } from '../../lib/domain/prose';

const text = (words: string) => ({ kind: 'text', text: words }) as const;
const clause = (id: string) => ({ kind: 'clause', id }) as const;

/** Everything that prose can say, once. */
const PROSE: Prose = [
  { kind: 'heading', text: 'What the standard asks' },
  {
    kind: 'paragraph',
    children: [
      text('Think  first '),
      { kind: 'strong', children: [text('always'), clause('TIP-1')] },
      text(', and\nask '),
      {
        kind: 'link',
        href: '/help',
        children: [{ kind: 'emphasis', children: [text('us')] }, clause('TIP-7b')],
      },
      text('.'),
      clause('CON-2'),
    ],
  },
  { kind: 'quotation', clauses: ['CON-7', 'CON-2'] },
  {
    kind: 'list',
    ordered: true,
    items: [
      [{ kind: 'paragraph', children: [text('One'), clause('BEN-3')] }],
      [
        { kind: 'paragraph', children: [text('Two')] },
        {
          kind: 'list',
          ordered: false,
          items: [
            [{ kind: 'paragraph', children: [text('Inner')] }],
            [{ kind: 'quotation', clauses: ['TIP-8'] }],
          ],
        },
      ],
    ],
  },
];

it('is its words alone, a line a block, without quotations and clause ids', () => {
  expect(plainText(PROSE)).toBe(
    ['What the standard asks', 'Think first always, and ask us.', 'One', 'Two', 'Inner'].join('\n'),
  );
});

it('names every clause that it quotes or mentions, in its order, as often as it does', () => {
  expect(clausesIn(PROSE)).toEqual([
    'TIP-1',
    'TIP-7b',
    'CON-2',
    'CON-7',
    'CON-2',
    'BEN-3',
    'TIP-8',
  ]);
});

it('may be empty', () => {
  expect(plainText([])).toBe('');
  expect(clausesIn([])).toEqual([]);
});

describe('where a text first names a clause', () => {
  const [inList, bare, again, quoted] = [clause('A-1'), clause('A-2'), clause('A-1'), 'A-3'];
  const prose: Prose = [
    { kind: 'quotation', clauses: [quoted] },
    {
      kind: 'list',
      ordered: false,
      items: [[{ kind: 'paragraph', children: [{ kind: 'strong', children: [inList] }] }]],
    },
    { kind: 'paragraph', children: [bare, again] },
  ];

  it('is the very piece of it, in lists and strong words as well', () => {
    const first = firstNamings(prose);
    expect(first.get('A-1')).toBe(inList);
    expect(first.get('A-2')).toBe(bare);
  });

  it('is nowhere for what is only quoted', () => {
    expect([...firstNamings(prose).keys()].sort()).toEqual(['A-1', 'A-2']);
  });
});
