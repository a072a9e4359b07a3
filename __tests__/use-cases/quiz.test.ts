/**
 * Seen failing with ticking every box counted as right; with unknown options taken.
 */
import { randomUUID } from 'node:crypto';
import type { RegistrantId } from '../../lib/domain/actor';
import { disconnect, travelTo } from '../../lib/records/database';
import { answerQuestion, type Answer } from '../../lib/use-cases/answer-question';
import { checkAnswers } from '../../lib/use-cases/check-answers';
import { readQuestion, type QuestionPage } from '../../lib/use-cases/read-question';
import { readQuizStart } from '../../lib/use-cases/read-quiz-start';
import { readResult } from '../../lib/use-cases/read-result';
import { startAttempt } from '../../lib/use-cases/start-attempt';
import { submitAttempt } from '../../lib/use-cases/submit-attempt';
import { atOnce } from '../support/at-once';
import { enterRegistrant } from '../support/people';
import { countRows } from '../support/plain-postgres';
import {
  answerRightly,
  readyToAnswer,
  choiceOn,
  firstLesson,
  granted,
  pageOf,
  sitQuiz,
  theModule,
} from '../support/sitting-a-quiz';

afterAll(disconnect);

let by: RegistrantId;
let attemptId: string;

beforeEach(async () => {
  by = await enterRegistrant();
  attemptId = await start(by);
});

async function start(person: RegistrantId): Promise<string> {
  return granted(await startAttempt(person, theModule().id, firstLesson().slug)).attemptId;
}

const handIn = () => submitAttempt(by, attemptId, randomUUID());

describe('starting', () => {
  it('ends up in one attempt from twenty tabs', async () => {
    const person = await enterRegistrant();
    const ids = await atOnce(20, () => start(person));
    expect(new Set(ids).size).toBe(1);
  });

  it('goes on where one left', async () => {
    expect(await start(by)).toBe(attemptId);
    const quiz = granted(await readQuizStart(by, theModule().id, firstLesson().slug));
    expect(quiz).toMatchObject({ open: { id: attemptId }, earlier: [] });
  });

  it('goes on at the first question without an answer, or where all are checked', async () => {
    const goOn = async () =>
      granted(await readQuizStart(by, theModule().id, firstLesson().slug)).open?.goOn;
    expect(await goOn()).toBe(1);
    await answerRightly(by, attemptId, 1);
    await answerRightly(by, attemptId, 3);
    expect(await goOn()).toBe(2);
    for (const number of [2, 4, 5]) await answerRightly(by, attemptId, number);
    expect(await goOn()).toBeNull();
  });

  it.each([
    ['module', 'no-such-module', 'confidentiality'],
    ['lesson', 'social-media', 'no-such-lesson'],
    ['lesson that every object has', 'social-media', 'constructor'],
  ])('knows no unheard-of %s', async (_, moduleId, slug) => {
    expect(await startAttempt(by, moduleId, slug)).toEqual({ absent: true });
    expect(await readQuizStart(by, moduleId, slug)).toEqual({ absent: true });
  });

  it('draws as many questions of each topic as the blueprint says, each once', async () => {
    const { quizLength } = theModule();
    const lesson = firstLesson();
    const pages = await atOnce(quizLength, (index) => pageOf(by, attemptId, index + 1));
    const ids = new Set(pages.map(({ question }) => question.id));
    expect(ids.size).toBe(quizLength);
    for (const { topic, count } of lesson.blueprint) {
      const drawn = lesson.questions.filter((one) => one.topic === topic && ids.has(one.id));
      expect([topic, drawn.length]).toEqual([topic, count]);
    }
  });
});

describe('answering', () => {
  /** The base case: the first page, its right options ticked, sent from where it was made. */
  async function answerOn(
    difference: (page: QuestionPage) => Partial<Answer> | Promise<Partial<Answer>>,
  ) {
    const page = await pageOf(by, attemptId, 1);
    return answerQuestion(by, {
      attemptId,
      number: 1,
      choice: choiceOn(page, true),
      from: page.step,
      idemKey: randomUUID(),
      ...(await difference(page)),
    });
  }

  it('goes on to the next question, and from the last to the check', async () => {
    expect(await answerRightly(by, attemptId, 1)).toEqual({ next: 2 });
    expect(await answerRightly(by, attemptId, 5)).toEqual({ next: null });
  });

  it('shows again what was said', async () => {
    await answerRightly(by, attemptId, 1);
    const page = await pageOf(by, attemptId, 1);
    expect([...page.chosen].sort()).toEqual([...choiceOn(page, true)].sort());
    expect(page.step).toBe(1);
  });

  const REFUSED: readonly {
    readonly reason: string;
    readonly difference: Parameters<typeof answerOn>[0];
    readonly answer: object;
  }[] = [
    {
      reason: 'nothing ticked',
      difference: () => ({ choice: [] }),
      answer: { refused: 'nothing-chosen' },
    },
    {
      reason: 'an option that is not there',
      difference: () => ({ choice: ['nonsense'] }),
      answer: { refused: 'unknown-option' },
    },
    {
      reason: 'the author’s own letter of an option',
      difference: () => ({ choice: ['a'] }),
      answer: { refused: 'unknown-option' },
    },
    {
      reason: 'an option of another question',
      difference: async () => ({ choice: choiceOn(await pageOf(by, attemptId, 2), true) }),
      answer: { refused: 'unknown-option' },
    },
    {
      reason: 'a right option and one that is not there',
      difference: (page) => ({ choice: [...choiceOn(page, true), 'nonsense'] }),
      answer: { refused: 'unknown-option' },
    },
    { reason: 'question nought', difference: () => ({ number: 0 }), answer: { absent: true } },
    {
      reason: 'a question beyond the last',
      difference: () => ({ number: 6 }),
      answer: { absent: true },
    },
    { reason: 'half a question', difference: () => ({ number: 1.5 }), answer: { absent: true } },
    {
      reason: 'an attempt that never was',
      difference: () => ({ attemptId: randomUUID() }),
      answer: { absent: true },
    },
    {
      reason: 'an attempt that cannot be',
      difference: () => ({ attemptId: 'x' }),
      answer: { absent: true },
    },
    {
      reason: 'the attempt of somebody else',
      difference: async () => ({ attemptId: await start(await enterRegistrant()) }),
      answer: { absent: true },
    },
    {
      reason: 'a page that is ahead',
      difference: () => ({ from: 3 }),
      answer: { refused: 'stale' },
    },
  ];

  it.each(REFUSED)('refuses $reason, and keeps nothing', async ({ difference, answer }) => {
    expect(await answerOn(difference)).toEqual(answer);
    expect(await countRows('attempt_step', 'attempt_id = $1', [attemptId])).toBe(0);
  });

  it('refuses a tab that was opened before the answer', async () => {
    const old = await pageOf(by, attemptId, 1);
    await answerRightly(by, attemptId, 1);
    const late = { from: old.step, choice: choiceOn(old, false) };
    expect(await answerOn(() => late)).toEqual({ refused: 'stale' });
    const { chosen } = await pageOf(by, attemptId, 1);
    expect([...chosen].sort()).toEqual([...choiceOn(old, true)].sort());
  });

  it('takes the same form fifty times as one answer', async () => {
    const idemKey = randomUUID();
    const page = await pageOf(by, attemptId, 1);
    const form = { attemptId, number: 1, choice: choiceOn(page, true), from: 0, idemKey };
    const answers = await atOnce(50, () => answerQuestion(by, form));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set(['{"next":2}']),
    );
    expect(await countRows('attempt_step', 'attempt_id = $1', [attemptId])).toBe(1);
  });

  it('takes two ticks only where several may be ticked', async () => {
    const { quizLength } = theModule();
    for (let number = 1; number <= quizLength; number += 1) {
      const { question, step } = await pageOf(by, attemptId, number);
      const choice = question.options.slice(0, 2).map(({ id }) => id);
      const answer = await answerOn(() => ({ number, choice, from: step }));
      const next = number < quizLength ? number + 1 : null;
      expect(answer).toEqual(question.kind === 'many' ? { next } : { refused: 'unknown-option' });
    }
  });

  it('is closed once the paper is handed in', async () => {
    const page = await pageOf(by, attemptId, 1);
    await handIn();
    const late = {
      attemptId,
      number: 1,
      choice: choiceOn(page, true),
      from: 0,
      idemKey: randomUUID(),
    };
    expect(await answerQuestion(by, late)).toEqual({ refused: 'attempt-closed' });
    expect(await readQuestion(by, attemptId, 1)).toEqual({ refused: 'attempt-closed' });
    expect(await checkAnswers(by, attemptId)).toEqual({ refused: 'attempt-closed' });
  });
});

describe('checking before handing in', () => {
  it('tells for each question what was said, in the words of the options', async () => {
    await answerRightly(by, attemptId, 2);
    const { rows } = granted(await checkAnswers(by, attemptId));
    const page = await pageOf(by, attemptId, 2);
    const words = page.question.options.flatMap(({ id, text }) =>
      page.chosen.includes(id) ? [text] : [],
    );
    expect(rows.map(({ number, said }) => [number, said])).toEqual([
      [1, []],
      [2, words],
      [3, []],
      [4, []],
      [5, []],
    ]);
    expect(words).not.toEqual([]);
  });
});

describe('handing in', () => {
  it.each([
    ['no answer', 0, false, 0],
    ['three right answers', 3, false, 3],
    ['four right answers', 4, true, 4],
    ['five right answers', 5, true, 5],
  ])('marks what was not answered wrong: %s', async (_, answered, passed, right) => {
    for (let number = 1; number <= answered; number += 1)
      await answerRightly(by, attemptId, number);
    expect(await handIn()).toEqual({ passed });
    const result = granted(await readResult(by, attemptId));
    expect(result).toMatchObject({ passed, right, of: 5 });
    expect(result.reviews.map(({ answered: said }) => said)).toEqual(
      [1, 2, 3, 4, 5].map((number) => number <= answered),
    );
  });

  it('counts the last thing said', async () => {
    await answerRightly(by, attemptId, 1, true);
    await answerRightly(by, attemptId, 1, false);
    await answerRightly(by, attemptId, 2, false);
    await answerRightly(by, attemptId, 2, true);
    await handIn();
    const { reviews } = granted(await readResult(by, attemptId));
    expect(reviews.slice(0, 2).map(({ correct }) => correct)).toEqual([false, true]);
  });

  it('gives the same result to twenty who press at once, and later', async () => {
    for (let number = 1; number <= 4; number += 1) await answerRightly(by, attemptId, number);
    const answers = await atOnce(20, handIn);
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set(['{"passed":true}']),
    );
    expect(await handIn()).toEqual({ passed: true });
    expect(await countRows('attempt_result', 'attempt_id = $1', [attemptId])).toBe(1);
  });

  it('marks an answer that arrives at the same moment, or refuses it: never loses it', async () => {
    for (let round = 0; round < 8; round += 1) {
      // Handed in before the page is even opened would be another story.
      const send = await readyToAnswer(by, attemptId, 1);
      const [answered] = await Promise.all([send(), handIn()]);
      const { reviews } = granted(await readResult(by, attemptId));
      expect(reviews[0]?.correct).toBe('next' in answered);
      attemptId = await start(by);
    }
  });

  it('explains every option once it is handed in: the key, and why', async () => {
    const { attemptId: sat } = await sitQuiz(by, firstLesson(), 5);
    const { reviews, clauses } = granted(await readResult(by, sat));
    for (const { question, options, clauses: cited } of reviews) {
      const authored = firstLesson().questions.find(({ id }) => id === question.id);
      const key = (texts: readonly { text: string; key: boolean }[]) =>
        texts.flatMap((one) => (one.key ? [one.text] : [])).sort();
      expect(key(options)).toEqual(key(authored?.options ?? []));
      expect(options.every(({ why }) => why.length > 0)).toBe(true);
      expect(options.every(({ chosen, key: right }) => chosen === right)).toBe(true);
      expect(cited.every((id) => clauses.has(id))).toBe(true);
    }
  });

  it('dates the result by London’s calendar', async () => {
    await travelTo('2026-07-01T23:30:00Z');
    attemptId = await start(by);
    await handIn();
    await travelTo();
    expect(granted(await readResult(by, attemptId)).day).toBe('2026-07-02');
  });
});

describe('what is not one’s own', () => {
  it.each([
    ['the question', (other: RegistrantId) => readQuestion(other, attemptId, 1)],
    ['the check', (other: RegistrantId) => checkAnswers(other, attemptId)],
    ['the result', (other: RegistrantId) => readResult(other, attemptId)],
    ['the button', (other: RegistrantId) => submitAttempt(other, attemptId, randomUUID())],
  ])('is absent: %s', async (_, ask) => {
    const other = await enterRegistrant();
    expect(await ask(other)).toEqual({ absent: true });
    await handIn();
    expect(await ask(other)).toEqual({ absent: true });
  });

  it('is not told by the result of a paper that is still open', async () => {
    expect(await readResult(by, attemptId)).toEqual({ refused: 'stale' });
  });
});
