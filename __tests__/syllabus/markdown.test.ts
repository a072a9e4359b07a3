import type { Prose } from '../../lib/domain/prose';
import { parseMarkdown } from '../../lib/syllabus/markdown';

function prose(text: string): Prose {
  const parsed = parseMarkdown('lesson.md', text);
  if ('faults' in parsed) throw new Error(parsed.faults[0]?.message);
  return parsed.ok;
}

const text = (words: string) => ({ kind: 'text', text: words });
const clause = (id: string) => ({ kind: 'clause', id });
const paragraph = (...children: object[]) => ({ kind: 'paragraph', children });

/** All that authors may write, and what it becomes. */
it.each([
  ['words', 'Plain words.', [paragraph(text('Plain words.'))]],
  ['words over two lines', 'Plain\nwords.', [paragraph(text('Plain words.'))]],
  ['two paragraphs', 'One.\n\nTwo.', [paragraph(text('One.')), paragraph(text('Two.'))]],
  ['a heading', '## What now?', [{ kind: 'heading', text: 'What now?' }]],
  [
    'bold words',
    'Do **not** post',
    [paragraph(text('Do '), { kind: 'strong', children: [text('not')] }, text(' post'))],
  ],
  ['words that are stressed', '*Ask*', [paragraph({ kind: 'emphasis', children: [text('Ask')] })]],
  [
    'a link',
    '[Ask](mailto:a@example.org)',
    [paragraph({ kind: 'link', href: 'mailto:a@example.org', children: [text('Ask')] })],
  ],
  [
    'a link within the house',
    '[Ask](/help#now)',
    [paragraph({ kind: 'link', href: '/help#now', children: [text('Ask')] })],
  ],
  [
    'a clause in brackets',
    'You must (CON-2).',
    [paragraph(text('You must '), clause('CON-2'), text('.'))],
  ],
  ['a standard in brackets', '(CON-S)', [paragraph(clause('CON-S'))]],
  ['a clause with a letter', '(TIP-5b)', [paragraph(clause('TIP-5b'))]],
  [
    'a clause in bold words',
    '**Think (TIP-1)**',
    [paragraph({ kind: 'strong', children: [text('Think '), clause('TIP-1')] })],
  ],
  [
    'brackets that hold no clause',
    'so (as we think) it is',
    [paragraph(text('so (as we think) it is'))],
  ],
  ['an id that is not in brackets', 'see CON-2', [paragraph(text('see CON-2'))]],
  ['a quotation', '> CON-2', [{ kind: 'quotation', clauses: ['CON-2'] }]],
  [
    'a quotation of several',
    '> CON-2, CON-3\n> TIP-5b',
    [{ kind: 'quotation', clauses: ['CON-2', 'CON-3', 'TIP-5b'] }],
  ],
  [
    'a list',
    '- One\n- Two',
    [{ kind: 'list', ordered: false, items: [[paragraph(text('One'))], [paragraph(text('Two'))]] }],
  ],
  [
    'a list with numbers',
    '1. One\n2. Two',
    [{ kind: 'list', ordered: true, items: [[paragraph(text('One'))], [paragraph(text('Two'))]] }],
  ],
  ['signs that HTML would mistake', 'a < b & "c"', [paragraph(text('a < b & "c"'))]],
  ['a sign written as HTML would', 'a &lt;b&gt;', [paragraph(text('a <b>'))]],
  ['nothing', '', []],
])('understands %s', (_, written, expected) => {
  expect(prose(written)).toEqual(expected);
});

it('tells the line of the file, wherever in it the text begins', () => {
  const parsed = parseMarkdown('a.md', 'One.\n\n# Two', 30);
  expect(parsed).toEqual({
    faults: [{ file: 'a.md', line: 32, message: 'use ## for headings, no other level.' }],
  });
});
