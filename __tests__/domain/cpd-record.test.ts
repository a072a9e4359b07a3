/**
 * The words of a CPD record. Seen failing with the first letter left small, with an hour's minutes
 * counted twice, and with the certificate's number left out where there are several.
 */
import { savedInWords } from '../../lib/domain/calendar';
import {
  certificateEvidence,
  evidenceLine,
  recordEvidence,
  timeInWords,
  wordsInWords,
} from '../../lib/domain/cpd-record';
import { asTyped, asTypedLine, countWords, linesOf } from '../../lib/domain/reflection';

it.each([
  [[], 1, 'Reflective record, PDF, 1 page'],
  [[1], 1, 'Certificate, PDF, 1 page; reflective record, PDF, 1 page'],
  [
    [1, 2],
    12,
    'Certificate A-0, PDF, 1 page; certificate A-1, PDF, 2 pages; reflective record, PDF, 12 pages',
  ],
])('certificates of %j pages and a record of %i', (pages, record, line) => {
  const certificates = certificateEvidence(
    pages.map((of, at) => ({ serial: `A-${at}`, pages: of })),
  );
  expect(evidenceLine([...certificates, recordEvidence(record)])).toBe(line);
});

it.each([
  [0, '0 minutes'],
  [1, '1 minute'],
  [59, '59 minutes'],
  [60, '1 hour'],
  [61, '1 hour 1 minute'],
  [125, '2 hours 5 minutes'],
])('%i minutes are %s', (minutes, words) => {
  expect(timeInWords(minutes)).toBe(words);
});

it.each([
  ['', 0],
  [' \n\t ', 0],
  ['one', 1],
  ['  two\u00a0words\n', 2],
  ['a hyphen-word & more', 4],
  ['Dw i’n dysgu', 3],
])('%j has %i words', (text, words) => {
  expect(countWords(text)).toBe(words);
});

it.each([
  [1, '1 word'],
  [0, '0 words'],
  [1500, '1,500 words'],
])('%i words are told as %s', (count, words) => {
  expect(wordsInWords(count)).toBe(words);
});

it.each([
  ['a\r\nb\rc\nd', 'a\nb\nc\nd'],
  [' kept \u0000 ', ' kept  '],
])('%j is kept as %j', (sent, kept) => {
  expect(asTyped(sent)).toBe(kept);
});

it('a line is one line', () => {
  expect(asTypedLine('\r\n one \r\n\r\n two \n')).toBe('one two');
});

it('lines stand in the order of the lessons, and a lesson without one is left out', () => {
  const lessons = [
    { slug: 'a', title: 'Trust' },
    { slug: 'b', title: 'Boundaries' },
    { slug: 'c', title: 'Respect' },
  ];
  const lines = [
    { lesson: 'c', words: 'Third' },
    { lesson: 'a', words: 'First' },
    { lesson: 'gone', words: 'Of a lesson that is no more' },
  ];
  expect(linesOf(lessons, lines)).toBe('Trust: First\nRespect: Third');
});

it.each([
  ['2026-07-01T13:02:00Z', '2026-07-01T22:59:00Z', 'Saved 14:02'],
  ['2026-07-01T22:59:00Z', '2026-07-01T23:01:00Z', 'Saved on 1 July 2026 at 23:59'],
])('saved at %s and looked at %s', (at, now, words) => {
  expect(savedInWords(new Date(at), new Date(now))).toBe(words);
});
