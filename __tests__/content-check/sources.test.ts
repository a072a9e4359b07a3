import { checkModule } from '../../lib/content-check/check-module';
import { sourcesOf } from '../../lib/content-check/sources';
import { readLibrary } from '../../lib/syllabus/module-library';
import { contentFolder } from '../support/content-folder';
import { altered, tinyModule, type Files } from '../support/tiny-module';

const SCENARIOS = 'handover/lessons/saying/scenarios';
const NOTE = `${SCENARIOS}/1-short-note.yaml`;
const CLEAR = `${SCENARIOS}/3-clear-note.yaml`;

const broken = () =>
  altered(tinyModule(), CLEAR, 'It is best to write it down', 'You must write it down');

function findingsIn(files: Files) {
  const root = contentFolder(files);
  return [...readLibrary(root).values()].flatMap((module) =>
    checkModule(root, module, '2026-11-28'),
  );
}

/** Ways to write a file that a loader reads alike, and in which a finding has to be found again. */
describe('a file as an author may write it', () => {
  const line = 1 + (broken()[CLEAR]?.split('\n').indexOf('  - id: written') ?? 0);

  it.each<[string, (files: Files) => Files, number]>([
    ['as the README shows it', (files) => files, line],
    ['with the line ends of Windows', windows, line],
    ['with a remark above', (files) => above(files, '# Our third.\n'), line + 1],
    [
      'with its id in quotation marks',
      (files) => altered(files, CLEAR, 'id: say-clear-note', 'id: "say-clear-note"'),
      line,
    ],
    [
      'with a remark beside the id',
      (files) => altered(files, CLEAR, 'id: say-clear-note', 'id: say-clear-note # ours'),
      line,
    ],
    [
      'beside a folder of drafts',
      (files) => ({ ...files, [`${SCENARIOS}/0-drafts/one.yaml`]: 'no: more' }),
      line,
    ],
    [
      'beside a copy that an editor made',
      (files) => ({ ...files, [`${SCENARIOS}/0-clear-note.yaml~`]: files[CLEAR] ?? '' }),
      line,
    ],
  ])('%s', (_, by, expected) => {
    const [finding, ...others] = findingsIn(by(broken()));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      reason: 'stronger-than-the-clause',
      file: CLEAR,
      line: expected,
    });
  });
});

function windows(files: Files): Files {
  return Object.fromEntries(
    Object.entries(files).map(([file, text]) => [file, text.replace(/\n/g, '\r\n')]),
  );
}

function above(files: Files, words: string): Files {
  return { ...files, [CLEAR]: `${words}${files[CLEAR]}` };
}

describe('the line of some words', () => {
  const sources = sourcesOf(
    contentFolder({ 'handover/page.md': 'one\ntwo\none two\nthree' }),
    'handover',
  );

  it.each([
    ['that stand once', 'three', 1, 4],
    ['that stand twice: the first', 'two', 1, 2],
    ['from a line on', 'two', 3, 3],
    ['from the line they stand in', 'two', 2, 2],
    ['that stand nowhere', 'four', 1, 1],
    ['that stand nowhere from there on', 'one', 4, 4],
  ])('%s', (_, words, from, line) => {
    expect(sources.lineOf('handover/page.md', words, from)).toBe(line);
  });

  it('of a file that is not there is its first', () => {
    expect(sources.lineOf('handover/gone.md', 'one')).toBe(1);
  });
});

it('the same words quoted twice are found in both places', () => {
  const one = altered(
    tinyModule(),
    CLEAR,
    'why: It says',
    'why: “All well that ends well”, it says',
  );
  const two = altered(one, CLEAR, 'why: It is', 'why: “All well that ends well”, it is');
  const lines = (two[CLEAR] ?? '').split('\n');
  const quoting = lines.flatMap((line, index) => (line.includes('“All well') ? [index + 1] : []));
  expect(quoting).toHaveLength(2);
  expect(findingsIn(two).map(({ line }) => line)).toEqual(quoting);
});

it('two scenarios are not mistaken for each other though one’s id begins like the other’s', () => {
  const files = altered(broken(), NOTE, 'id: say-short-note', 'id: say-clear-note-2');
  expect(findingsIn(files).map(({ file }) => file)).toEqual([CLEAR]);
});

describe('the line of an id', () => {
  const text = [
    'clauses:',
    '  - { id: BOU-10, text: "id: BOU-2 is elsewhere" }',
    '  - { id: BOU-1, strength: must }',
    'options:',
    '  - id: "late"',
    '  - id: later # than the other',
    "  - { text: no, id: 'last' }",
    '  - id:  plain',
  ];
  const sources = sourcesOf(contentFolder({ 'handover/ids.yaml': text.join('\n') }), 'handover');

  it.each([
    ['in braces', 'BOU-1', 3],
    ['that is longer', 'BOU-10', 2],
    ['in quotation marks', 'late', 5],
    ['with a remark', 'later', 6],
    ['at the end of braces', 'last', 7],
    ['at the end of the file', 'plain', 8],
    ['that is not there', 'lat', 1],
  ])('%s', (_, id, line) => {
    expect(sources.lineOfId('handover/ids.yaml', id)).toBe(line);
  });
});
