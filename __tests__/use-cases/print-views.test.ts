/**
 * Seen failing with feedback told of every scenario, decided or not, and with the closing page left
 * out of the module.
 */
import { randomUUID } from 'node:crypto';
import type { RegistrantId } from '../../lib/domain/actor';
import { disconnect } from '../../lib/records/database';
import { decideScenario } from '../../lib/use-cases/decide-scenario';
import { readLessonPrint } from '../../lib/use-cases/read-lesson-print';
import { readModulePrint } from '../../lib/use-cases/read-module-print';
import { enterRegistrant } from '../support/people';
import {
  leaks,
  onlySecret,
  secretsOfQuestion,
  secretsOfScenario,
  untold,
} from '../support/secrets';
import { firstLesson, granted, theModule } from '../support/sitting-a-quiz';

afterAll(disconnect);

const MODULE = theModule();
const LESSON = firstLesson();
const [DECIDED, ...OTHERS] = LESSON.scenarios;
if (!DECIDED) throw new Error('The lesson has no scenario.');

const told = onlySecret(MODULE, secretsOfScenario(DECIDED));
const kept = onlySecret(MODULE, [
  ...OTHERS.flatMap(secretsOfScenario),
  ...LESSON.questions.flatMap(secretsOfQuestion),
]).filter((one) => !told.includes(one));

/** All that the page is given besides the explanation, which everybody may read. */
async function heardBy(by: RegistrantId) {
  const { scenarios, feedback } = granted(await readLessonPrint(by, MODULE.id, LESSON.slug));
  return [{ from: 'print', body: JSON.stringify({ scenarios, feedback }) }];
}

it('prints every scenario, and what we think of it only to whoever has decided it', async () => {
  const [by, other] = [await enterRegistrant(), await enterRegistrant()];
  const before = await heardBy(by);
  expect(leaks(before, [...told, ...kept])).toEqual([]);
  const { id: scenarioId, version, options } = DECIDED;
  const choice = options.slice(0, 1).map(({ id }) => id);
  const shared = { moduleId: MODULE.id, slug: LESSON.slug };
  const decision = { ...shared, scenarioId, version, choice, idemKey: randomUUID() };
  granted(await decideScenario(by, decision));
  const after = await heardBy(by);
  expect(untold(after, told)).toEqual([]);
  expect(leaks(after, kept)).toEqual([]);
  expect(leaks(await heardBy(other), [...told, ...kept])).toEqual([]);
  const { scenarios } = granted(await readLessonPrint(by, MODULE.id, LESSON.slug));
  expect(scenarios.map(({ id }) => id)).toEqual(LESSON.scenarios.map(({ id }) => id));
});

it('prints orientation, every standard and the closing page, and no scenario or question', () => {
  const { parts, clauses } = granted(readModulePrint(MODULE.id));
  const slugs = MODULE.lessons.map(({ slug }) => slug);
  expect(parts.map(({ id }) => id)).toEqual(['orientation', ...slugs, 'closing']);
  expect(clauses.map(({ id }) => id)).toEqual(
    expect.arrayContaining(MODULE.guidance.standards.map(({ id }) => id)),
  );
  const secrets = MODULE.lessons.flatMap(({ scenarios, questions }) =>
    onlySecret(MODULE, [
      ...scenarios.flatMap(secretsOfScenario),
      ...questions.flatMap(secretsOfQuestion),
    ]),
  );
  expect(leaks([{ from: 'print', body: JSON.stringify(parts) }], secrets)).toEqual([]);
});

it('knows no lesson and no module that is not there', async () => {
  const by = await enterRegistrant();
  expect(await readLessonPrint(by, MODULE.id, 'elsewhere')).toEqual({ absent: true });
  expect(readModulePrint('elsewhere')).toEqual({ absent: true });
});
