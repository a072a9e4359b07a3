/**
 * Seen failing with options called by the author's ids.
 */
import type { RegistrantId } from '../../lib/domain/actor';
import type { Lesson, Question } from '../../lib/domain/learning-module';
import { plainText, type Prose } from '../../lib/domain/prose';
import { disconnect } from '../../lib/records/database';
import { checkAnswers } from '../../lib/use-cases/check-answers';
import { readResult } from '../../lib/use-cases/read-result';
import { readScenario } from '../../lib/use-cases/read-scenario';
import { startAttempt } from '../../lib/use-cases/start-attempt';
import { enterRegistrant } from '../support/people';
import { answerRightly, granted, pageOf, sitQuiz, theModule } from '../support/sitting-a-quiz';

afterAll(disconnect);

const MODULE = theModule();

let by: RegistrantId;

beforeEach(async () => {
  by = await enterRegistrant();
});

/** Every run of words in a text, as JSON would hold it. */
function runsOf(prose: Prose): string[] {
  const texts: string[] = [];
  JSON.stringify(prose, (name, value: unknown) => {
    if (name === 'text' && typeof value === 'string' && value.length > 15) texts.push(value);
    return value;
  });
  return texts.map((text) => JSON.stringify(text).slice(1, -1));
}

/** The names of everything in a page, however deep. */
function namesIn(page: unknown): Set<string> {
  const names = new Set<string>();
  JSON.stringify(page, (name, value: unknown) => {
    names.add(name);
    return value;
  });
  return names;
}

const TELLTALES = [
  'key',
  'why',
  'verdict',
  'grounds',
  'because',
  'judgement',
  'correct',
  'version',
];

function authoredOf(lesson: Lesson, id: string): Question {
  const question = lesson.questions.find((one) => one.id === id);
  if (!question) throw new Error(`No question ${id}.`);
  return question;
}

describe.each(MODULE.lessons.map((lesson) => [lesson.slug, lesson] as const))('%s', (_, lesson) => {
  /** Two papers: the second shows questions that the first did not. */
  async function pagesOfTwoPapers() {
    const pages: { page: unknown; questions: string[] }[] = [];
    for (let sitting = 0; sitting < 2; sitting += 1) {
      const { attemptId } = granted(await startAttempt(by, MODULE.id, lesson.slug));
      const questions: string[] = [];
      for (let number = 1; number <= MODULE.quizLength; number += 1) {
        const page = await pageOf(by, attemptId, number);
        questions.push(page.question.id);
        pages.push({ page, questions: [page.question.id] });
        await answerRightly(by, attemptId, number);
        pages.push({ page: await pageOf(by, attemptId, number), questions: [page.question.id] });
      }
      pages.push({ page: granted(await checkAnswers(by, attemptId)), questions });
      await sitQuiz(by, lesson, 0);
    }
    return pages;
  }

  it('tells neither key nor explanation before the paper is handed in', async () => {
    const pages = await pagesOfTwoPapers();
    expect(pages).toHaveLength(2 * (2 * MODULE.quizLength + 1));
    for (const { page, questions } of pages) {
      const json = JSON.stringify(page);
      const secrets = questions.flatMap((id) =>
        authoredOf(lesson, id).options.flatMap(({ why }) => runsOf(why)),
      );
      expect(secrets.length).toBeGreaterThan(0);
      expect(secrets.filter((secret) => json.includes(secret))).toEqual([]);
      const names = namesIn(page);
      expect(TELLTALES.filter((name) => names.has(name))).toEqual([]);
    }
  });

  it('would be seen if it did: the result tells all of it', async () => {
    const { attemptId, questions } = await sitQuiz(by, lesson, 0);
    const json = JSON.stringify(granted(await readResult(by, attemptId)).reviews);
    for (const id of questions) {
      for (const secret of authoredOf(lesson, id).options.flatMap(({ why }) => runsOf(why))) {
        expect(json).toContain(secret);
      }
    }
    expect(json).toContain('"key":true');
  });

  it('calls options by tokens that tell nothing and differ from sitting to sitting', async () => {
    const tokens: string[] = [];
    for (let sitting = 0; sitting < 2; sitting += 1) {
      const { attemptId } = granted(await startAttempt(by, MODULE.id, lesson.slug));
      for (let number = 1; number <= MODULE.quizLength; number += 1) {
        const { question } = await pageOf(by, attemptId, number);
        tokens.push(...question.options.map(({ id }) => id));
      }
      await sitQuiz(by, lesson, 0);
    }
    expect(new Set(tokens).size).toBe(tokens.length);
    expect(tokens.filter((token) => !/^[a-z]{8}$/.test(token))).toEqual([]);
  });

  it.each(lesson.scenarios.map(({ id }) => [id] as const))(
    'shows %s without a verdict until it is decided',
    async (id) => {
      const page = granted(await readScenario(by, MODULE.id, lesson.slug, id));
      const authored = lesson.scenarios.find((one) => one.id === id);
      const json = JSON.stringify(page.scenario);
      const secrets = [
        ...(authored?.options.flatMap(({ why }) => runsOf(why)) ?? []),
        ...(authored?.consequence.map(({ what }) => what) ?? []),
        ...(authored?.rewrite?.changes ?? []),
        plainText(authored?.takeaway ?? []),
      ];
      expect(page.feedback).toBeNull();
      expect(secrets.length).toBeGreaterThan(3);
      expect(secrets.filter((secret) => json.includes(secret))).toEqual([]);
      const names = namesIn(page.scenario);
      expect(
        [...TELLTALES, 'consequence', 'rewrite', 'takeaway'].filter((name) => names.has(name)),
      ).toEqual([]);
    },
  );
});
