/**
 * The invented register: what SQL made in sets, worked out again by the house's own rules. Seen failing
 * with the pass mark compared by `>`, each link of the chain taken from two steps before, an answer's
 * tokens in another order than the paper's, and no look at who was there before being erased.
 */
import type { RegistrantId } from '../../lib/domain/actor';
import { completionOf, snapshotOf } from '../../lib/domain/certification';
import type { CertificateSnapshot } from '../../lib/domain/certificate';
import { emailKey } from '../../lib/domain/email-address';
import { mark, type Marked } from '../../lib/domain/marking';
import { chosenTokens, drawPaper, type Paper } from '../../lib/domain/paper';
import { nameKey } from '../../lib/domain/person-name';
import { decisionOf } from '../../lib/domain/scenario-decision';
import { keepContentVersion } from '../../lib/records/content-versions';
import { disconnect } from '../../lib/records/database';
import { readLearningHistory } from '../../lib/records/learning-history';
import { findRegisterEntry } from '../../lib/records/people';
import { populate } from '../../prisma/population/populate';
import { asOwner, countRows } from '../support/plain-postgres';
import { theModule } from '../support/sitting-a-quiz';
import { breaksIn, type ChainedStep } from '../support/step-chain';
import { createTestDatabase } from '../support/test-database.mjs';

const CLOCK = '2026-11-20T12:00:00Z';
const PEOPLE = 300;
const ORIGIN = 'http://localhost:3000';

const enter = (registrants: number, connectionString = process.env['OWNER_URL'] ?? '') =>
  populate({
    connectionString,
    module: theModule(),
    registrants,
    seed: 7,
    origin: ORIGIN,
    clock: CLOCK,
  });

beforeAll(async () => {
  await keepContentVersion(theModule());
  await enter(PEOPLE);
});
afterAll(disconnect);

type Sat = {
  id: string;
  subject: string;
  standard: string;
  ordinal: number;
  seed: string;
  paper: Paper;
  passMark: number;
  startedAt: Date;
  steps: (ChainedStep & { said: string[]; at: string })[];
  result: (Marked & { at: string }) | null;
};

/** Every attempt with its steps, by person and standard, in the order they were sat. */
const readSittings = () =>
  asOwner<Sat>(`
    SELECT a.id, a.subject_id AS subject, a.standard_id AS standard, a.ordinal, a.seed, a.paper,
           a.pass_mark AS "passMark", a.started_at AS "startedAt",
           (SELECT json_agg(json_build_object('seq', s.seq, 'kind', s.kind, 'question', s.question,
                     'said', s.said, 'confidence', s.confidence, 'prevHash', encode(s.prev_hash, 'hex'),
                     'hash', encode(s.hash, 'hex'), 'at', s.at) ORDER BY s.seq)
            FROM attempt_step s WHERE s.attempt_id = a.id) AS steps,
           (SELECT json_build_object('right', r.right_count, 'of', r.of_count, 'passed', r.passed,
                     'items', r.items, 'at', r.at)
            FROM attempt_result r WHERE r.attempt_id = a.id) AS result
    FROM attempt a ORDER BY a.subject_id, a.standard_id, a.ordinal`);

const answersOf = ({ steps }: Sat) => steps.filter(({ kind }) => kind === 'answer');

const lessonOf = (standard: string) => {
  const lesson = theModule().lessons.find((one) => one.standard === standard);
  if (!lesson) throw new Error(`There is no ${standard}.`);
  return lesson;
};

describe('the register', () => {
  it('has each person once, named and addressed as the house keys names and addresses', async () => {
    const people = await asOwner<Record<string, string | null>>('SELECT * FROM registrant');
    expect(people).toHaveLength(PEOPLE);
    for (const person of people) {
      expect(person['name_key']).toBe(nameKey(person['name'] ?? ''));
      expect(person['email_key']).toBe(emailKey(person['email'] ?? ''));
    }
    expect(people.some(({ name }) => /[^ -~]/.test(name ?? ''))).toBe(true);
  });

  it('has what registers have: leavers, two parts, and addresses blank, shared and malformed', async () => {
    const [found] = await asOwner<Record<string, number>>(`
      SELECT (SELECT count(*)::int FROM registrant WHERE left_at IS NOT NULL) AS leavers,
             (SELECT count(*)::int FROM registrant WHERE email IS NULL) AS blank,
             (SELECT count(*)::int FROM registrant WHERE email IS NOT NULL AND email_key IS NULL) AS malformed,
             (SELECT count(*)::int FROM (SELECT FROM registrant GROUP BY email_key HAVING email_key IS NOT NULL AND count(*) > 1) s) AS shared,
             (SELECT count(*)::int FROM (SELECT FROM register_entry GROUP BY registrant_id HAVING count(*) = 2) t) AS "twoParts",
             (SELECT count(*)::int FROM registrant g WHERE NOT EXISTS (SELECT FROM register_entry e WHERE e.registrant_id = g.id)) AS "noPart"`);
    const { noPart, ...rest } = found ?? {};
    expect(noPart).toBe(0);
    for (const [what, rows] of Object.entries(rest)) expect([what, rows > 0]).toEqual([what, true]);
  });

  it('enters nobody twice, and whoever was taken off the register does not come back', async () => {
    const attempts = await countRows('attempt');
    await asOwner(`DELETE FROM registrant WHERE number_key = 'INV-0000009'`);
    await enter(PEOPLE);
    expect(await countRows('registrant')).toBe(PEOPLE - 1);
    expect(await countRows('attempt')).toBe(attempts);
  });

  it('is the same again from the same seed and clock', async () => {
    const other = await createTestDatabase();
    const digest = `SELECT md5(string_agg(s::text, '' ORDER BY s.attempt_id, s.seq)) AS all FROM attempt_step s
      JOIN attempt a ON a.id = s.attempt_id WHERE a.subject_id = ANY($1)`;
    const firstSubjects = `SELECT subject_id AS id FROM registrant WHERE number_key <= 'INV-0000008'`;
    const ids = (await asOwner<{ id: string }>(firstSubjects)).map(({ id }) => id);
    const here = await asOwner(digest, [ids]);
    const home = process.env['OWNER_URL'];
    try {
      process.env['OWNER_URL'] = other.ownerUrl;
      const { id, materialVersion, contentHash } = theModule();
      await asOwner(
        `INSERT INTO content_version (hash, module_id, material_version, body) VALUES ($1, $2, $3, '{}')`,
        [contentHash, id, materialVersion],
      );
      await enter(8, other.ownerUrl);
      expect(await asOwner(digest, [ids])).toEqual(here);
    } finally {
      process.env['OWNER_URL'] = home;
      await other.drop();
    }
  });
});

describe('sittings', () => {
  let sat: Sat[];
  beforeAll(async () => {
    sat = await readSittings();
  });

  it('are marked as the house marks', () => {
    const handedIn = sat.filter(({ result }) => result !== null);
    expect(handedIn.length).toBeGreaterThan(PEOPLE);
    for (const one of handedIn) {
      const answers = new Map(answersOf(one).map(({ question, said }) => [question ?? '', said]));
      expect(one.result).toMatchObject(mark(one.paper, answers, one.passMark));
    }
    expect(handedIn.some(({ result }) => result?.passed)).toBe(true);
    expect(handedIn.some(({ result }) => !result?.passed)).toBe(true);
  });

  it('have whole chains, in the order things were said', () => {
    expect(sat.some(({ steps }) => steps.some(({ confidence }) => confidence !== null))).toBe(true);
    for (const { id, steps, startedAt, result } of sat) {
      expect(breaksIn(id, steps)).toEqual([]);
      const instants = [startedAt.getTime(), ...steps.map(({ at }) => Date.parse(at))];
      expect(instants).toEqual([...instants].sort((one, other) => one - other));
      const submits = steps.filter(({ kind }) => kind === 'submit').map(({ at }) => at);
      expect(submits).toEqual(result ? [result.at] : []);
    }
  });

  it('show papers that the house draws, each after what was seen before', () => {
    const seen = new Map<string, Map<string, number>>();
    for (const { subject, standard, seed, paper } of sat) {
      const mine = seen.get(`${subject} ${standard}`) ?? new Map<string, number>();
      seen.set(`${subject} ${standard}`, mine);
      const { questions, blueprint } = lessonOf(standard);
      expect(drawPaper(questions, blueprint, mine, seed)).toEqual(paper);
      for (const { question } of paper.items) mine.set(question, (mine.get(question) ?? 0) + 1);
    }
  });

  it('hold answers that could have been given', () => {
    for (const one of sat) {
      for (const { question, said } of answersOf(one)) {
        const item = one.paper.items.find((shown) => shown.question === question);
        const authored = lessonOf(one.standard).questions.find(({ id }) => id === question);
        if (!item || !authored) throw new Error(`${question} is not on the paper.`);
        expect(chosenTokens(item, authored.kind, said)).toEqual({ tokens: said });
      }
    }
  });

  it('follow each other: the next only after one that failed, none after a pass', () => {
    for (const [index, one] of sat.entries()) {
      const before = sat[index - 1];
      if (one.ordinal === 1) continue;
      expect(before).toMatchObject({ subject: one.subject, ordinal: one.ordinal - 1 });
      expect(before?.result?.passed).toBe(false);
      expect(Date.parse(before?.result?.at ?? '')).toBeLessThan(one.startedAt.getTime());
    }
  });
});

it('holds decisions that could have been taken', async () => {
  const rows = await asOwner<{ kind: string; item: string; said: string[] }>(
    'SELECT DISTINCT kind, item, said FROM learning_step',
  );
  const scenarios = theModule().lessons.flatMap((lesson) => lesson.scenarios);
  const decided = rows.filter(({ kind }) => kind === 'scenario-decided');
  expect(new Set(decided.map(({ item }) => item)).size).toBe(scenarios.length);
  for (const { item, said } of decided) {
    const scenario = scenarios.find(({ id }) => id === item);
    if (!scenario) throw new Error(`There is no scenario ${item}.`);
    expect(decisionOf(scenario, said.length > 0 ? said : ['none'])).toEqual({ said });
  }
});

it('lets nothing happen before somebody joined, after they left, or in the future', async () => {
  const [found] = await asOwner<{ early: number; late: number }>(
    `WITH happened AS (
       SELECT subject_id, at FROM learning_step
       UNION ALL SELECT subject_id, started_at FROM attempt
       UNION ALL SELECT a.subject_id, s.at FROM attempt_step s JOIN attempt a ON a.id = s.attempt_id
       UNION ALL SELECT subject_id, issued_at FROM certificate)
     SELECT count(*) FILTER (WHERE h.at < g.joined_at)::int AS early,
            count(*) FILTER (WHERE h.at > least(g.left_at, $1::timestamptz))::int AS late
     FROM happened h JOIN registrant g ON g.subject_id = h.subject_id`,
    [CLOCK],
  );
  expect(found).toEqual({ early: 0, late: 0 });
});

it('words certificates as the house does, for those alone who have completed', async () => {
  const certified = await asOwner<{ subject: string; snapshot: CertificateSnapshot }>(
    `SELECT subject_id AS subject, snapshot FROM certificate c
     WHERE EXISTS (SELECT FROM registrant g WHERE g.subject_id = c.subject_id)`,
  );
  expect(certified.length).toBeGreaterThan(20);
  for (const { subject, snapshot } of certified) {
    const by = subject as RegistrantId;
    const completion = completionOf(theModule(), await readLearningHistory(by, theModule().id));
    const entry = await findRegisterEntry(by);
    if (!completion.complete || !entry) throw new Error('A certificate that was not earned.');
    const { serial, code } = snapshot;
    const issue = { serial, code, origin: ORIGIN };
    expect(snapshot).toEqual(snapshotOf(theModule(), entry, completion, issue));
  }
  expect(new Set(certified.map(({ snapshot }) => snapshot.code)).size).toBe(certified.length);
  expect(certified[0]?.snapshot.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  expect(certified[0]?.snapshot.serial).toMatch(
    /^AHCS-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/,
  );
});
