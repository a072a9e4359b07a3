import path from 'node:path';
import { checkModule } from '../../lib/content-check/check-module';
import { REASONS, type Finding, type Reason } from '../../lib/content-check/finding';
import { readLibrary } from '../../lib/syllabus/module-library';
import { contentFolder } from '../support/content-folder';
import { altered, ASKING, bankFile, SAYING, tinyModule, type Files } from '../support/tiny-module';

const GUIDANCE = 'handover/guidance.yaml';
const CLOSING = 'handover/closing.md';
const CARD = 'handover/card.yaml';
const PICTURE = 'handover/pictures/board.svg';
const LESSON = 'handover/lessons/saying/lesson.md';
const QUESTIONS = 'handover/lessons/saying/questions.yaml';
const NOTE = 'handover/lessons/saying/scenarios/1-short-note.yaml';
const WORDS = 'handover/lessons/saying/scenarios/2-which-words.yaml';
const CLEAR = 'handover/lessons/saying/scenarios/3-clear-note.yaml';

type Break = (files: Files) => Files;

const instead =
  (file: string, words: string, others: string): Break =>
  (files) =>
    altered(files, file, words, others);
const after = (file: string, words: string, more: string) =>
  instead(file, words, `${words}\n${more}`);
const bank =
  (difference: Parameters<typeof bankFile>[1]): Break =>
  (files) => ({ ...files, [QUESTIONS]: bankFile('SAY', difference) });
const without =
  (...gone: readonly string[]): Break =>
  (files) =>
    Object.fromEntries(Object.entries(files).filter(([file]) => !gone.includes(file)));
/** Two lessons; the first shows no post that is fine, the second one more than it needs. */
const fineElsewhere: Break = () => {
  const slug = 'handover/lessons/asking/scenarios';
  const files = tinyModule('handover', [SAYING, ASKING]);
  const another = (files[`${slug}/3-clear-note.yaml`] ?? '').replace('id: ask', 'id: ask-too');
  return { ...without(CLEAR)(files), [`${slug}/4-clear-note.yaml`]: another };
};
/** A lesson with more scenarios, whose posts have a problem. */
const moreProblems =
  (count: number): Break =>
  (files) =>
    Object.assign(
      { ...files },
      ...Array.from({ length: count }, (_, index) => ({
        [NOTE.replace('1-', `${index + 4}-`)]: (files[NOTE] ?? '').replace(
          'id: say-short',
          `id: say-too-short-${index}`,
        ),
      })),
    );
const bothOf =
  (one: Break, other: Break): Break =>
  (files) =>
    other(one(files));

const TODAY = '2026-11-28';
const SETTINGS = 'handover/settings.yaml';
const VERSIONS = 'handover/versions.yaml';

/** The tiny module's list of versions, with these lines in it. */
const listed =
  (items: string, withdrawn = '[]'): Break =>
  (files) => ({ ...files, [VERSIONS]: `items:\n${items}\nwithdrawn: ${withdrawn}\n` });

type Row = {
  readonly reason: Reason;
  /** What is broken in the clean module. */
  readonly broken: string;
  readonly by: Break;
  readonly file: string;
  /** What stands in the line that the finding names; absent where a whole file is meant: line 1. */
  readonly line?: string;
  /** What the message tells, and what it says to do. */
  readonly says: readonly string[];
};

/** Long words, long sentences: no feedback is to sound like this. */
const OFFICIALESE =
  'Notwithstanding considerable organisational difficulties, professional communication concerning ' +
  'unaccomplished responsibilities necessitates comprehensive documentation immediately preceding ' +
  'departure, particularly regarding individual administrative considerations whose ultimate ' +
  'significance remains undetermined.';

/** What the tiny bank's questions examine, in turn. */
const EXAMINES = ['*-S, *-1', '*-2', '*-3'];

const ROWS: readonly Row[] = [
  {
    reason: 'taught-nowhere',
    broken: 'a clause that nobody explains',
    by: bothOf(
      after(GUIDANCE, 'clauses:', '  - { id: TIP-2, strength: do, text: "Take your keys." }'),
      after(CARD, 'clauses:', '  TIP-2: { strength: do, ask: Have I got my keys? }'),
    ),
    file: GUIDANCE,
    line: 'id: TIP-2,',
    says: ['TIP-2 is taught nowhere', 'explain or quote it'],
  },
  {
    reason: 'not-examined',
    broken: 'a clause of a standard that one question examines',
    by: bank({
      examines: (index, code) => (index === 7 ? `${code}-3` : `${code}-S, ${code}-1, ${code}-2`),
    }),
    file: GUIDANCE,
    line: 'id: SAY-3,',
    says: ['SAY-3 is examined by 1 of the 2', 'write one that names it in `clauses:`'],
  },
  {
    reason: 'not-letter-for-letter',
    broken: 'an explanation that quotes the guidance in words of its own',
    by: after(LESSON, '## What the standard asks', '\nIt says: “you must say all that is open”.'),
    file: LESSON,
    line: 'It says: “you must say',
    says: ['"you must say all that is open"', 'quote by "> ID", or take the marks away'],
  },
  {
    reason: 'not-letter-for-letter',
    broken: 'a closing page that does so',
    by: after(CLOSING, '## The tip', '\nIn short, "look round twice before you\ngo home".'),
    file: CLOSING,
    line: 'In short, "look round',
    says: ['"look round twice before you go home"', 'take the marks away'],
  },
  {
    reason: 'not-letter-for-letter',
    broken: 'feedback in a scenario that does so',
    by: instead(NOTE, 'In our view a kind word does', 'For “a kind word never harms”. It does'),
    file: NOTE,
    line: 'For “a kind word never harms”',
    says: ['"a kind word never harms"', 'take the marks away'],
  },
  {
    reason: 'not-letter-for-letter',
    broken: 'a takeaway that does so in its second line',
    by: instead(NOTE, 'Name what is open, with', 'Be kind.\n  “Name what is always open”, with'),
    file: NOTE,
    line: '“Name what is always open”',
    says: ['"Name what is always open"', 'take the marks away'],
  },
  {
    reason: 'not-letter-for-letter',
    broken: 'a question to discuss that does so',
    by: instead(
      NOTE,
      '- What would the other shift like to know?',
      '- What does “you must always tell everybody” mean to you?',
    ),
    file: NOTE,
    line: '“you must always tell everybody”',
    says: ['"you must always tell everybody"', 'take the marks away'],
  },
  {
    reason: 'not-letter-for-letter',
    broken: 'feedback to an answer that does so',
    by: instead(
      QUESTIONS,
      'bay 7 comes to mind\n        why: A note',
      'bay 7 comes to mind\n        why: |\n          “Never ring anybody from home” holds. A note',
    ),
    file: QUESTIONS,
    line: '“Never ring anybody from home”',
    says: ['"Never ring anybody from home"', 'take the marks away'],
  },
  {
    reason: 'stronger-than-the-clause',
    broken: 'a recommendation told as an obligation',
    by: instead(CLEAR, 'It is best to write it down', 'You must write it down'),
    file: CLEAR,
    line: '- id: written',
    says: [
      'say-clear-note, written: "must" is stronger than SAY-2 (recommend)',
      'say it as strongly',
    ],
  },
  {
    reason: 'stronger-than-the-clause',
    broken: 'a remark told as an obligation in a question',
    by: instead(
      QUESTIONS,
      'bay 3 comes to mind\n        why: A note can be',
      'bay 3 comes to mind\n        why: A note has to be',
    ),
    file: QUESTIONS,
    line: 'id: say-q3',
    says: [
      'say-q3, option b: "has to" is stronger than SAY-3 (says)',
      'name the clause that obliges',
    ],
  },
  {
    reason: 'stronger-than-the-clause',
    broken: 'a recommendation that the card makes an obligation',
    by: instead(CARD, 'ask: Have I written it down?', 'ask: I must write it down. Have I?'),
    file: CARD,
    line: 'SAY-2:',
    says: ['card, SAY-2: "must" is stronger than SAY-2 (recommend)', 'say it as strongly'],
  },
  {
    reason: 'weaker-than-the-clause',
    broken: 'an obligation that the card makes a choice',
    by: instead(
      CARD,
      'ask: Is all said that is open?',
      'ask: "Ideally, is all said that is open?"',
    ),
    file: CARD,
    line: 'SAY-S:',
    says: ['card, SAY-S: "Ideally" is weaker than SAY-S (must)', 'as strongly as'],
  },
  {
    reason: 'silent-on-its-condition',
    broken: 'a check that leaves the condition out',
    by: instead(CARD, 'ask: Is a job not finished? Have I said so?', 'ask: Have I said all?'),
    file: CARD,
    line: 'SAY-1:',
    says: ['card, SAY-1: SAY-1 holds only if "a job is not finished"'],
  },
  {
    reason: 'no-check-on-the-card',
    broken: 'a clause of a standard that no card can hold',
    by: instead(CARD, '  SAY-3: { strength: says, ask: Can it be read when I have gone? }\n', ''),
    file: CARD,
    says: ['SAY-3 (says) has no check on the pocket card', 'write one for it under `clauses:`'],
  },
  {
    reason: 'no-check-on-the-card',
    broken: 'a tip that no card can hold',
    by: bothOf(
      instead(CARD, '  TIP-1: { strength: do, ask: Have I looked round once more? }\n', ''),
      instead(CARD, 'general: [TIP-1]', 'general: [SAY-1]'),
    ),
    file: CARD,
    says: ['TIP-1 (do) has no check on the pocket card'],
  },
  {
    reason: 'weaker-than-the-clause',
    broken: 'an obligation told as a choice',
    by: instead(WORDS, 'so Tom must hear of it', 'so you might want to tell Tom'),
    file: WORDS,
    line: '- id: fine',
    says: ['say-which-words, fine: "might want to" is weaker than SAY-1 (must)', 'as strongly as'],
  },
  {
    reason: 'silent-on-its-condition',
    broken: 'an obligation told without its condition',
    by: instead(WORDS, 'The drip is not finished, so Tom must', 'Tom must always'),
    file: WORDS,
    line: '- id: fine',
    says: ['SAY-1 holds only if "a job is not finished"', 'say so (not finished / still open)'],
  },
  {
    reason: 'clue-not-in-text',
    broken: 'a name that only those who see the drawing can read',
    by: instead(PICTURE, '</svg>', '  <text x="4" y="30">MR ODE</text>\n</svg>'),
    file: NOTE,
    line: 'file: board.svg',
    says: ['board.svg shows "MR ODE"', 'write it there for those who cannot see the drawing'],
  },
  {
    reason: 'dead-end',
    broken: 'a lesson that asks nothing',
    by: without(NOTE, WORDS, CLEAR),
    file: LESSON,
    says: ['this lesson wants a scenario'],
  },
  {
    reason: 'dead-end',
    broken: 'a lesson that explains nothing',
    by: bothOf(
      (files) => ({ ...files, [LESSON]: `${files[LESSON]?.split('\n---\n')[0]}\n---\n` }),
      instead(
        LESSON,
        '  SAY-1: { strength: must, if: "a job is not finished" }\n  SAY-2: { strength: recommend }\n  SAY-3: { strength: says }\n',
        '',
      ),
    ),
    file: LESSON,
    says: ['this lesson wants an explanation'],
  },
  {
    reason: 'key-can-be-guessed',
    broken: 'a bank whose key is the longest option',
    by: bank({ keyText: (index) => `Say to the next shift that the drip in bay ${index} is open` }),
    file: QUESTIONS,
    says: [
      'in 100 % of the questions the key is the longest option (at most 40 %)',
      'even the options out',
    ],
  },
  {
    reason: 'key-can-be-guessed',
    broken: 'a bank whose key stands third in eight of fifteen',
    by: bank({ keyAt: (index) => (index % 2 === 0 ? 2 : 1) }),
    file: QUESTIONS,
    says: ['in 53 % of the questions the key stands in the same place (at most 50 %)'],
  },
  {
    reason: 'key-can-be-guessed',
    broken: 'a bank whose key is the only option that hedges',
    by: bank({ keyText: (index) => `It may often help to tell bay ${index}` }),
    file: QUESTIONS,
    says: ['in 100 % of the questions the key is the most hedged option (at most 40 %)'],
  },
  {
    reason: 'hard-to-read',
    broken: 'a question in officialese',
    by: instead(QUESTIONS, 'Bea goes home. The drip in bay 4 has', `${OFFICIALESE} It has`),
    file: QUESTIONS,
    line: 'id: say-q4',
    says: ['say-q4 reads at grade', 'above 9', 'use shorter sentences and plainer words'],
  },
  {
    reason: 'hard-to-read',
    broken: 'a scenario in officialese',
    by: instead(CLEAR, 'Tom leaves this in the morning.', OFFICIALESE),
    file: CLEAR,
    says: ['say-clear-note reads at grade', 'use shorter sentences'],
  },
  {
    reason: 'hard-to-read',
    broken: 'an explanation in officialese',
    by: after(LESSON, '## What the standard asks', `\n${OFFICIALESE}`),
    file: LESSON,
    says: ['saying reads at grade', 'use shorter sentences'],
  },
  {
    reason: 'hard-to-read',
    broken: 'a closing page in officialese',
    by: after(CLOSING, '## The tip', `\n${OFFICIALESE}`),
    file: CLOSING,
    says: ['closing reads at grade', 'use shorter sentences'],
  },
  {
    reason: 'too-few-questions',
    broken: 'a bank of fourteen for a quiz of five',
    by: bank({ count: 14 }),
    file: QUESTIONS,
    says: ['14 questions are too few to draw 5 from', 'write at least 15'],
  },
  {
    reason: 'no-post-that-is-fine',
    broken: 'a lesson in which every post has a problem',
    by: fineElsewhere,
    file: LESSON,
    says: ['no scenario of this lesson shows a post that is fine', 'add one'],
  },
  {
    reason: 'too-few-posts-that-are-fine',
    broken: 'a module that wants two posts that are fine',
    by: moreProblems(4),
    file: 'handover/module.yaml',
    says: ['1 of 7 scenarios show a post', 'at least one in 3', '(saying 1 of 7)', 'Write 2 more'],
  },
  {
    reason: 'asks-alike',
    broken: 'two questions that a list of asks cannot tell apart',
    by: instead(
      QUESTIONS,
      'ask: What should Bea do about bay 9?',
      'ask: what should Bea do  about bay 2?',
    ),
    file: QUESTIONS,
    line: 'id: say-q9',
    says: ['say-q9 asks the same as say-q2', 'name the person or the post in it'],
  },
  {
    reason: 'version-not-raised',
    broken: 'other words under the same version',
    by: listed('  say-q4: { version: 1, words: "000000000000" }'),
    file: QUESTIONS,
    line: 'id: say-q4',
    says: [
      'say-q4 has other words than when it was listed, and still version 1',
      'write `version: 2`',
      'npm run content:versions -- say-q4',
    ],
  },
  {
    reason: 'version-not-raised',
    broken: 'other words of a scenario under the same version',
    by: listed('  say-clear-note: { version: 1, words: "000000000000" }'),
    file: CLEAR,
    line: 'version: 1',
    says: ['say-clear-note has other words', 'npm run content:versions -- say-clear-note'],
  },
  {
    reason: 'version-lowered',
    broken: 'a version lower than before',
    by: listed('  say-q4: { version: 3, words: "000000000000" }'),
    file: QUESTIONS,
    line: 'id: say-q4',
    says: ['say-q4 had version 3 and now has 1', 'write `version: 4`'],
  },
  {
    reason: 'new-not-version-one',
    broken: 'something new of version two',
    by: bothOf(
      listed('  say-q4: { version: 9, words: "000000000000" }'),
      bothOf(
        instead(QUESTIONS, 'id: say-q4\n    version: 1', 'id: say-q4\n    version: 10'),
        instead(QUESTIONS, 'id: say-q5\n    version: 1', 'id: say-q5\n    version: 2'),
      ),
    ),
    file: QUESTIONS,
    line: 'id: say-q5',
    says: ['say-q5 is new; write `version: 1`', 'give it that id back'],
  },
  {
    reason: 'gone-unsaid',
    broken: 'an id that stands for nothing any more',
    by: listed('  say-long-note: { version: 1, words: "000000000000" }'),
    file: VERSIONS,
    line: 'say-long-note',
    says: ['say-long-note was taught and is gone', 'npm run content:versions -- say-long-note'],
  },
  {
    reason: 'id-used-again',
    broken: 'an id that was withdrawn',
    by: listed('  {}', '[say-q4]'),
    file: QUESTIONS,
    line: 'id: say-q4',
    says: ['say-q4 was withdrawn', 'give this one an id of its own'],
  },
  {
    reason: 'versions-unreadable',
    broken: 'a list that somebody wrote in',
    by: listed('  say-q4: two'),
    file: VERSIONS,
    line: 'say-q4',
    says: ['the list of versions cannot be read', 'put it back as it was'],
  },
  {
    reason: 'id-of-no-lesson',
    broken: 'a scenario whose id has other letters',
    by: instead(CLEAR, 'id: say-clear-note', 'id: clear-note'),
    file: CLEAR,
    line: 'id: clear-note',
    says: ["does not begin with the lesson's letters", 'write "say-clear-note"'],
  },
  {
    reason: 'something-real',
    broken: 'a real brand',
    by: instead(CLEAR, 'Tom leaves this in the morning.', 'Tom leaves this on Facebook.'),
    file: CLEAR,
    line: 'on Facebook',
    says: ['say-clear-note: "Facebook" is a real brand', 'name the kind of place'],
  },
  {
    reason: 'something-real',
    broken: 'a real hospital',
    by: instead(QUESTIONS, 'The drip in bay 4 has', 'At Guy’s the drip in bay 4 has'),
    file: QUESTIONS,
    line: 'At Guy’s',
    says: ['say-q4: "Guy’s" is a real hospital', 'invent one'],
  },
  {
    reason: 'a-sanction',
    broken: 'somebody who is punished',
    by: instead(NOTE, 'Mr Ode asks for another ward', 'Bea is struck off'),
    file: NOTE,
    line: 'Bea is struck off',
    says: ['"struck off" speaks of a sanction', 'tell what it means for people'],
  },
  {
    reason: 'all-of-the-above',
    broken: 'an option about the others',
    by: instead(QUESTIONS, 'Ring from home once bay 4 comes to mind', 'All of the above'),
    file: QUESTIONS,
    line: 'id: say-q4',
    says: ['say-q4: "All of the above" is an option about options', 'write what somebody would do'],
  },
  {
    reason: 'key-much-longer',
    broken: 'one key that is twice as long as the others',
    by: bank({
      keyText: (index) =>
        index === 4
          ? `Say to everybody on the shift that comes next that in bay ${index} the drip is open and that it has to be changed at nine`
          : `Say that the drip in bay ${index + 1} is open`,
    }),
    file: QUESTIONS,
    line: 'id: say-q5',
    says: ['say-q5: the right option is more than twice as long', 'shorten it'],
  },
  {
    reason: 'examined-by-no-option',
    broken: 'a clause that no option of a question rests on',
    by: bothOf(
      bank({
        examines: (index, code) =>
          index === 4 ? `${code}-2, TIP-1` : (EXAMINES[index % 3]?.replaceAll('*', code) ?? ''),
      }),
      instead(QUESTIONS, 'clauses:\n  SAY-S', 'clauses:\n  TIP-1: { strength: do }\n  SAY-S'),
    ),
    file: QUESTIONS,
    line: 'id: say-q5',
    says: ['say-q5: `clauses:` says that it examines TIP-1, and no option rests on it'],
  },
  {
    reason: 'typed-by-hand',
    broken: 'a clause written out in feedback',
    by: bothOf(
      instead(
        GUIDANCE,
        'A note can be read again when the voices have gone.',
        'A note can be read again by all of the shift when the voices have gone.',
      ),
      instead(
        QUESTIONS,
        'bay 3 comes to mind\n        why: A note can be',
        'bay 3 comes to mind\n        why: A note can be read again by all of the shift when the voices stop. It can be',
      ),
    ),
    file: QUESTIONS,
    line: 'id: say-q3',
    says: ['say-q3, option b: these are the words of SAY-3', 'say it in your own'],
  },
  {
    reason: 'signed-ahead',
    broken: 'a sign-off of tomorrow',
    by: instead(
      SETTINGS,
      'sign-off: null',
      `sign-off: { name: Ruth Vale, role: Head, date: 2026-11-29, content: ${'a'.repeat(64)} }`,
    ),
    file: SETTINGS,
    line: 'sign-off:',
    says: ['29 November 2026, a day that is still to come', 'write the day on which it is signed'],
  },
  {
    reason: 'confirmed-undecided',
    broken: 'a confirmation of what is not decided',
    by: instead(SETTINGS, 'value: For six years', 'value: Not yet decided'),
    file: SETTINGS,
    line: 'retention:',
    says: ['its value is "Not yet decided"', 'write what was decided, or `confirmed: false`'],
  },
  {
    reason: 'stronger-than-the-clause',
    broken: 'a recommendation told as an order without exception',
    by: instead(CLEAR, 'It is best to write it down', 'Always write it down'),
    file: CLEAR,
    line: '- id: written',
    says: ['"Always" is stronger than SAY-2 (recommend)'],
  },
];

function findingsIn(root: string): Finding[] {
  return [...readLibrary(root).values()].flatMap((module) => checkModule(root, module, TODAY));
}

/** The number of the only line that says this. */
function lineWith(text: string, words: string): number {
  const lines = text
    .split('\n')
    .flatMap((line, index) => (line.includes(words) ? [index + 1] : []));
  expect(lines).toHaveLength(1);
  return lines[0] ?? 0;
}

describe('a module that is as it should be', () => {
  it.each([
    ['the tiny one', contentFolder(tinyModule())],
    ['one of two lessons', contentFolder(tinyModule('handover', [SAYING, ASKING]))],
    [
      'one that tells of a standard in its closing page and has no lesson on it',
      contentFolder(
        altered(
          tinyModule('handover', [SAYING, ASKING]),
          'handover/module.yaml',
          '  - asking\n',
          '',
        ),
      ),
    ],
    ['the real one', path.join(process.cwd(), 'content')],
  ])('has no finding: %s', (_, root) => {
    expect(findingsIn(root)).toEqual([]);
  });
});

it('counts a choice whose post its author calls fine among the posts that are', () => {
  const choice = altered(
    altered(moreProblems(1)(tinyModule()), WORDS, 'ask: Choose', 'post-is-fine: true\nask: Choose'),
    WORDS,
    'ask: Choose',
    'post: { surface: direct-message, author: Tom Reed, when: Now, audience: You }\nask: Choose',
  );
  expect(findingsIn(contentFolder(choice))).toEqual([]);
});

describe('one thing broken', () => {
  it.each(ROWS)('$reason: $broken', ({ reason, by, file, line, says }) => {
    const files = by(tinyModule());
    const [finding, ...others] = findingsIn(contentFolder(files));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ reason, file });
    expect(finding?.line).toBe(line ? lineWith(files[file] ?? '', line) : 1);
    for (const words of says) expect(finding?.message).toContain(words);
  });

  it.each(REASONS)('is shown for every reason: %s', (reason) => {
    expect(ROWS.map((row) => row.reason)).toContain(reason);
  });
});
