import { cpSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ContentError } from '../../lib/syllabus/content-fault';
import { readLibrary } from '../../lib/syllabus/module-library';
import { CHOSEN, ContentCopy, LESSON, MODULE, QUESTIONS, TICKED } from '../support/content-copy';

let copy: ContentCopy;

beforeEach(() => {
  copy = new ContentCopy();
});
afterEach(() => copy.throwAway());

it('finds no fault in the content as it is', () => {
  expect(copy.faults()).toEqual([]);
});

/** One thing broken: where, what it is made into, and what the author is told. */
type Broken = {
  readonly reason: string;
  readonly file: string;
  readonly find: RegExp;
  readonly put: string;
  /** What the message says is wrong, and what to do. */
  readonly says: RegExp;
  /** Where the fault is told to be, if not on the changed line: the first line like this. */
  readonly at?: RegExp;
  /** The file it is told to be in, if not the changed one. */
  readonly in?: string;
};

/** The first question of kind `one`, up to its first right option. */
const FIRST_ONE = /kind: one\n/;
const TABLE = /^ {2}[A-Z]{3}-/m;
/** The first setting of a file. */
const TOP = /^(?!#|---)\S/m;

const FORM: readonly Broken[] = [
  {
    reason: 'a colon too many',
    file: QUESTIONS,
    find: /^ {4}ask: .*$/m,
    put: '    ask: What now: this?',
    says: /there is a colon in the text.*straight quotes.*Curly quotes do not count/,
  },
  {
    reason: 'a quotation mark that is not closed',
    file: TICKED,
    find: /^title: .*$/m,
    put: 'title: "A photo" from the lab',
    says: /text after the closing quotation mark/,
  },
  {
    reason: 'a tab',
    file: TICKED,
    find: /^ {2}surface:/m,
    put: '\tsurface:',
    says: /a tab.*spaces in its place/,
  },
  {
    reason: 'a setting twice',
    file: LESSON,
    find: /^title: .*$/m,
    put: 'lede: Another',
    says: /`lede` stands twice here. Take one out/,
    at: /^lede: (?!Another)/m,
  },
  {
    reason: 'a setting that there is not',
    file: LESSON,
    find: /^title:/m,
    put: 'subtitle: Under it\ntitle:',
    says: /no setting called `subtitle`; correct its spelling or remove it/,
  },
  {
    reason: 'a setting that there is not, deep within',
    file: TICKED,
    find: /^ {4}verdict: fine$/m,
    put: '    veredict: fine\n    verdict: fine',
    says: /no setting called `veredict`/,
  },
  {
    reason: 'a setting left out',
    file: TICKED,
    find: /^title: .*\n/m,
    put: '',
    says: /`title` is missing or empty; write words/,
    at: TOP,
  },
  {
    reason: 'an empty setting',
    file: TICKED,
    find: /^title: .*$/m,
    put: 'title: ""',
    says: /`title`: write something here/,
  },
  {
    reason: 'a number for words',
    file: TICKED,
    find: /^title: .*$/m,
    put: 'title: 12',
    says: /`title` is not written as it has to be; write words/,
  },
  {
    reason: 'an explanation left out',
    file: QUESTIONS,
    find: / {8}why: \|\n(?: {10}.*\n)+/,
    put: '',
    says: /question 1 \(con-q01\), option 1, `why` is missing or empty/,
    at: /^ {6}- text: /m,
  },
  {
    reason: 'grounds that are neither ids nor judgement',
    file: QUESTIONS,
    find: /because: \[.*\]/,
    put: 'because: CON-2',
    says: /clause ids in brackets.*or judgement/,
  },
  {
    reason: 'no grounds',
    file: TICKED,
    find: /because: \[.*\]/,
    put: 'because: []',
    says: /name at least one clause, or judgement/,
  },
  {
    reason: 'an id with capital letters',
    file: TICKED,
    find: /^id: .*$/m,
    put: 'id: Con_Night',
    says: /`id`: use small letters, digits and hyphens/,
  },
  {
    reason: 'version nought',
    file: TICKED,
    find: /^version: .*$/m,
    put: 'version: 0',
    says: /`version`/,
  },
  {
    reason: 'half a version',
    file: TICKED,
    find: /^version: .*$/m,
    put: 'version: 1.5',
    says: /`version` is not written .* write `version: 1`/,
  },
  {
    reason: 'a kind that there is not',
    file: TICKED,
    find: /^kind: .*$/m,
    put: 'kind: guess',
    says: /`kind`: use one of mark, choose, audience, edit, settings, reply/,
  },
  {
    reason: 'a surface that there is not',
    file: TICKED,
    find: /^ {2}surface: .*$/m,
    put: '  surface: fax',
    says: /`post\.surface`: use one of feed/,
  },
  {
    reason: 'a strength that there is not',
    file: TICKED,
    find: /strength: must/,
    put: 'strength: ought',
    says: /use one of must, do, should, recommend, consider, may, says/,
  },
  {
    reason: 'a key that is not simply true',
    file: QUESTIONS,
    find: /key: true/,
    put: 'key: yes please',
    says: /use one of true/,
  },
  {
    reason: 'a pass mark of nothing',
    file: 'settings.yaml',
    find: /value: 80/,
    put: 'value: 0',
    says: /`pass-mark\.value`/,
  },
  {
    reason: 'a pass mark beyond all',
    file: 'settings.yaml',
    find: /value: 80/,
    put: 'value: 101',
    says: /`pass-mark\.value`/,
  },
  {
    reason: 'a sign-off of no content',
    file: 'settings.yaml',
    find: /^sign-off: null/m,
    put: 'sign-off: { name: Jane, role: Registrar, date: 2026-12-01, content: abc }',
    says: /copy the content hash from content:check/,
  },
  {
    reason: 'a day in another form',
    file: 'settings.yaml',
    find: /^sign-off: null/m,
    put: `sign-off: { name: Jane, role: Registrar, date: 1 December, content: ${'a'.repeat(64)} }`,
    says: /write the day as 2026-12-01/,
  },
  {
    reason: 'a month in another form',
    file: 'guidance.yaml',
    find: /published: .*$/m,
    put: 'published: February 2022',
    says: /write year and month as 2022-02/,
  },
  {
    reason: 'a check that is too long for a card',
    file: 'card.yaml',
    find: /(TIP-1: .* ask: )".*"/,
    put: `$1"${'x'.repeat(111)}"`,
    says: /`clauses\.TIP-1\.ask`: keep it to 110 letters: it stands on a card/,
  },
  {
    reason: 'a card that nothing fills',
    file: 'card.yaml',
    find: /^general: .*$/m,
    put: 'general: []',
    says: /`general`: name the clauses that everybody’s card is filled with/,
  },
  {
    reason: 'something to discuss that is no question',
    file: TICKED,
    find: /^ {2}- "Look at the whole of it, .*$/m,
    put: '  - "Look at the whole of it."',
    says: /discuss 1: end it with a question mark/,
  },
  {
    reason: 'one question to discuss',
    file: TICKED,
    find: /^discuss:\n(?: {2}- .*\n)+/m,
    put: 'discuss:\n  - "What do you see?"\n',
    says: /`discuss`: give two or three questions to discuss/,
    at: /^ {2}- "What do you see/m,
  },
  {
    reason: 'text that is lost behind a #',
    file: TICKED,
    find: /^title: .*$/m,
    put: 'title: A photo #1 of the lab',
    says: /ends at the #, and "#1 of the lab" is lost; put straight quotes/,
  },
  {
    reason: 'three spaces for two',
    file: TICKED,
    find: /^ {2}author: /m,
    put: '   author: ',
    says: /this line begins in the wrong place. Count the spaces/,
  },
  {
    reason: 'an option without its spaces',
    file: TICKED,
    find: /^ {2}- id: photo$/m,
    put: '- id: photo',
    says: /this dash begins in another place than the ones above it/,
  },
  {
    reason: 'a bracket that is not closed',
    file: TICKED,
    find: /^ {2}(\w+-\w+): \{ (.*) \}$/m,
    put: '  $1: { $2',
    says: /a \{ in this line is not closed; write \} at its end/,
  },
  {
    reason: 'a comma in a text between brackets',
    file: TICKED,
    find: /if: "it could allow a service user to be identified, and/,
    put: 'if: it could allow a service user to be identified, "and',
    says: /comma|quotation/,
  },
  {
    reason: 'a clause without its braces',
    file: TICKED,
    find: /BEN-5: \{ strength: says \}/,
    put: 'BEN-5: says',
    says: /`clauses\.BEN-5` is not written .* write `BEN-5: \{ strength: must \}`/,
  },
  {
    reason: 'the sides of two people',
    file: QUESTIONS,
    find: /^questions:$/m,
    put: '<<<<<<< mine\nquestions:',
    says: /two people changed this place at the same time/,
  },
  {
    reason: 'a yes that is neither true nor false',
    file: 'settings.yaml',
    find: /^ {2}confirmed: false/m,
    put: '  confirmed: "yes"',
    says: /write `confirmed: true` or `confirmed: false`, without quotes/,
  },
  {
    reason: 'a signatory in plain words',
    file: 'settings.yaml',
    find: /value: null/,
    put: 'value: Ada Finch',
    says: /`signatory\.value` .* write `value: \{ name: Ada Finch, role: Registrar \}`/,
  },
  {
    reason: 'one step of what followed',
    file: TICKED,
    find: /^consequence:\n(?: +.*\n)+/m,
    put: 'consequence:\n  - { when: At nine, what: Somebody calls. }\n',
    says: /`consequence`: tell what followed in two to four steps/,
    at: /^ {2}- \{ when: At nine/m,
  },
  {
    reason: 'a question of two options',
    file: QUESTIONS,
    find: /(^ {6}- text: (?:.*\n)(?: {7,}.*\n)*){2}(?=\n? {2}- id: con-q02|\n {2}- id)/m,
    put: '',
    says: /question 1 \(con-q01\), `options`: give at least three options/,
    at: /^ {6}- text: /m,
  },
  {
    reason: 'no settings before the text',
    file: LESSON,
    find: /^---\n/,
    put: '',
    says: /begin with settings between two lines of ---/,
  },
];

const MEANING: readonly Broken[] = [
  {
    reason: 'a material version that says nothing of what changed',
    file: 'module.yaml',
    find: /^material-version: 1$/m,
    put: 'material-version: 3\nchanges: [{ material-version: 3, on: 2027-02-01, what: More }]',
    says: /changes: needs one entry each for 2, 3, in order; say there what changed/,
    at: /./,
  },
  {
    reason: 'a change without a material version',
    file: 'module.yaml',
    find: /^material-version: 1$/m,
    put: 'material-version: 1\nchanges: [{ material-version: 2, on: 2027-02-01, what: More }]',
    says: /changes: needs no entry/,
    at: /./,
  },
  {
    reason: 'a post called fine whose verdicts say it already',
    file: TICKED,
    find: /^ask:/m,
    put: 'post-is-fine: true\nask:',
    says: /leave `post-is-fine` out of a "mark" scenario/,
  },
  {
    reason: 'a post called fine and written again',
    file: CHOSEN,
    find: /^ask:/m,
    put: 'post-is-fine: true\nask:',
    says: /a post that is fine .* needs no `rewrite:`/,
  },
  {
    reason: 'a right option that is only allowed',
    file: QUESTIONS,
    find: /^ {8}key: true$/m,
    put: '        key: true\n        allowed: true',
    says: /^con-q01: a right option is not marked `allowed: true`/,
    at: /^ {2}- id: con-q01/m,
  },
  {
    reason: 'a card filled with what has no check',
    file: 'card.yaml',
    find: /^general: \[TIP-1, /m,
    put: 'general: [BEN-3, ',
    says: /BEN-3 has no check; write one for it under `clauses:`/,
  },
  {
    reason: 'a contact that is no clause',
    file: 'card.yaml',
    find: /^contact: .*$/m,
    put: 'contact: [INF-9]',
    says: /INF-9 is no clause of guidance\.yaml; correct the id/,
  },
  {
    reason: 'a check of another strength than its clause',
    file: 'card.yaml',
    find: /CON-6: \{ strength: recommend/,
    put: 'CON-6: { strength: must',
    says: /CON-6 is a "recommend" in the guidance, not a "must"/,
  },
  {
    reason: 'a check of a clause that there is not',
    file: 'card.yaml',
    find: /^ {2}CON-6: /m,
    put: '  CON-99: { strength: must, ask: "Is it?" }\n  CON-6: ',
    says: /CON-99 is no clause of guidance\.yaml/,
  },
  {
    reason: 'an id that is not the folder’s name',
    file: 'module.yaml',
    find: /^id: .*$/m,
    put: 'id: elsewhere',
    says: /the id is the folder's name, "social-media"/,
  },
  {
    reason: 'a standard that there is not',
    file: LESSON,
    find: /^standard: CON-S$/m,
    put: 'standard: CON-2',
    says: /"CON-2" is no standard of guidance\.yaml; correct it/,
  },
  {
    reason: 'a clause that there is not, in the table',
    file: TICKED,
    find: TABLE,
    put: '  CON-99: { strength: must }\n$&',
    says: /CON-99 is no clause of guidance\.yaml; correct the id/,
  },
  {
    reason: 'a clause that there is not, examined',
    file: QUESTIONS,
    find: /clauses: \[CON-2, CON-3\]/,
    put: 'clauses: [CON-99, CON-2, CON-3]',
    says: /CON-99 is no clause of guidance\.yaml; correct the id/,
  },
  {
    reason: 'a clause that there is not, as grounds',
    file: TICKED,
    find: /because: \[/,
    put: 'because: [CON-99, ',
    says: /CON-99 is no clause/,
  },
  {
    reason: 'a clause that there is not, quoted',
    file: LESSON,
    find: /^> CON-S$/m,
    put: '> CON-S CON-99',
    says: /CON-99 is no clause/,
  },
  {
    reason: 'a clause that there is not, named',
    file: LESSON,
    find: /\(CON-S\)/,
    put: '(CON-99)',
    says: /CON-99 is no clause/,
  },
  {
    reason: 'a clause that is used and not in the table',
    file: TICKED,
    find: /^ {2}CON-5: .*\n/m,
    put: '',
    says: /CON-5 is used here; add it to `clauses:`/,
    at: TABLE,
  },
  {
    reason: 'a clause in the table that is not used',
    file: TICKED,
    find: TABLE,
    put: '  INT-1: { strength: says }\n$&',
    says: /INT-1 is listed but not used; take it out/,
  },
  {
    reason: 'a must called a should',
    file: TICKED,
    find: /CON-2: \{ strength: must/,
    put: 'CON-2: { strength: should',
    says: /CON-2 is a "must" in the guidance, not a "should"/,
  },
  {
    reason: 'a recommendation called a must',
    file: QUESTIONS,
    find: /CON-6: \{ strength: recommend/,
    put: 'CON-6: { strength: must',
    says: /CON-6 is a "recommend" in the guidance, not a "must"/,
  },
  {
    reason: 'a condition left out',
    file: TICKED,
    find: /(CON-2: \{ strength: must), if: .* \}/,
    put: '$1 }',
    says: /CON-2 holds only if "it could allow.*write that as `if:`/,
  },
  {
    reason: 'a condition in other words',
    file: TICKED,
    find: /(TIP-4: \{ strength: do), if: .* \}/,
    put: '$1, if: "they agree" }',
    says: /TIP-4 holds only if/,
  },
  {
    reason: 'a condition that there is not',
    file: TICKED,
    find: /(BEN-5: \{ strength: says) \}/,
    put: '$1, if: "in doubt" }',
    says: /BEN-5 has no condition in the guidance; take `if:` out/,
  },
  {
    reason: 'a verdict of choices where parts are ticked',
    file: TICKED,
    find: /verdict: problem/,
    put: 'verdict: poor',
    says: /in a "mark" scenario a verdict is one of problem, fine, judgement/,
  },
  {
    reason: 'a verdict of parts where one is chosen',
    file: CHOSEN,
    find: /verdict: poor/,
    put: 'verdict: problem',
    says: /in a "choose" scenario a verdict is one of good, partly, poor/,
  },
  {
    reason: 'two options of one name',
    file: TICKED,
    find: /^ {2}- id: illness$/m,
    put: '  - id: photo',
    says: /two options are called "photo"; give this one an id of its own/,
  },
  {
    reason: 'an option called like “None of it is a problem”',
    file: TICKED,
    find: /^ {2}- id: illness$/m,
    put: '  - id: none',
    says: /no option may be called "none"/,
  },
  {
    reason: 'two right options where one is asked for',
    file: QUESTIONS,
    find: new RegExp(`(${FIRST_ONE.source}[\\s\\S]*? {6}- text: .*\\n)( {8}why)`),
    put: '$1        key: true\n$2',
    says: /of kind "one" has exactly one `key: true`; this has 2/,
    at: /^ {2}- id:/m,
  },
  {
    reason: 'no right option',
    file: QUESTIONS,
    find: new RegExp(`(${FIRST_ONE.source}[\\s\\S]*?) {8}key: true\\n`),
    put: '$1',
    says: /of kind "one" has exactly one `key: true`; this has 0/,
    at: /^ {2}- id:/m,
  },
  {
    reason: 'a drawing that there is not',
    file: TICKED,
    find: /file: bench-label\.svg/,
    put: 'file: bench-labels.svg',
    says: /there is no drawing pictures\/bench-labels\.svg; add it or correct the name/,
  },
  {
    reason: 'a drawing of the rewriting that there is not',
    file: TICKED,
    find: /file: bench-no-label\.svg/,
    put: 'file: lost.svg',
    says: /there is no drawing pictures\/lost\.svg/,
  },
  {
    reason: 'a drawing outside its folder',
    file: TICKED,
    find: /file: bench-label\.svg/,
    put: 'file: ../bench.svg',
    says: /option 2 \(photo\), `picture\.file`: name a drawing in pictures\//,
  },
];

const DRAWN = /^ {2}- \{ topic: /m;
const BLUEPRINT: readonly Broken[] = [
  {
    reason: 'a blueprint that does not add up',
    file: LESSON,
    find: /topic: advice, count: 1/,
    put: 'topic: advice, count: 2',
    says: /the blueprint draws 6 questions, but a quiz has 5; make them equal/,
    at: DRAWN,
  },
  {
    reason: 'a topic without questions',
    file: LESSON,
    find: /topic: advice,/,
    put: 'topic: elsewhere,',
    says: /topic "elsewhere" has 0 questions but 1 are drawn; write more/,
  },
  {
    reason: 'questions that are never drawn',
    file: LESSON,
    find: /topic: advice,/,
    put: 'topic: elsewhere,',
    says: /con-q\d+ has topic "advice", which the blueprint of lesson.md never draws; its topics are identify, share, .*elsewhere/,
    in: QUESTIONS,
    at: /topic: advice/,
  },
  {
    reason: 'a topic twice, which could draw a question twice',
    file: LESSON,
    find: /(identify, count:) 2 \}(\n)/,
    put: '$1 1 }$2  - { topic: identify, count: 1 }$2',
    says: /topic "identify" is drawn twice; put its counts together/,
    at: /^ {2}- \{ topic: identify, count: 1 \}\n {2}- \{ topic: share/m,
  },
];

const MARKDOWN: readonly Broken[] = [
  {
    reason: 'raw HTML',
    file: LESSON,
    find: /^Whatever you learn/m,
    put: '<div>Whatever</div>\n\nWhatever you learn',
    says: /"html_block" is not used here; write it plainly/,
  },
  {
    reason: 'raw HTML in a sentence',
    file: LESSON,
    find: /Whatever you learn/,
    put: 'Whatever <b>you</b> learn',
    says: /"html_inline" is not used here/,
  },
  {
    reason: 'a script',
    file: LESSON,
    find: /^Whatever you learn/m,
    put: '<script>alert(1)</script>\n\nWhatever you learn',
    says: /"html_block" is not used here/,
  },
  {
    reason: 'a heading of the first level',
    file: LESSON,
    find: /^## What the standard/m,
    put: '# What the standard',
    says: /use ## for headings, no other level/,
  },
  {
    reason: 'a heading of the third level',
    file: LESSON,
    find: /^## What the standard/m,
    put: '### What the standard',
    says: /use ## for headings/,
  },
  {
    reason: 'a heading with marks in it',
    file: LESSON,
    find: /^## What the standard/m,
    put: '## What **the** standard',
    says: /a heading is plain words/,
  },
  {
    reason: 'the guidance’s words typed',
    file: LESSON,
    find: /^> CON-S$/m,
    put: '> You must treat information about service users as confidential',
    says: /holds clause ids only.*"You" is not an id/,
  },
  {
    reason: 'an id and words typed',
    file: LESSON,
    find: /^> CON-S$/m,
    put: '> CON-S says so',
    says: /holds clause ids only/,
  },
  {
    reason: 'code',
    file: LESSON,
    find: /Whatever you learn/,
    put: 'Whatever `you` learn',
    says: /"code" is not used here/,
  },
  {
    reason: 'a picture',
    file: LESSON,
    find: /Whatever you learn/,
    put: 'Whatever ![x](y.png) you learn',
    says: /"image" is not used here/,
  },
  {
    reason: 'a line across',
    file: LESSON,
    find: /^Whatever you learn/m,
    put: '***\n\nWhatever you learn',
    says: /"thematic_break" is not used here/,
  },
  {
    reason: 'a link that runs a script',
    file: LESSON,
    find: /Whatever you learn/,
    put: 'Whatever [you](javascript:alert(1)) learn',
    says: /links start with https:\/\/, mailto:, \/ or #/,
  },
  {
    reason: 'a link without https',
    file: LESSON,
    find: /Whatever you learn/,
    put: 'Whatever [you](http://example.org) learn',
    says: /links start with/,
  },
  {
    reason: 'a link to another site without its scheme',
    file: LESSON,
    find: /Whatever you learn/,
    put: 'Whatever [you](//example.org) learn',
    says: /links start with/,
  },
  {
    reason: 'raw HTML in an explanation',
    file: TICKED,
    find: /^ {6}This is about Sam/m,
    put: '      <b>This</b> is about Sam',
    says: /"html_inline" is not used here/,
  },
  {
    reason: 'raw HTML in a case',
    file: QUESTIONS,
    find: /^ {6}Tomasz/m,
    put: '      <b>Tomasz</b>',
    says: /"html_inline" is not used here/,
  },
  {
    reason: 'raw HTML in the second line of a text',
    file: TICKED,
    find: /^ {2}Look at the whole/m,
    put: '  Look first.\n  <b>Look</b> at the whole',
    says: /"html_inline" is not used here/,
  },
];

describe.each([
  ['the form of a file', FORM],
  ['what it says', MEANING],
  ['the drawing of a quiz', BLUEPRINT],
  ['Markdown', MARKDOWN],
])('a mistake in %s', (_, rows) => {
  it.each(rows)('$reason', ({ file, find, put, says, at, in: told = file }) => {
    const changed = copy.change(file, find, put);
    const faults = copy.faults();
    expect(faults.map(({ message }) => message)).toContainEqual(expect.stringMatching(says));
    const fault = faults.find(({ message }) => says.test(message));
    expect([fault?.file, fault?.line]).toEqual([told, at ? copy.lineOf(told, at) : changed]);
  });
});

describe('a scored question', () => {
  const rest = (clauses: string) =>
    copy.change(QUESTIONS, /clauses: \[CON-2, CON-3\]/, `clauses: ${clauses}`);

  it.each([['[CON-1]'], ['[CON-3]'], ['[CON-4]'], ['[CON-1, CON-3, CON-4]']])(
    'may not rest on %s alone, whose wording AHCS has not confirmed',
    (clauses) => {
      rest(clauses);
      expect(copy.faults()).toEqual([
        {
          file: QUESTIONS,
          line: copy.lineOf(QUESTIONS, /^ {2}- id: con-q01/m),
          message: expect.stringMatching(/^con-q01: .*may not rest on CON-1, CON-3 or CON-4 alone/),
        },
      ]);
    },
  );

  it('may rest on one of them and another', () => {
    rest('[CON-1, CON-2]');
    expect(copy.faults()).toEqual([]);
  });
});

describe('a question of kind many', () => {
  it.each([
    ['all', / {6}- text:(.*)\n(?: {8}key: true\n)?/g, ' ##$1\n        key: true\n'],
    ['none', / {8}key: true\n/g, ''],
  ])('of whose options %s are right is refused', (_, find, put) => {
    const text = copy.text(QUESTIONS);
    const start = text.indexOf('kind: many');
    const end = text.indexOf('\n  - id:', start);
    const changed = text.slice(start, end).replace(find, put).replace(/ ##/g, '      - text:');
    copy.write(QUESTIONS, text.slice(0, start) + changed + text.slice(end));
    expect(copy.faults()).toEqual([
      {
        file: QUESTIONS,
        line: expect.any(Number),
        message: expect.stringMatching(/"many" has some right options and some that are not/),
      },
    ]);
  });
});

it('refuses choices of which none is good: no dead ends', () => {
  copy.write(CHOSEN, copy.text(CHOSEN).replace(/verdict: good/g, 'verdict: partly'));
  expect(copy.faults()).toEqual([
    {
      file: CHOSEN,
      line: copy.lineOf(CHOSEN, /^ {2}- id:/m),
      message: 'at least one option must be "good": no dead ends.',
    },
  ]);
});

describe('an id that is used twice', () => {
  const FIRST_LINE = `content/${MODULE}/${TICKED}`;
  it.each([
    ['of a question', QUESTIONS, /id: con-q02/, 'id: con-q01', /"con-q01" stands in line \d+ too/],
    [
      'of a scenario',
      CHOSEN,
      /^id: .*$/m,
      'id: con-night-shift',
      new RegExp(`"con-night-shift" stands in ${FIRST_LINE} too; give the newer one an id`),
    ],
  ])('%s is told where it stands, and where it stood', (_, file, find, put, says) => {
    const line = copy.change(file, find, put);
    expect(copy.faults()).toEqual([{ file, line, message: expect.stringMatching(says) }]);
  });

  it('of a scenario and a question is told in the one, and names the other', () => {
    const line = copy.change(CHOSEN, /^id: .*$/m, 'id: con-q01');
    expect(copy.faults()).toEqual([
      {
        file: CHOSEN,
        line,
        message: expect.stringContaining(`stands in content/${MODULE}/${QUESTIONS} too`),
      },
    ]);
  });
});

it('tells of a scenario whose file would not be read', () => {
  renameSync(copy.at(CHOSEN), copy.at(CHOSEN.replace('.yaml', '.yml')));
  expect(copy.faults()).toContainEqual({
    file: CHOSEN.replace('.yaml', '.yml'),
    line: 1,
    message: expect.stringMatching(/not read: .*ends in \.yaml\. Rename it/),
  });
});

it('takes scenarios by their numbers: the tenth comes last', () => {
  renameSync(copy.at(TICKED), copy.at(TICKED.replace('1-night', '10-night')));
  const [lesson] = copy.read().lessons;
  expect(lesson?.scenarios.at(-1)?.id).toBe('con-night-shift');
});

it('refuses two lessons of one standard: passing one would pass both', () => {
  cpSync(copy.at('lessons/confidentiality'), copy.at('lessons/again'), { recursive: true });
  copy.change('module.yaml', /^ {2}- confidentiality$/m, '  - confidentiality\n  - again');
  expect(copy.faults()).toContainEqual({
    file: 'lessons/again/lesson.md',
    line: 2,
    message: expect.stringMatching(/"CON-S" has a lesson already/),
  });
});

describe('a file that is missing', () => {
  it.each([['module.yaml'], ['settings.yaml'], ['guidance.yaml'], [LESSON], [QUESTIONS]])(
    '%s',
    (file) => {
      copy.remove(file);
      expect(copy.faults()).toContainEqual({
        file,
        line: 1,
        message: 'this file is missing or cannot be read; add it.',
      });
    },
  );

  it('is told of a lesson that is listed and not there', () => {
    copy.change('module.yaml', /^ {2}- confidentiality$/m, '  - confidentiality\n  - elsewhere');
    expect(copy.faults()).toEqual([
      {
        file: 'lessons/elsewhere/lesson.md',
        line: 1,
        message: 'this file is missing or cannot be read; add it.',
      },
    ]);
  });

  it('is none where a module may do without', () => {
    copy.remove('orientation.md');
    expect(copy.faults()).toEqual([]);
    expect(copy.read().sidePages).not.toHaveProperty('orientation');
  });
});

it('tells every fault of every file at once', () => {
  const lines = [
    [TICKED, copy.change(TICKED, /verdict: problem/, 'verdict: poor')],
    [TICKED, copy.change(TICKED, /(BEN-5: \{ strength: says) \}/, '$1, if: "in doubt" }')],
    [CHOSEN, copy.change(CHOSEN, /^kind: .*$/m, 'kind: guess')],
    [LESSON, copy.change(LESSON, /^## What the standard/m, '# What the standard')],
    ['orientation.md', copy.change('orientation.md', /^minutes: .*$/m, 'minutes: soon')],
  ] as const;
  copy.change(LESSON, /topic: advice, count: 1/, 'topic: advice, count: 2');
  const blueprint = [LESSON, copy.lineOf(LESSON, DRAWN)];
  const told = copy.faults().map(({ file, line }) => [file, line]);
  for (const line of [...lines, blueprint]) expect(told).toContainEqual(line);
});

describe('a library of modules', () => {
  /** A second module, and a mistake in each. */
  function second(): string {
    const other = path.join(copy.root, 'other');
    cpSync(copy.at(''), other, { recursive: true });
    const moduleFile = path.join(other, 'module.yaml');
    writeFileSync(moduleFile, copy.text('module.yaml').replace(/^id: .*$/m, 'id: other'));
    return other;
  }

  it('holds each by its id, and passes over what is no folder', () => {
    second();
    expect([...readLibrary(copy.root).keys()]).toEqual(['other', MODULE]);
  });

  it('tells the faults of all of them at once', () => {
    renameSync(path.join(second(), 'settings.yaml'), path.join(copy.root, 'lost'));
    copy.remove('settings.yaml');
    let told: readonly string[] = [];
    try {
      readLibrary(copy.root);
    } catch (error) {
      told = error instanceof ContentError ? error.faults.map(({ file }) => file) : [];
    }
    expect(told).toEqual(['other/settings.yaml', `${MODULE}/settings.yaml`]);
  });

  it('says where each mistake is in words that an editor can open', () => {
    mkdirSync(path.join(copy.root, 'empty'));
    expect(() => readLibrary(copy.root)).toThrow(
      /The content has mistakes to mend:\ncontent\/empty\/module\.yaml:1: this file is missing/,
    );
  });
});
