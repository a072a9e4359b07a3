/**
 * A sheet for a team, and what it says of nobody. Seen failing with the work of others read, with the notes
 * put into the sheet's file, and with a refusal answered by a suggestion.
 */
import { showsFinePost } from '../../lib/domain/learning-module';
import { disconnect } from '../../lib/records/database';
import { downloadTeamSheet } from '../../lib/use-cases/download-team-sheet';
import { readTeamNotes } from '../../lib/use-cases/read-team-notes';
import { readTeamSheet } from '../../lib/use-cases/read-team-sheet';
import { itWith, wordsOf } from '../support/debian-tools';
import { enterRegistrant } from '../support/people';
import { leaks, onlySecret, secretsOfScenario, untold } from '../support/secrets';
import { firstLesson, granted, sitQuiz, theModule } from '../support/sitting-a-quiz';

afterAll(disconnect);

const MODULE = theModule();
const ALL = new Map(
  MODULE.lessons.flatMap(({ scenarios }) => scenarios.map((one) => [one.id, one] as const)),
);
const THREE = ['com-night-chat', 'con-night-shift', 'pro-planning-time'];
const secrets = onlySecret(
  MODULE,
  THREE.flatMap((id) => secretsOfScenario(ALL.get(id) ?? ([...ALL.values()][0] as never))),
);

const someone = (part: string, specialism: string) =>
  enterRegistrant({ parts: [{ part, specialism }] });

it.each([
  ['Clinical Physiologist', 'Cardiac physiology', /Cardiac physiology/],
  ['Healthcare Science Practitioner', 'Blood sciences', /Blood sciences/],
  ['Medical Illustrator', 'Clinical photography', /Medical photography/],
  ['Higher Specialist Scientist', 'Clinical bioinformatics', /bioinformatics/],
])('suggests scenarios of one’s own work: %s, %s', async (part, specialism, setting) => {
  const by = await someone(part, specialism);
  const { ticked, problem } = granted(await readTeamSheet(by, MODULE.id, []));
  const three = ticked.flatMap((id) => ALL.get(id) ?? []);
  expect(problem).toBeNull();
  expect(three).toHaveLength(3);
  expect(three.filter((one) => setting.test(one.setting)).length).toBeGreaterThan(0);
  expect(three.some(showsFinePost)).toBe(true);
  const lessons = MODULE.lessons.filter(({ scenarios }) =>
    scenarios.some(({ id }) => ticked.includes(id)),
  );
  expect(lessons).toHaveLength(3);
});

it('suggests three to whoever works at nothing that is known', async () => {
  const by = await enterRegistrant({ parts: [] });
  expect(granted(await readTeamSheet(by, MODULE.id, [])).ticked).toHaveLength(3);
});

it('suggests the same to two of the same work, whatever they answered', async () => {
  const [by, other] = [await enterRegistrant(), await enterRegistrant()];
  await sitQuiz(by, firstLesson(), 0);
  const [one, two] = [by, other].map((who) => readTeamSheet(who, MODULE.id, []));
  expect(await one).toEqual(await two);
});

it('shows what is asked for, with questions and without a verdict', async () => {
  const by = await enterRegistrant();
  const { sheet, ticked } = granted(await readTeamSheet(by, MODULE.id, [...THREE].reverse()));
  // In the order of the lessons.
  expect(ticked).toEqual(['com-night-chat', 'pro-planning-time', 'con-night-shift']);
  expect(sheet?.scenarios.map(({ discuss }) => discuss)).toEqual(
    ticked.map((id) => ALL.get(id)?.discuss),
  );
  expect(leaks([{ from: 'sheet', body: JSON.stringify(sheet) }], secrets)).toEqual([]);
});

it.each([
  ['two', THREE.slice(1), 'not-three-scenarios'],
  ['four', [...THREE, 'tru-wedding'], 'not-three-scenarios'],
  ['one that is gone', [...THREE.slice(1), 'con-gone'], 'scenario-gone'],
])('says what is the matter with %s, and keeps what was ticked', async (_, asked, problem) => {
  const by = await enterRegistrant();
  expect(await readTeamSheet(by, MODULE.id, asked)).toMatchObject({
    sheet: null,
    ticked: asked,
    problem,
  });
  expect(readTeamNotes(MODULE.id, asked)).toEqual({ refused: problem });
  expect(await downloadTeamSheet(MODULE.id, asked, true)).toEqual({ refused: problem });
});

it('tells whoever leads all there is to say', () => {
  const { notes } = granted(readTeamNotes(MODULE.id, THREE));
  expect(untold([{ from: 'notes', body: JSON.stringify(notes) }], secrets)).toEqual([]);
});

itWith(['pdftotext'], 'has a file that tells nothing, and one that does', async () => {
  const heard = async (withNotes: boolean) => {
    const { bytes } = granted(await downloadTeamSheet(MODULE.id, THREE, withNotes));
    return [{ from: 'file', body: wordsOf(bytes) }];
  };
  expect(leaks(await heard(false), secrets)).toEqual([]);
  expect(untold(await heard(true), secrets)).toEqual([]);
});

it('knows no module that is not there', async () => {
  const by = await enterRegistrant();
  expect(await readTeamSheet(by, 'elsewhere', [])).toEqual({ absent: true });
  expect(readTeamNotes('elsewhere', THREE)).toEqual({ absent: true });
  expect(await downloadTeamSheet('elsewhere', THREE, false)).toEqual({ absent: true });
});
