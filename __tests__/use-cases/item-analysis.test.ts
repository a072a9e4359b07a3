/**
 * Questions, scenarios and clauses as staff find them, of an invented register in which one question has a
 * fault that staff are to find. Seen failing with figures shown from one answer on, with a withheld item
 * in a clause's sum, with a second attempt counted, with messages about other items shown.
 */
import type { ManagerScope, StaffScope } from '../../lib/domain/actor';
import { FEWEST_ANSWERS } from '../../lib/domain/item-analysis';
import type { AskedItems } from '../../lib/domain/item-report';
import { keepContentVersion } from '../../lib/records/content-versions';
import { disconnect } from '../../lib/records/database';
import { exportQuestions, listQuestions } from '../../lib/use-cases/list-questions';
import { listScenarioDecisions } from '../../lib/use-cases/list-scenario-decisions';
import { readMisreadings } from '../../lib/use-cases/read-misreadings';
import { readQuestionFigures } from '../../lib/use-cases/read-question-figures';
import { readScenarioFigures } from '../../lib/use-cases/read-scenario-figures';
import { tellUs } from '../../lib/use-cases/tell-us';
import { faultsOf } from '../../prisma/population/exams';
import { populate } from '../../prisma/population/populate';
import { statementsOf } from '../support/counted-statements';
import { enterRegistrant, enterScope } from '../support/people';
import { asOwner } from '../support/plain-postgres';
import { granted, sitQuiz, theModule } from '../support/sitting-a-quiz';

const MODULE = theModule();
const ANY: AskedItems = { module: '', lesson: '', show: '', sort: '' };
const ORIGIN = 'https://cpd.example.org';

let viewer: StaffScope;
let manager: ManagerScope;
beforeAll(async () => {
  viewer = await enterScope('viewer');
  manager = await enterScope('manager');
  await keepContentVersion(MODULE);
  await populate({
    connectionString: process.env['OWNER_URL'] ?? '',
    module: MODULE,
    registrants: 400,
    seed: 7,
    origin: ORIGIN,
  });
}, 120_000);
afterAll(disconnect);

const list = async (asked: Partial<AskedItems> = {}) =>
  granted(await listQuestions(viewer, { ...ANY, ...asked }));

it('counts each question as often as first papers showed it', async () => {
  const shown = await asOwner<{ question: string; answers: number }>(
    `SELECT item->>'question' AS question, count(*)::int AS answers
     FROM attempt a JOIN attempt_result r ON r.attempt_id = a.id,
          jsonb_array_elements(a.paper->'items') AS item
     WHERE a.ordinal = 1 GROUP BY 1`,
  );
  const wanted = new Map(shown.map(({ question, answers }) => [question, answers]));
  const { reports, counts } = await list();
  expect(counts.all).toBe(MODULE.lessons.flatMap(({ questions }) => questions).length);
  expect(counts.withheld).toBeGreaterThan(0);
  expect(counts.withheld).toBeLessThan(counts.all);
  for (const { item, figures, findings } of reports) {
    const answers = wanted.get(item.id) ?? 0;
    expect([item.id, figures?.answers]).toEqual([
      item.id,
      answers < FEWEST_ANSWERS ? undefined : answers,
    ]);
    if (!figures) expect(findings).toEqual([]);
  }
});

it('finds the question that leads the able astray, and puts it near the top', async () => {
  const { luring } = faultsOf(MODULE);
  const { reports } = await list({ show: 'review' });
  const place = reports.findIndex(({ item }) => item.id === luring);
  expect(place).toBeGreaterThanOrEqual(0);
  expect(place).toBeLessThan(10);
  const reasons = reports[place]?.findings.map(({ reason }) => reason);
  expect(reasons).toContain('turned-round');
  const fewest = (await list({ sort: 'hardest' })).reports.flatMap(({ figures }) =>
    figures ? [figures.right.all] : [],
  );
  expect(fewest).toEqual([...fewest].sort((one, other) => one - other));
});

it('keeps to the standard asked for, and says what it left out', async () => {
  const [lesson] = MODULE.lessons;
  const { reports, leftOut } = await list({ lesson: lesson?.slug ?? '', sort: 'taught' });
  expect(reports.map(({ item }) => item.id)).toEqual(lesson?.questions.map(({ id }) => id));
  expect(leftOut).toEqual([]);
  const strange = await list({ lesson: 'no-such', sort: 'by-heart', module: 'none', show: 'x' });
  expect(strange.leftOut).toHaveLength(4);
  expect(strange.counts.all).toBe((await list()).counts.all);
});

it('counts no second attempt, and nothing that was not handed in', async () => {
  const [lesson] = MODULE.lessons as [(typeof MODULE.lessons)[number]];
  const total = async () =>
    (await list({ lesson: lesson.slug })).reports.reduce(
      (sum, { figures }) => sum + (figures?.answers ?? 0),
      0,
    );
  const [one] = await asOwner<{ id: string }>(
    `SELECT a.subject_id AS id FROM attempt a JOIN attempt_result r ON r.attempt_id = a.id
     WHERE a.standard_id = '${lesson.standard}' AND a.ordinal = 1
       AND NOT EXISTS (SELECT FROM attempt o LEFT JOIN attempt_result x ON x.attempt_id = o.id
         WHERE o.subject_id = a.subject_id AND o.standard_id = a.standard_id AND x.attempt_id IS NULL)
     LIMIT 1`,
  );
  const before = await total();
  await sitQuiz(one?.id as Parameters<typeof sitQuiz>[0], lesson, 0);
  expect(await total()).toBe(before);
});

it('writes into the file what the page shows, and withholds what it withholds', async () => {
  const { file } = granted(await exportQuestions(manager, { ...ANY, sort: 'taught' }));
  const rows = file.trimEnd().split('\r\n');
  const { reports, counts } = await list({ sort: 'taught' });
  expect(rows).toHaveLength(counts.all + 1);
  reports.forEach(({ item, figures }, index) => {
    const row = rows[index + 1] ?? '';
    expect(row.startsWith(`${item.id},${item.version},`)).toBe(true);
    if (!figures) expect(row).toMatch(/,,,,,,,,,yes,,/);
  });
});

it('shows one question with what was said of it', async () => {
  const { reports } = await list({ sort: 'taught' });
  const id = reports[0]?.item.id ?? '';
  const by = await enterRegistrant();
  const told = { moduleId: MODULE.id, item: id, words: 'Options a and c say the same.' };
  granted(await tellUs(by, told, ORIGIN));
  const other = { ...told, item: reports[1]?.item.id ?? '', words: 'Of another question' };
  granted(await tellUs(by, other, ORIGIN));
  const found = granted(await readQuestionFigures(viewer, MODULE.id, id));
  expect(found.messages.map(({ words }) => words)).toEqual([told.words]);
  expect(found.report).toEqual(reports[0]);
  expect(found.clauses.map((clause) => clause.id)).toEqual(
    expect.arrayContaining([...found.question.clauses]),
  );
  for (const strange of ['none', 'constructor', '\u0000'])
    expect(await readQuestionFigures(viewer, MODULE.id, strange)).toEqual({ absent: true });
  expect(await readQuestionFigures(viewer, 'none', id)).toEqual({ absent: true });
});

it('does the same for scenarios', async () => {
  const { reports, counts } = granted(await listScenarioDecisions(viewer, ANY));
  expect(counts.all).toBe(MODULE.lessons.flatMap(({ scenarios }) => scenarios).length);
  const [known] = reports.filter(({ figures }) => figures);
  const { report } = granted(await readScenarioFigures(viewer, MODULE.id, known?.item.id ?? ''));
  expect(report).toEqual(known);
  expect(report.figures?.exposure).toBeNull();
  expect(await readScenarioFigures(viewer, MODULE.id, 'none')).toEqual({ absent: true });
});

it('orders clauses by how often they are misread, and sums only what is shown', async () => {
  const { readings, clauses } = granted(await readMisreadings(viewer, ''));
  expect(readings).toHaveLength(clauses.size);
  const shares = readings.flatMap(({ figures }) =>
    figures ? [figures.misread / figures.answers] : [],
  );
  expect(shares.length).toBeGreaterThan(3);
  expect(shares).toEqual([...shares].sort((one, other) => other - one));
  for (const { figures } of readings) {
    for (const { answers } of figures?.items ?? []) {
      expect(answers).toBeGreaterThanOrEqual(FEWEST_ANSWERS);
    }
    const sum = figures?.items.reduce((all, { answers }) => all + answers, 0);
    expect(sum).toBe(figures?.answers);
  }
});

it('looks at nobody: no look is logged, and a list is read in few statements', async () => {
  const lessons = MODULE.lessons.length;
  const counts: number[] = [];
  for (const work of [
    () => listQuestions(viewer, ANY),
    () => listScenarioDecisions(viewer, ANY),
    () => readMisreadings(viewer, ''),
  ]) {
    const statements = await statementsOf(work);
    expect(statements.join('\n')).not.toMatch(/audit_event|registrant\b/);
    counts.push(statements.length);
  }
  expect(counts).toEqual([lessons + 1, lessons, lessons * 2]);
});
