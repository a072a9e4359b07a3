/** Where everybody stands, in SQL. Seen failing with `present` taken out of the state's CASE. */
import { disconnect, database, Prisma } from '../../lib/records/database';
import { standings } from '../../lib/records/standings';
import { enterRegistrant } from '../support/people';
import { passEverything, sitQuiz, theModule } from '../support/sitting-a-quiz';

afterAll(disconnect);

const stateOf = async (by: string) => {
  const scope = { module: theModule(), cycleFrom: null };
  const [row] = await database().$queryRaw<{ state: string; passed: number }[]>(Prisma.sql`
    WITH ${standings(scope, Prisma.sql`SELECT ${by}::uuid`)} SELECT state, passed FROM standing`);
  return row;
};

it('follows a person from nothing to the end', async () => {
  const by = await enterRegistrant();
  expect(await stateOf(by)).toEqual({ state: 'not-started', passed: 0 });
  const [lesson] = theModule().lessons;
  if (!lesson) throw new Error('There is no lesson.');
  await sitQuiz(by, lesson, 1);
  expect(await stateOf(by)).toEqual({ state: 'not-yet-passed', passed: 0 });
  await sitQuiz(by, lesson, 5);
  expect(await stateOf(by)).toEqual({ state: 'in-progress', passed: 1 });
  await passEverything(by);
  expect(await stateOf(by)).toEqual({ state: 'completed', passed: theModule().lessons.length });
});
