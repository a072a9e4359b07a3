/**
 * A person's own card, from what they answered. Seen failing with the missed questions of everybody read,
 * with what earlier CPD cycles tell left in, and with a check left out of the file.
 */
import { randomUUID } from 'node:crypto';
import type { RegistrantId } from '../../lib/domain/actor';
import { clausesById } from '../../lib/domain/clauses-by-id';
import type { Lesson, Scenario } from '../../lib/domain/learning-module';
import { disconnect, travelTo } from '../../lib/records/database';
import { readMissedClauses } from '../../lib/records/missed-clauses';
import { decideScenario } from '../../lib/use-cases/decide-scenario';
import { downloadPocketCard } from '../../lib/use-cases/download-pocket-card';
import { readPocketCard } from '../../lib/use-cases/read-pocket-card';
import { itWith, wordsOf } from '../support/debian-tools';
import { enterRegistrant } from '../support/people';
import {
  firstLesson,
  granted,
  passEverything,
  sitQuiz,
  theModule,
} from '../support/sitting-a-quiz';

afterAll(disconnect);

const MODULE = theModule();
const LESSON = firstLesson();
const QUESTIONS = new Map(LESSON.questions.map((question) => [question.id, question]));
const STANDARDS = new Set(MODULE.guidance.standards.map(({ id }) => id));

async function cardOf(by: RegistrantId) {
  const { card, begun } = granted(await readPocketCard(by, MODULE.id));
  return {
    begun,
    own: card.own.map(({ clause }) => clause.id),
    general: card.general.map(({ clause }) => clause.id),
    lines: [...card.own, ...card.general],
  };
}

async function decide(by: RegistrantId, lesson: Lesson, scenario: Scenario, ...choice: string[]) {
  const { id: scenarioId, version } = scenario;
  const decision = { moduleId: MODULE.id, slug: lesson.slug, scenarioId, version, choice };
  granted(await decideScenario(by, { ...decision, idemKey: randomUUID() }));
}

const GENERAL = ['TIP-1', 'TIP-4', 'TIP-2', 'TIP-5a', 'TIP-6', 'TIP-7a'];

it('is of tips before anything is answered, and where all was right', async () => {
  const by = await enterRegistrant();
  expect(await cardOf(by)).toMatchObject({ begun: false, own: [], general: GENERAL });
  await sitQuiz(by, LESSON, MODULE.quizLength);
  expect(await cardOf(by)).toMatchObject({ begun: true, own: [], general: GENERAL });
});

it('is of what was not right in the newest paper, and forgets the ones before', async () => {
  await travelTo('2026-11-23T09:00:00Z');
  const by = await enterRegistrant();
  const { questions } = await sitQuiz(by, LESSON, 3);
  const missed = questions.slice(3).flatMap((id) => QUESTIONS.get(id)?.clauses ?? []);
  const closer = new Set(missed.filter((id) => !STANDARDS.has(id)));
  const { own, general } = await cardOf(by);
  expect(own.length).toBeGreaterThan(0);
  expect([...closer]).toEqual(expect.arrayContaining(own));
  expect(own.length + general.length).toBe(6);
  expect(await cardOf(await enterRegistrant())).toMatchObject({ own: [] });
  await travelTo('2026-11-23T10:00:00Z');
  await sitQuiz(by, LESSON, MODULE.quizLength);
  expect(await cardOf(by)).toMatchObject({ own: [], general: GENERAL });
  await travelTo();
});

it('is of the latest decision in a scenario', async () => {
  const by = await enterRegistrant();
  const [lesson, scenario] = MODULE.lessons.flatMap((one) =>
    one.scenarios.filter(({ id }) => id === 'con-night-shift').map((it) => [one, it] as const),
  )[0] as readonly [Lesson, Scenario];
  await decide(by, lesson, scenario, 'none');
  const { own } = await cardOf(by);
  // Missed: the label (CON-2, TIP-4, TIP-6) and the illness (CON-2, CON-3).
  expect(own[0]).toBe('CON-2');
  expect(own).toEqual(expect.arrayContaining(['CON-3', 'TIP-6']));
  // TIP-4 asks the same as CON-2.
  expect(own).not.toContain('TIP-4');
  const right = scenario.options.flatMap(({ id, verdict }) => (verdict === 'problem' ? [id] : []));
  await decide(by, lesson, scenario, ...right);
  expect(await cardOf(by)).toMatchObject({ begun: true, own: [] });
});

it('quotes every clause letter for letter', async () => {
  const by = await enterRegistrant();
  await sitQuiz(by, LESSON, 0);
  const known = clausesById(MODULE.guidance);
  const { lines } = await cardOf(by);
  expect(lines).toHaveLength(6);
  for (const { clause } of lines) expect(clause).toEqual(known.get(clause.id));
});

it('starts afresh in a new CPD cycle', async () => {
  await travelTo('2026-11-23T09:00:00Z');
  const by = await enterRegistrant();
  await sitQuiz(by, LESSON, 0);
  expect((await cardOf(by)).own).not.toEqual([]);
  await travelTo('2028-02-01T09:00:00Z');
  expect(await cardOf(by)).toMatchObject({ begun: false, own: [], general: GENERAL });
  await travelTo();
});

it('is read from a person’s own papers alone', async () => {
  const [by, other] = [await enterRegistrant(), await enterRegistrant()];
  const { attemptId, questions } = await sitQuiz(by, LESSON, 4);
  const missed = await readMissedClauses(by, MODULE.id);
  expect([...missed]).toEqual([[attemptId, [QUESTIONS.get(questions[4] ?? '')?.clauses]]]);
  expect([...(await readMissedClauses(other, MODULE.id))]).toEqual([]);
  await passEverything(other);
  expect(new Set([...(await readMissedClauses(other, MODULE.id)).values()].map(String))).toEqual(
    new Set(['']),
  );
});

itWith(['pdftotext'], 'is the same as a file, and without a name', async () => {
  const by = await enterRegistrant({ name: 'Nameless Card-Holder' });
  await sitQuiz(by, LESSON, 1);
  const { lines } = await cardOf(by);
  const words = wordsOf(granted(await downloadPocketCard(by, MODULE.id)).bytes);
  for (const { ask, clause } of lines) {
    expect(words).toContain(ask);
    expect(words).toContain(clause.text);
  }
  expect(words).not.toMatch(/Nameless|Card-Holder/);
});

it('knows no module that is not there', async () => {
  const by = await enterRegistrant();
  expect(await readPocketCard(by, 'elsewhere')).toEqual({ absent: true });
  expect(await downloadPocketCard(by, 'elsewhere')).toEqual({ absent: true });
});
