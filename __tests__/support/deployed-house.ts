/**
 * The house started anew on a content folder of its own, as it is after each deployment: every
 * module of the code is loaded again and knows nothing of the time before, the database remembers.
 * Nothing of lib/ may be imported above: it would belong to another start.
 */
import { randomUUID } from 'node:crypto';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { RegistrantId } from '../../lib/domain/actor';
import type { QuestionPage } from '../../lib/use-cases/read-question';
import { passingFolder, writeFiles } from './content-folder';
import { KEY, type Files } from './tiny-module';

const PROJECT = process.cwd();

afterAll(async () => {
  const { disconnect } = await import('../../lib/records/database');
  await disconnect();
  process.chdir(PROJECT);
});

/** A folder that is the project but for its content, which is only these files. */
export function siteOf(content: Files): string {
  const site = passingFolder();
  for (const room of ['lib', 'node_modules', 'prisma']) {
    symlinkSync(join(PROJECT, room), join(site, room));
  }
  writeFiles(join(site, 'content'), content);
  return site;
}

export type House = Awaited<ReturnType<typeof startHouse>>;

/** Stops the house that ran before, if any, and starts one in `site`. */
export async function startHouse(site: string) {
  const before = await import('../../lib/records/database');
  await before.disconnect();
  jest.resetModules();
  process.chdir(site);
  return {
    ...(await import('./people')),
    ...(await import('../../lib/use-cases/list-modules')),
    ...(await import('../../lib/use-cases/read-module-home')),
    ...(await import('../../lib/use-cases/read-scenario')),
    ...(await import('../../lib/use-cases/decide-scenario')),
    ...(await import('../../lib/use-cases/read-explanation')),
    ...(await import('../../lib/use-cases/finish-explanation')),
    ...(await import('../../lib/use-cases/read-side-page')),
    ...(await import('../../lib/use-cases/show-picture')),
    ...(await import('../../lib/use-cases/read-quiz-start')),
    ...(await import('../../lib/use-cases/start-attempt')),
    ...(await import('../../lib/use-cases/read-question')),
    ...(await import('../../lib/use-cases/answer-question')),
    ...(await import('../../lib/use-cases/check-answers')),
    ...(await import('../../lib/use-cases/submit-attempt')),
    ...(await import('../../lib/use-cases/read-result')),
    ...(await import('../../lib/use-cases/read-certificate-page')),
    ...(await import('../../lib/use-cases/claim-certificate')),
    ...(await import('../../lib/use-cases/list-certificates')),
    ...(await import('../../lib/use-cases/download-certificate')),
    ...(await import('../../lib/use-cases/verify-certificate')),
  };
}

type Granted<T> = Exclude<T, { readonly refused: unknown } | { readonly absent: true }>;

/** The value of an answer that is neither a refusal nor absent. */
export function granted<T extends object>(answer: T): Granted<T> {
  if ('refused' in answer || 'absent' in answer) {
    throw new Error(`Not granted: ${JSON.stringify(answer)}`);
  }
  return answer as Granted<T>;
}

/** Tokens of the tiny module's right option, or of a wrong one. */
function choiceOn({ question }: QuestionPage, rightly: boolean): string[] {
  return question.options.filter(({ text }) => KEY.test(text) === rightly).map(({ id }) => id);
}

/** Answers one question of the tiny module from a fresh page. @returns the page */
export async function answer(
  house: House,
  by: RegistrantId,
  attemptId: string,
  number: number,
  rightly = true,
): Promise<QuestionPage> {
  const page = granted(await house.readQuestion(by, attemptId, number));
  const choice = choiceOn(page, rightly).slice(0, 1);
  const idemKey = randomUUID();
  granted(await house.answerQuestion(by, { attemptId, number, choice, from: page.step, idemKey }));
  return page;
}

/** Answers what is left of an attempt, from `from` on, `right` of them rightly, and hands it in. */
export async function finish(
  house: House,
  by: RegistrantId,
  attemptId: string,
  { from = 1, right = 5 } = {},
): Promise<{ readonly passed: boolean; readonly pages: readonly QuestionPage[] }> {
  const pages: QuestionPage[] = [];
  for (let number = from; number <= 5; number += 1) {
    pages.push(await answer(house, by, attemptId, number, number < from + right));
  }
  const { passed } = granted(await house.submitAttempt(by, attemptId, randomUUID()));
  return { passed, pages };
}

/** Sits a quiz of a tiny module from its start to its end. */
export async function sit(
  house: House,
  by: RegistrantId,
  moduleId: string,
  slug: string,
  right = 5,
) {
  const { attemptId } = granted(await house.startAttempt(by, moduleId, slug));
  return { attemptId, ...(await finish(house, by, attemptId, { right })) };
}
