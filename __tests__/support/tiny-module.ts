/**
 * A tiny module as its authors would write it: every file of its folder, complete and clean. About
 * another profession, another guidance and other numbers than the real one, so that whatever names
 * those in the code shows. A test states only what it changes.
 */

/** Path below the content folder → text. */
export type Files = Readonly<Record<string, string>>;

/** One standard: `SAY-S` with the clauses `SAY-1` to `SAY-3`, taught in the lesson `saying`. */
type Subject = {
  readonly code: string;
  readonly slug: string;
  readonly title: string;
  readonly outcome: string;
};

export const SAYING: Subject = {
  code: 'SAY',
  slug: 'saying',
  title: 'Say what is open',
  outcome: 'Tell the next shift what is open',
};

export const ASKING: Subject = {
  code: 'ASK',
  slug: 'asking',
  title: 'Ask what is open',
  outcome: 'Ask the shift before what is open',
};

export type Bank = {
  readonly count: number;
  /** The key's place among the three options of a question, from 0. */
  readonly keyAt: (index: number) => number;
  readonly keyText: (index: number) => string;
  /** What a question examines, as it is written after `clauses:`. */
  readonly examines: (index: number, code: string) => string;
};

const BANK: Bank = {
  count: 15,
  keyAt: (index) => index % 3,
  keyText: (index) => `Say that the drip in bay ${index + 1} is open`,
  examines: (index, code) =>
    [`${code}-S, ${code}-1`, `${code}-2`, `${code}-3`][index % 3] ?? `${code}-2`,
};

/** What the right option of every question begins with, and no other does. */
export const KEY = /^Say /;

function question(code: string, index: number, bank: Bank): string {
  const options = [
    { text: `Leave it, as the next shift looks into bay ${index + 1}`, why: 'TOLD', on: '2' },
    { text: `Ring from home once bay ${index + 1} comes to mind`, why: 'RUNG', on: '3' },
  ];
  const key = { text: bank.keyText(index), key: true, why: 'KEPT', on: '1' };
  const whys: Record<string, string> = {
    TOLD: 'They may look there last. It is best to write it down.',
    RUNG: 'A note can be read at any time, and a call from home is soon forgotten.',
    KEPT: 'The drip is not finished, so the next shift must hear of it.',
  };
  const placed = options.toSpliced(bank.keyAt(index), 0, key);
  return `  - id: ${code.toLowerCase()}-q${index + 1}
    version: 1
    kind: one
    asks: case
    topic: ${index % 5 < 3 ? 'what' : 'how'}
    clauses: [${bank.examines(index, code)}]
    case: |
      Bea goes home. The drip in bay ${index + 1} has to be changed at nine.
    ask: What should Bea do about bay ${index + 1}?
    options:
${placed
  .map(
    (option) => `      - text: ${option.text}
${'key' in option ? '        key: true\n' : ''}        why: ${whys[option.why]}
        because: [${code}-${option.on}]
`,
  )
  .join('')}`;
}

/** A lesson's bank of questions; a test states what is different about it. */
export function bankFile(code: string, difference: Partial<Bank> = {}): string {
  const bank = { ...BANK, ...difference };
  const questions = Array.from({ length: bank.count }, (_, index) => question(code, index, bank));
  return `clauses:
${tableOf(code, ['S', '1', '2', '3'])}
questions:
${questions.join('\n')}`;
}

const STATED: Readonly<Record<string, string>> = {
  S: '{ strength: must }',
  '1': '{ strength: must, if: "a job is not finished" }',
  '2': '{ strength: recommend }',
  '3': '{ strength: says }',
};

/** Lines of a file's `clauses:` table. */
export function tableOf(code: string, clauses: readonly string[]): string {
  return clauses.map((clause) => `  ${code}-${clause}: ${STATED[clause]}`).join('\n');
}

function lessonFile({ code, title, outcome }: Subject): string {
  return `---
standard: ${code}-S
title: ${title}
lede: What does the other shift need to know?
minutes: 6
learning-outcome: ${outcome}
clauses:
${tableOf(code, ['S', '1', '2', '3'])}
blueprint:
  - { topic: what, count: 3 }
  - { topic: how, count: 2 }
---

## What the standard asks

> ${code}-S

If a job is not finished, you must tell the next shift (${code}-1). It is best to write it down
(${code}-2). A note can be read again when you are at home (${code}-3).
`;
}

function shortNote(code: string): string {
  return `id: ${code.toLowerCase()}-short-note
version: 1
kind: mark
title: A note at the end of the day
setting: A small ward
intro: |
  Bea leaves this in the ward's group before she goes home.
ask: Mark each part of this note that is a problem
post:
  surface: group-chat
  author: Bea Holt
  when: Two minutes to eight
  audience: The night team of the ward
clauses:
${tableOf(code, ['1', '2'])}
options:
  - id: thanks
    text: Thanks for a calm day, all of you.
    verdict: fine
    why: |
      In our view a kind word does nobody harm.
    because: judgement
  - id: nothing
    text: All done, nothing to add.
    verdict: problem
    why: |
      She writes “All done, nothing to add.” But the drip is not finished, so the night team must hear of it.
    because: [${code}-1]
  - id: board
    text: The board says the rest.
    picture:
      file: board.svg
      alt: Drawing of a white board. It reads, BAY 4 DRIP AT NINE.
    verdict: fine
    why: |
      It is best to write it down, and that is what Bea did.
    because: [${code}-2]
consequence:
  - when: At nine
    what: The drip in bay four runs dry, and Mr Ode calls for help.
  - { when: In the morning, what: Mr Ode asks for another ward. }
rewrite:
  post:
    surface: group-chat
    author: Bea Holt
    when: Two minutes to eight
    audience: The night team of the ward
    lines:
      - { text: "The drip in bay 4 has to be changed at nine." }
  changes:
    - The drip is named, with bay and time.
takeaway: |
  Name what is open, with place and time.
discuss:
  - What would the other shift like to know?
  - Who tells whom on our ward?
`;
}

function whichWords(code: string): string {
  return `id: ${code.toLowerCase()}-which-words
version: 1
kind: reply
title: A question in the corridor
setting: The same ward
intro: |
  Tom asks you how bay four is.
ask: Choose your answer
clauses:
${tableOf(code, ['1', '2'])}
options:
  - id: fine
    text: All fine.
    verdict: poor
    why: The drip is not finished, so Tom must hear of it.
    because: [${code}-1]
  - id: look
    text: Have a look at the board.
    verdict: partly
    why: It is best to write it down, and better still to say it too.
    because: [${code}-2, judgement]
  - id: say
    text: The drip has to be changed at nine.
    verdict: good
    why: Now Tom knows what is not finished.
    because: [${code}-1]
consequence:
  - when: At nine
    what: Tom changes the drip.
  - { when: In the morning, what: Mr Ode has slept well. }
takeaway: Say the open thing first.
discuss:
  - What would the other shift like to know?
  - Who tells whom on our ward?
`;
}

function clearNote(code: string): string {
  return `id: ${code.toLowerCase()}-clear-note
version: 1
kind: mark
title: A note that says it all
setting: The same ward
intro: |
  Tom leaves this in the morning.
ask: Mark each part of this note that is a problem
post:
  surface: group-chat
  author: Tom Reed
  when: Ten to eight
  audience: The day team of the ward
clauses:
${tableOf(code, ['1', '2'])}
options:
  - id: open
    text: Bay 2 waits for the result of a blood test.
    verdict: fine
    why: It says what is not finished, and where.
    because: [${code}-1]
  - id: written
    text: It is on the board as well.
    verdict: fine
    why: It is best to write it down, and he did.
    because: [${code}-2]
consequence:
  - when: At ten
    what: The day team reads the result and tells Mrs Ash.
  - { when: At noon, what: Mrs Ash goes home. }
takeaway: A good note is short and clear.
discuss:
  - What would the other shift like to know?
  - Who tells whom on our ward?
`;
}

const clausesFile = ({ code, title }: Subject) => ({
  standard: `  - { id: ${code}-S, area: ${title}, strength: must, text: "You must leave nothing open unsaid." }`,
  clauses: `  - { id: ${code}-1, strength: must, standard: ${code}-S, if: "a job is not finished", cues: [not finished, still open], text: "If a job is not finished, you must say so before you go." }
  - { id: ${code}-2, strength: recommend, standard: ${code}-S, text: "It is best to write down what others have to know." }
  - { id: ${code}-3, strength: says, standard: ${code}-S, text: "A note can be read again when the voices have gone." }`,
});

function guidanceFile(subjects: readonly Subject[]): string {
  const written = subjects.map(clausesFile);
  return `document:
  title: Guidance on handing over
  publisher: The Institute of Handing Over (IHO)
  docRef: "#7"
  version: "2.0"
  published: 2025-03
  reviewDue: 2030-03
  basedOn: good sense
standards:
${written.map(({ standard }) => standard).join('\n')}
clauses:
  - { id: TIP-1, strength: do, text: "Look round once more before you go." }
${written.map(({ clauses }) => clauses).join('\n')}
`;
}

/** The closing page quotes every clause, so that it alone would teach them all. */
function closingFile(subjects: readonly Subject[]): string {
  const all = ['S', '1', '2', '3'];
  return `---
title: One tip to take with you
lede: The guidance in short
minutes: 2
clauses:
  TIP-1: { strength: do }
${subjects.map(({ code }) => tableOf(code, all)).join('\n')}
---

## The tip

> TIP-1

## The guidance in short

${subjects.map(({ code }) => `> ${all.map((clause) => `${code}-${clause}`).join(', ')}`).join('\n\n')}
`;
}

/** A check for each clause, kept as its strength and condition are. */
function cardFile(subjects: readonly Subject[]): string {
  const checks = ({
    code,
  }: Subject) => `  ${code}-S: { strength: must, ask: Is all said that is open? }
  ${code}-1: { strength: must, if: "a job is not finished", ask: Is a job not finished? Have I said so? }
  ${code}-2: { strength: recommend, ask: Have I written it down? }
  ${code}-3: { strength: says, ask: Can it be read when I have gone? }`;
  return `general: [TIP-1]
contact: [TIP-1]
clauses:
  TIP-1: { strength: do, ask: Have I looked round once more? }
${subjects.map(checks).join('\n')}
`;
}

function moduleFile(id: string, subjects: readonly Subject[]): string {
  return `id: ${id}
title: Handing over at the end of a shift
summary: What the next shift has to know.
material-version: 1
lessons:
${subjects.map(({ slug }) => `  - ${slug}`).join('\n')}
quiz-length: 5
`;
}

const SETTINGS = `reconstruction: { what: Nothing was put in order, confirmed: true }
notional-minutes: { what: The time the module takes, confirmed: true }
learning-outcomes: { what: The learning outcomes, confirmed: true }
pass-mark: { what: The share of questions to be right, confirmed: true, value: 60 }
signatory: { what: Who signs, confirmed: true, value: { name: Ruth Vale, role: Head of Learning } }
retention: { what: How long records are kept, confirmed: true, value: For six years }
cpd-cycle: { what: The cycle, confirmed: true, value: { first-year: 2026, years: 1 } }
sign-off: null
`;

const BOARD = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40">
  <rect width="80" height="40" fill="#fff"/>
  <text x="4" y="20">BAY 4 <tspan>DRIP AT NINE</tspan></text>
</svg>
`;

function lessonFolder(folder: string, subject: Subject): Files {
  const { code } = subject;
  return {
    [`${folder}/lesson.md`]: lessonFile(subject),
    [`${folder}/questions.yaml`]: bankFile(code),
    [`${folder}/scenarios/1-short-note.yaml`]: shortNote(code),
    [`${folder}/scenarios/2-which-words.yaml`]: whichWords(code),
    [`${folder}/scenarios/3-clear-note.yaml`]: clearNote(code),
  };
}

/** @param id of the module, which is its folder's name too */
export function tinyModule(id = 'handover', subjects: readonly Subject[] = [SAYING]): Files {
  const lessons = subjects.map((subject) => lessonFolder(`${id}/lessons/${subject.slug}`, subject));
  return Object.assign(
    {
      [`${id}/module.yaml`]: moduleFile(id, subjects),
      [`${id}/settings.yaml`]: SETTINGS,
      [`${id}/guidance.yaml`]: guidanceFile(subjects),
      [`${id}/card.yaml`]: cardFile(subjects),
      [`${id}/closing.md`]: closingFile(subjects),
      [`${id}/pictures/board.svg`]: BOARD,
    },
    ...lessons,
  );
}

/**
 * Puts other words in place of these, wherever they stand in a file.
 * @throws when they stand nowhere: then nothing would be changed, and nothing tested
 */
export function altered(files: Files, file: string, words: string, others: string): Files {
  const text = files[file];
  if (!text?.includes(words)) throw new Error(`${file} does not say "${words}".`);
  return { ...files, [file]: text.replaceAll(words, others) };
}
