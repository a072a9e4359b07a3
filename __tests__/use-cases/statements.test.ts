/**
 * Seen failing with a lesson's history read twice.
 */
import { randomUUID } from 'node:crypto';
import type { RegistrantId } from '../../lib/domain/actor';
import { disconnect } from '../../lib/records/database';
import { answerQuestion } from '../../lib/use-cases/answer-question';
import { checkAnswers } from '../../lib/use-cases/check-answers';
import { decideScenario } from '../../lib/use-cases/decide-scenario';
import { downloadCertificate } from '../../lib/use-cases/download-certificate';
import { listCertificates } from '../../lib/use-cases/list-certificates';
import { readLesson } from '../../lib/use-cases/read-lesson';
import { readModuleHome } from '../../lib/use-cases/read-module-home';
import { readPocketCard } from '../../lib/use-cases/read-pocket-card';
import { readQuestion } from '../../lib/use-cases/read-question';
import { readQuizStart } from '../../lib/use-cases/read-quiz-start';
import { readResult } from '../../lib/use-cases/read-result';
import { readScenario } from '../../lib/use-cases/read-scenario';
import { readTeamSheet } from '../../lib/use-cases/read-team-sheet';
import { startAttempt } from '../../lib/use-cases/start-attempt';
import { submitAttempt } from '../../lib/use-cases/submit-attempt';
import { verifyCertificate } from '../../lib/use-cases/verify-certificate';
import { statementsOf } from '../support/counted-statements';
import { enterRegistrant } from '../support/people';
import {
  answerRightly,
  firstLesson,
  granted,
  pageOf,
  sitQuiz,
  theModule,
} from '../support/sitting-a-quiz';

afterAll(disconnect);

const MODULE = theModule().id;
const LESSON = firstLesson();
const [SCENARIO] = LESSON.scenarios;

let by: RegistrantId;
let handedIn: string;
let open: string;

/** A person with a past, and a process that has met this version of the content. */
beforeAll(async () => {
  by = await enterRegistrant();
  ({ attemptId: handedIn } = await sitQuiz(by, LESSON, 2));
  ({ attemptId: open } = granted(await startAttempt(by, MODULE, LESSON.slug)));
  await answerRightly(by, open, 1);
});

const READING: readonly (readonly [name: string, most: number, work: () => Promise<unknown>])[] = [
  ['readLesson', 2, () => readLesson(by, MODULE, LESSON.slug)],
  ['readModuleHome', 1, () => readModuleHome(by, MODULE)],
  ['readScenario', 1, () => readScenario(by, MODULE, LESSON.slug, SCENARIO?.id ?? '')],
  ['readQuizStart', 1, () => readQuizStart(by, MODULE, LESSON.slug)],
  ['readQuestion', 1, () => readQuestion(by, open, 1)],
  ['checkAnswers', 1, () => checkAnswers(by, open)],
  ['readResult', 2, () => readResult(by, handedIn)],
  ['readPocketCard', 2, () => readPocketCard(by, MODULE)],
  ['readTeamSheet', 1, () => readTeamSheet(by, MODULE, [])],
  ['listCertificates', 1, () => listCertificates(by)],
  ['downloadCertificate', 1, () => downloadCertificate(by, 'AHCS-0000-0000')],
  ['verifyCertificate', 1, () => verifyCertificate('7K4P29QDABCDEFGHJKMNPQRSTV')],
];

it.each(READING)('%s costs %i statement', async (_, most, work) => {
  expect((await statementsOf(work)).length).toBe(most);
});

it('answerQuestion costs at most 3', async () => {
  const page = await pageOf(by, open, 2);
  const choice = page.question.options.slice(0, 1).map(({ id }) => id);
  const answer = { attemptId: open, number: 2, choice, from: page.step, idemKey: randomUUID() };
  const statements = await statementsOf(async () =>
    expect(await answerQuestion(by, answer)).toEqual({ next: 3 }),
  );
  expect(statements.length).toBeLessThanOrEqual(3);
});

it.each([
  [
    'decideScenario',
    1,
    () =>
      decideScenario(by, {
        moduleId: MODULE,
        slug: LESSON.slug,
        scenarioId: SCENARIO?.id ?? '',
        version: SCENARIO?.version ?? 0,
        choice: SCENARIO?.options.slice(0, 1).map(({ id }) => id) ?? [],
        idemKey: randomUUID(),
      }),
  ],
  ['startAttempt', 3, () => startAttempt(by, MODULE, LESSON.slug)],
  ['submitAttempt', 2, () => submitAttempt(by, open, randomUUID())],
] as const)('%s costs at most %i', async (_, most, work) => {
  expect((await statementsOf(work)).length).toBeLessThanOrEqual(most);
});
