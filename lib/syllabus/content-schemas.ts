/** The form of every file under content/, as content/README.md tells authors. */
import { z } from 'zod';
import { JUDGEMENT, STRENGTHS } from '../domain/clause';
import { SCENARIO_KINDS, SURFACES, VERDICTS } from '../domain/learning-module';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use small letters, digits and hyphens.');
const words = z.string().trim().min(1, 'write something here.');
const version = z.number().int().min(1, 'write a whole number from 1.');
const strength = z.enum(STRENGTHS);

const clauseTable = z.record(z.string(), z.strictObject({ strength, if: words.optional() }));

/** `[CON-2, judgement]`, `[CON-2]` or `judgement`. */
const because = z
  .union(
    [z.literal(JUDGEMENT), z.array(z.string()).min(1, 'name at least one clause, or judgement.')],
    'write clause ids in brackets, such as [CON-2], or judgement.',
  )
  .transform((given) => (given === JUDGEMENT ? [JUDGEMENT] : given));

const picture = z.strictObject({
  file: z.string().regex(/^[a-z0-9-]+\.svg$/, 'name a drawing in pictures/, such as my-bench.svg.'),
  alt: words,
});

const post = z.strictObject({
  surface: z.enum(SURFACES),
  author: words,
  when: words,
  audience: words,
  lines: z
    .array(z.strictObject({ text: words, by: words.optional(), picture: picture.optional() }))
    .default([]),
});

export const moduleFile = z.strictObject({
  id,
  title: words,
  summary: words,
  'material-version': version,
  changes: z
    .array(
      z.strictObject({
        'material-version': version,
        on: z.iso.date('write a day such as 2026-12-01.'),
        what: words,
      }),
    )
    .default([]),
  lessons: z.array(id).min(1, 'name at least one lesson.'),
  'quiz-length': z.number().int().min(1).max(50),
});

const toConfirm = { what: words, confirmed: z.boolean() };

export const settingsFile = z.strictObject({
  reconstruction: z.strictObject(toConfirm),
  'notional-minutes': z.strictObject(toConfirm),
  'learning-outcomes': z.strictObject(toConfirm),
  'pass-mark': z.strictObject({ ...toConfirm, value: z.number().int().min(1).max(100) }),
  signatory: z.strictObject({
    ...toConfirm,
    value: z.strictObject({ name: words, role: words }).nullable(),
  }),
  retention: z.strictObject({ ...toConfirm, value: words }),
  'cpd-cycle': z.strictObject({
    ...toConfirm,
    value: z.strictObject({
      'first-year': z.number().int().min(2000).max(2999),
      years: z.number().int().min(1).max(10),
    }),
  }),
  'sign-off': z
    .strictObject({
      name: words,
      role: words,
      date: z.iso.date('write the day as 2026-12-01.'),
      content: z
        .string()
        .regex(
          /^[0-9a-f]{64}$/,
          'copy the content hash from content:check, all 64 letters and digits.',
        ),
    })
    .nullable(),
});

/** Made by `npm run content:versions`: what each id stands for, and ids that nothing has any more. */
export const versionsFile = z.strictObject({
  items: z.record(z.string(), z.strictObject({ version, words: z.string() })),
  withdrawn: z.array(z.string()).default([]),
});

const yearMonth = z.string().regex(/^\d{4}-\d{2}$/, 'write year and month as 2022-02.');

export const guidanceFile = z.strictObject({
  document: z.strictObject({
    title: words,
    publisher: words,
    docRef: words,
    version: words,
    published: yearMonth,
    reviewDue: yearMonth,
    basedOn: words,
  }),
  standards: z.array(z.strictObject({ id: z.string(), area: words, strength, text: words })).min(1),
  clauses: z.array(
    z.strictObject({
      id: z.string(),
      strength,
      text: words,
      if: words.optional(),
      cues: z.array(words).optional(),
      standard: z.string().optional(),
      unconfirmed: z.literal(true).optional(),
    }),
  ),
  received: words.optional(),
});

export const lessonFile = z.strictObject({
  standard: z.string(),
  title: words,
  lede: words,
  minutes: z.number().int().min(1).max(240),
  'learning-outcome': words,
  clauses: clauseTable,
  blueprint: z.array(z.strictObject({ topic: id, count: z.number().int().min(1) })).min(1),
});

export const sidePageFile = z.strictObject({
  title: words,
  lede: words,
  minutes: z.number().int().min(1).max(60),
  clauses: clauseTable,
});

/** What stands on a pocket card has to be short. */
const MOST_LETTERS = 110;

const check = words.max(MOST_LETTERS, `keep it to ${MOST_LETTERS} letters: it stands on a card.`);

export const cardFile = z.strictObject({
  general: z.array(z.string()).min(1, 'name the clauses that everybody’s card is filled with.'),
  contact: z.array(z.string()).default([]),
  clauses: z.record(z.string(), z.strictObject({ strength, if: words.optional(), ask: check })),
});

export const scenarioFile = z.strictObject({
  id,
  version,
  kind: z.enum(SCENARIO_KINDS),
  title: words,
  setting: words,
  intro: words,
  ask: words,
  post: post.optional(),
  'post-is-fine': z.literal(true).optional(),
  clauses: clauseTable.default({}),
  options: z
    .array(
      z.strictObject({
        id,
        text: words,
        picture: picture.optional(),
        verdict: z.enum(VERDICTS),
        why: words,
        because,
      }),
    )
    .min(2, 'give at least two options.'),
  consequence: z
    .array(z.strictObject({ when: words, what: words }))
    .min(2, 'tell what followed in two to four steps.')
    .max(4, 'tell what followed in two to four steps.'),
  rewrite: z.strictObject({ post, changes: z.array(words).min(1) }).optional(),
  takeaway: words,
  discuss: z
    .array(words.regex(/\?$/, 'end it with a question mark: it is a question to a team.'))
    .min(2, 'give two or three questions to discuss.')
    .max(3, 'give two or three questions to discuss.'),
});

export const questionsFile = z.strictObject({
  clauses: clauseTable,
  questions: z.array(
    z.strictObject({
      id,
      version,
      kind: z.enum(['one', 'many']),
      asks: z.enum(['case', 'recall']),
      topic: id,
      clauses: z.array(z.string()).min(1, 'name the clauses this question examines.'),
      case: words.optional(),
      ask: words,
      options: z
        .array(
          z.strictObject({
            text: words,
            key: z.literal(true).optional(),
            allowed: z.literal(true).optional(),
            why: words,
            because,
          }),
        )
        .min(3, 'give at least three options.')
        .max(8, 'give at most eight options.'),
    }),
  ),
});
