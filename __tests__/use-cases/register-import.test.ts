/**
 * Bringing the register in. Seen failing with the faults of rows not looked for, with neither the
 * comparison nor the differences asked for again, with the table not locked, with the role not
 * asked for again when it is applied, and with a file read before it is asked whether it is too large.
 */
import { disconnect, travelTo } from '../../lib/records/database';
import { keepLeaving, keepRegistrant } from '../../lib/records/register';
import { applyRegisterImport } from '../../lib/use-cases/apply-register-import';
import { forgetStagedImports } from '../../lib/use-cases/forget-staged-imports';
import { listAddressProblems } from '../../lib/use-cases/list-address-problems';
import { readRegisterImport } from '../../lib/use-cases/read-register-import';
import { stageRegisterFile } from '../../lib/use-cases/stage-register-file';
import { atOnce } from '../support/at-once';
import {
  enterRegistrant,
  enterScope,
  enterStaff,
  staffScope,
  takeRoleAway,
} from '../support/people';
import { asOwner, countRows } from '../support/plain-postgres';
import { broughtIn, fileOf, inPieces, linesOf, staged } from '../support/register-files';

afterAll(disconnect);

const emptied = () => asOwner('TRUNCATE register_import, registrant CASCADE');
beforeEach(emptied);

const ADA = 'CP 1,Ada Byron,ada@example.org,Clinical Physiologist,Audiology';
const BEN = 'CP 2,Ben Okri,ben@example.org,Medical Illustrator,';
const CAT = 'CP 3,Cat Ŵyn,cat@example.org,Healthcare Science Practitioner,Blood sciences';

const register = () =>
  asOwner(`SELECT r.xmin::text AS version, registration_number AS number, name, name_key, email,
                  email_key, left_at IS NULL AS here, r.id, subject_id,
                  (SELECT array_agg(part || '/' || coalesce(specialism, '-') ORDER BY part)
                   FROM register_entry e WHERE e.registrant_id = r.id) AS parts
           FROM registrant r ORDER BY number_key`);

const asked = (
  record: { id: string; comparison: string | null },
  leaversSaid: number | null = null,
) => ({
  importId: record.id,
  comparison: record.comparison ?? '',
  leaversSaid,
});

describe('a file without faults', () => {
  it('changes nothing until it is applied, and then what it said it would', async () => {
    const dry = await staged('operator', fileOf(ADA, BEN));
    expect(dry.record).toMatchObject({
      state: 'compared',
      counts: { joined: 2 },
      people: 2,
      here: 0,
    });
    expect(linesOf(dry, 'joined')).toEqual([
      [null, 'CP 1', null, 'Clinical Physiologist: Audiology'],
      [null, 'CP 2', null, 'Medical Illustrator'],
    ]);
    expect(await register()).toEqual([]);
    await applyRegisterImport('operator', asked(dry.record));
    expect(await register()).toMatchObject([
      {
        number: 'CP 1',
        name: 'Ada Byron',
        name_key: 'ada byron',
        email_key: 'ada@example.org',
        here: true,
        parts: ['Clinical Physiologist/Audiology'],
      },
      { number: 'CP 2', parts: ['Medical Illustrator/-'] },
    ]);
  });

  it('changes nothing the second time: no row is written', async () => {
    await broughtIn('operator', fileOf(ADA, BEN, CAT));
    const before = await register();
    const entries = await asOwner('SELECT xmin::text, * FROM register_entry ORDER BY id');
    const again = await staged('operator', fileOf(CAT, ADA, BEN));
    expect(again.record.counts).toEqual({});
    expect(await broughtIn('operator', fileOf(ADA, BEN, CAT))).toEqual({});
    expect(await register()).toEqual(before);
    expect(await asOwner('SELECT xmin::text, * FROM register_entry ORDER BY id')).toEqual(entries);
  });

  it('enters a person on two parts once, with both', async () => {
    await broughtIn(
      'operator',
      fileOf(ADA, 'cp  1,Ada Byron,,Medical Illustrator,Clinical photography', ADA),
    );
    expect(await register()).toMatchObject([
      {
        number: 'CP 1',
        email: 'ada@example.org',
        parts: ['Clinical Physiologist/Audiology', 'Medical Illustrator/Clinical photography'],
      },
    ]);
  });

  it('tells and makes each kind of change', async () => {
    await broughtIn('operator', fileOf(ADA, BEN, CAT));
    const file = fileOf(
      'cp 1,Ada Lovelace,ada.l@example.org,Clinical Physiologist,Neurophysiology',
      'CP 2,Ben Okri,,Clinical Physiologist,',
      'CP 4,Dee New,dee@example.org,Medical Illustrator,',
    );
    const dry = await staged('operator', file);
    expect(dry.record.counts).toEqual({
      joined: 1,
      left: 1,
      'name-changed': 1,
      'number-changed': 1,
      'address-changed': 2,
      'parts-changed': 2,
      'address-blank': 1,
    });
    expect(linesOf(dry, 'name-changed')).toEqual([[null, 'cp 1', 'Ada Byron', 'Ada Lovelace']]);
    expect(linesOf(dry, 'address-changed')).toEqual([
      [null, 'cp 1', 'ada@example.org', 'ada.l@example.org'],
      [null, 'CP 2', 'ben@example.org', ''],
    ]);
    expect(linesOf(dry, 'parts-changed')).toEqual([
      [null, 'cp 1', 'Clinical Physiologist: Audiology', 'Clinical Physiologist: Neurophysiology'],
      [null, 'CP 2', 'Medical Illustrator', 'Clinical Physiologist'],
    ]);
    expect(linesOf(dry, 'left')).toMatchObject([[null, 'CP 3', expect.any(String), null]]);
    await applyRegisterImport('operator', asked(dry.record, 1));
    expect(await register()).toMatchObject([
      { number: 'cp 1', name: 'Ada Lovelace', name_key: 'ada lovelace', here: true },
      { email: null, email_key: null, parts: ['Clinical Physiologist/-'] },
      { number: 'CP 3', here: false, email: 'cat@example.org' },
      { number: 'CP 4', here: true },
    ]);
    expect(await broughtIn('operator', file)).toEqual({ 'address-blank': 1 });
  });

  it('gives whoever returns the same row back, and leaves history where it is', async () => {
    await broughtIn('operator', fileOf(ADA, BEN));
    const [before] = await register();
    await broughtIn('operator', fileOf(BEN));
    expect(await register()).toMatchObject([{ here: false, id: before?.['id'] }, { here: true }]);
    expect(await broughtIn('operator', fileOf(ADA, BEN))).toEqual({ returned: 1 });
    expect((await register())[0]).toEqual({ ...before, version: expect.any(String) });
    expect(await countRows('subject', 'id = $1', [before?.['subject_id']])).toBe(1);
  });

  it('does not change those who left before and are not in it', async () => {
    await keepLeaving(await enterRegistrant());
    const before = await register();
    expect(await broughtIn('operator', fileOf(ADA))).toEqual({ joined: 1 });
    expect(await register()).toEqual(expect.arrayContaining(before));
  });

  it('ends the sessions of those whose address it changes, and no others', async () => {
    await broughtIn('operator', fileOf(ADA, BEN));
    await asOwner(`INSERT INTO session (id, token_hash, registrant_id)
                   SELECT gen_random_uuid(), number_key::bytea, id FROM registrant`);
    await broughtIn('operator', fileOf(ADA.replace('ada@', 'ada.b@'), BEN));
    const rows = await asOwner(`SELECT number_key, ended_at IS NULL AS live
                                FROM session JOIN registrant r ON r.id = registrant_id ORDER BY 1`);
    expect(rows).toEqual([
      { number_key: 'CP 1', live: false },
      { number_key: 'CP 2', live: true },
    ]);
  });
});

describe('rows that cannot be taken', () => {
  const NOISE = 'x'.repeat(301);
  it.each([
    ['no number', [',Ada,a@example.org,P,'], 'no-number', [2]],
    ['no name', [BEN, 'CP 1, ,a@example.org,P,'], 'no-name', [3]],
    ['no part', ['CP 1,Ada,a@example.org,,S'], 'no-part', [2]],
    ['a number with two names', [ADA, BEN, 'cp 1,Ada Other,,P,'], 'names-differ', [2, 4]],
    [
      'a person with two addresses',
      [ADA, 'CP 1,Ada Byron,b@example.org,P,'],
      'addresses-differ',
      [2, 3],
    ],
    [
      'two specialisms in one part',
      [ADA, BEN, ADA.replace('Audiology', 'Sleep')],
      'specialisms-differ',
      [2, 4],
    ],
    ['too few cells', ['CP 1,Ada', BEN], 'cells-differ', [2]],
    ['too many cells', [BEN, `${ADA},more`], 'cells-differ', [3]],
    ['a stray quotation mark', ['CP 1,"Ada" Byron,a,P,', BEN], 'quotes', [2]],
    ['a sign that was lost', [BEN, 'CP 1,Ad�,a@example.org,P,'], 'letters-lost', [3]],
    ['a bell', ['CP 1,Ada\u0007,a@example.org,P,'], 'letters-lost', [2]],
    ['a very long cell', [`CP 1,${NOISE},a@example.org,P,`], 'too-long', [2]],
    ['blank lines before it', ['', ',,,,', BEN, 'CP 1,,a@example.org,P,'], 'no-name', [5]],
    ['a cell of two lines before it', ['CP 9,"A\nB",,P,', 'CP 1,,,P,'], 'no-name', [3]],
  ] as const)('say which row it is: %s', async (_, lines, kind, rows) => {
    await keepRegistrant({ name: 'Z', email: 'z@example.org', registrationNumber: 'Z', parts: [] });
    const { record, findings } = await staged('operator', fileOf(...lines));
    expect(record.state).toBe('faulty');
    const told = findings.filter((finding) => finding.kind === kind).map(({ line }) => line);
    expect(told.slice(0, rows.length)).toEqual(rows);
    // Nobody seems to leave because a row cannot be read.
    expect(record.counts).not.toHaveProperty('left');
    expect(await applyRegisterImport('operator', asked(record))).toEqual({ absent: true });
    expect(await countRows('registrant')).toBe(1);
  });
});

describe('addresses', () => {
  const FILE = fileOf(
    ADA,
    'CP 2,Ben Okri,,P,',
    'CP 3,Cat Ŵyn,cat at example,P,',
    'CP 4,Dee One,Shared@Example.org,P,',
    'CP 5,Eve Two,shared@example.org,P,',
  );

  it('that nobody can sign in by are told, and are no fault', async () => {
    const dry = await staged('operator', FILE);
    expect(dry.record.counts).toEqual({
      joined: 5,
      'address-blank': 1,
      'address-malformed': 1,
      'address-shared': 2,
    });
    expect(linesOf(dry, 'address-malformed')).toEqual([[null, 'CP 3', null, 'cat at example']]);
  });

  it('are listed for staff once they are on the register, of those who are on it', async () => {
    const by = await enterScope('manager');
    await broughtIn(by, FILE);
    await keepLeaving(await enterRegistrant({ email: 'ada@example.org' }));
    await keepLeaving(await enterRegistrant({ email: 'nowhere' }));
    const found = await listAddressProblems(by);
    expect(found).toMatchObject({
      counts: { 'address-blank': 1, 'address-malformed': 1, 'address-shared': 2 },
    });
    expect('listed' in found && found.listed.map(({ number, email }) => [number, email])).toEqual([
      ['CP 2', null],
      ['CP 3', 'cat at example'],
      ['CP 4', 'Shared@Example.org'],
      ['CP 5', 'shared@example.org'],
    ]);
  });
});

it('of a file that is known to be too large nothing is read', async () => {
  const read = jest.fn();
  async function* bytes() {
    read();
    yield fileOf(ADA);
  }
  const refused = () => ({ fault: 'too-large' }) as const;
  const file = { name: 'large.csv', bytes: bytes(), refused };
  const answer = await stageRegisterFile('operator', file);
  expect('importId' in answer).toBe(true);
  expect(read).not.toHaveBeenCalled();
  expect(await asOwner('SELECT state, refusal FROM register_import')).toEqual([
    { state: 'refused', refusal: { fault: 'too-large' } },
  ]);
});

describe('many leavers', () => {
  const many = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => `N${from + at},Name ${from + at},,P,`);

  it('have to be said, by their number; a tenth need not be', async () => {
    await broughtIn('operator', fileOf(...many(0, 20)));
    const tenth = await staged('operator', fileOf(...many(0, 18)));
    expect(await applyRegisterImport('operator', asked(tenth.record))).toHaveProperty('applied');
    const more = await staged('operator', fileOf(...many(0, 16)));
    for (const said of [null, 1, 16]) {
      expect(await applyRegisterImport('operator', asked(more.record, said))).toEqual({
        leavers: 2,
      });
    }
    expect(await countRows('registrant', 'left_at IS NULL')).toBe(18);
    expect(await applyRegisterImport('operator', asked(more.record, 2))).toHaveProperty('applied');
    expect(await countRows('registrant', 'left_at IS NULL')).toBe(16);
  });
});

describe('applying', () => {
  it('refuses when the register has changed since, and shows what follows now', async () => {
    await broughtIn('operator', fileOf(ADA));
    const dry = await staged('operator', fileOf(ADA, BEN));
    await asOwner(`UPDATE registrant SET name = 'Ada B.' WHERE number_key = 'CP 1'`);
    expect(await applyRegisterImport('operator', asked(dry.record))).toEqual({ changed: true });
    expect(await register()).toMatchObject([{ name: 'Ada B.' }]);
    const now = await readRegisterImport('operator', dry.record.id, '');
    if ('absent' in now) throw new Error('The import has gone.');
    expect(now.record.counts).toEqual({ joined: 1, 'name-changed': 1 });
    // The page that was open before is not what would happen.
    expect(await applyRegisterImport('operator', asked(dry.record))).toEqual({ changed: true });
    expect(await applyRegisterImport('operator', asked(now.record))).toHaveProperty('applied');
  });

  it('takes one of two at once, and tells the other', async () => {
    await broughtIn('operator', fileOf(ADA));
    const files = [fileOf(ADA, BEN), fileOf(ADA, CAT)];
    const dry = await Promise.all(files.map((file) => staged('operator', file)));
    const answers = await atOnce(2, (index) =>
      applyRegisterImport('operator', asked(dry[index]!.record, 0)),
    );
    expect(answers.map((answer) => Object.keys(answer)[0]).sort()).toEqual(['applied', 'changed']);
    expect(await countRows('registrant')).toBe(2);
  });

  it('does once what is asked for often', async () => {
    const dry = await staged('operator', fileOf(ADA, BEN));
    const answers = await atOnce(5, () => applyRegisterImport('operator', asked(dry.record)));
    expect(answers).toEqual(Array(5).fill({ applied: { joined: 2 } }));
    expect(await countRows('registrant')).toBe(2);
    expect(
      await countRows('audit_event', `detail->>'import' = $1 AND action = 'register-imported'`, [
        dry.record.id,
      ]),
    ).toBe(1);
  });

  it.each(['', 'x', '0197a000-0000-7000-8000-000000000000'])(
    'knows no import by the id “%s”',
    async (importId) => {
      const comparison = '0197a000-0000-7000-8000-000000000000';
      const answer = await applyRegisterImport('operator', {
        importId,
        comparison,
        leaversSaid: 0,
      });
      expect(answer).toEqual({ absent: true });
      expect(await readRegisterImport('operator', importId, '')).toEqual({ absent: true });
    },
  );

  it('changes nothing for staff whose role is gone, who may not look either', async () => {
    const email = 'mo.manager@example.org';
    const by = staffScope(await enterStaff(email, 'manager'), 'manager');
    const dry = await staged(by, fileOf(ADA));
    await takeRoleAway(email);
    expect(await applyRegisterImport(by, asked(dry.record))).toEqual({ absent: true });
    expect(await readRegisterImport(by, dry.record.id, '')).toEqual({ absent: true });
    expect(await listAddressProblems(by)).toEqual({ absent: true });
    const more = { name: 'a.csv', bytes: inPieces(fileOf(ADA)) };
    expect(await stageRegisterFile(by, more)).toEqual({ absent: true });
    expect(await countRows('registrant')).toBe(0);
  });
});

describe('the log', () => {
  it('has who looked before they saw it, and who applied it with what it changed', async () => {
    const by = await enterScope('manager');
    const { record } = await staged(by, fileOf(ADA));
    await applyRegisterImport(by, asked(record));
    const rows = await asOwner(
      `SELECT i.action, i.detail, o.action AS outcome, o.detail AS rows FROM audit_event i
       LEFT JOIN audit_event o ON o.answers = i.id
       WHERE i.actor_id = $1 AND i.answers IS NULL ORDER BY i.id`,
      [by.id],
    );
    expect(rows).toEqual([
      {
        action: 'register-import-previewed',
        detail: { import: record.id, searched: false },
        outcome: 'access-shown',
        rows: { rows: 1 },
      },
      {
        action: 'register-imported',
        detail: { import: record.id, counts: { joined: 1 } },
        outcome: null,
        rows: null,
      },
    ]);
  });

  it('shows nothing when it cannot be written, and applies nothing', async () => {
    const by = await enterScope('manager');
    const { record } = await staged(by, fileOf(ADA));
    await asOwner('REVOKE INSERT ON audit_event FROM cpd_app');
    try {
      await expect(readRegisterImport(by, record.id, '')).rejects.toThrow();
      await expect(applyRegisterImport(by, asked(record))).rejects.toThrow();
    } finally {
      await asOwner('GRANT INSERT ON audit_event TO cpd_app');
    }
    expect(await countRows('registrant')).toBe(0);
  });
});

describe('what was staged', () => {
  const left = async () => [
    await countRows('register_import_row'),
    await countRows('register_import_finding'),
  ];

  it('is searched by part of a name or number, and nothing else', async () => {
    const { record } = await staged('operator', fileOf(ADA, BEN, CAT));
    const found = async (search: string) => {
      const answer = await readRegisterImport('operator', record.id, search);
      return 'findings' in answer && answer.findings.map(({ number }) => number);
    };
    expect(await found('wyn')).toEqual(['CP 3']);
    expect(await found(' ŴYN ')).toEqual(['CP 3']);
    expect(await found('cp  2')).toEqual(['CP 2']);
    expect(await found('%')).toEqual([]);
    expect(await found('_')).toEqual([]);
    expect(await found('\\')).toEqual([]);
    expect(await found('nobody')).toEqual([]);
  });

  it('is wiped when it is applied; the counts stay', async () => {
    const { record } = await staged('operator', fileOf(ADA));
    expect(await left()).toEqual([1, 1]);
    await applyRegisterImport('operator', asked(record));
    expect(await left()).toEqual([0, 0]);
    expect(await readRegisterImport('operator', record.id, '')).toMatchObject({
      record: { state: 'applied', counts: { joined: 1 } },
      findings: [],
    });
  });

  it('is wiped when the file turns out to be unreadable', async () => {
    const file = Buffer.concat([fileOf(ADA), Buffer.alloc(3)]);
    const { record } = await staged('operator', file, 60);
    expect(record).toMatchObject({ state: 'refused', refusal: { fault: 'not-text' } });
    expect(await left()).toEqual([0, 0]);
  });

  it('is wiped when the file breaks off', async () => {
    async function* breaking() {
      yield fileOf(ADA);
      throw new Error('the line went dead');
    }
    await expect(
      stageRegisterFile('operator', { name: 'a.csv', bytes: breaking() }),
    ).rejects.toThrow('the line went dead');
    expect(await left()).toEqual([0, 0]);
    expect(await asOwner('SELECT state, refusal FROM register_import')).toEqual([
      { state: 'refused', refusal: { fault: 'broken-off' } },
    ]);
  });

  it('is wiped by the round after a day, what was applied aside', async () => {
    await travelTo('2026-11-22T09:00:00Z');
    await broughtIn('operator', fileOf(ADA));
    await staged('operator', fileOf(ADA, BEN));
    await travelTo('2026-11-23T08:00:00Z');
    await staged('operator', fileOf(ADA, BEN, CAT));
    await forgetStagedImports();
    expect(await countRows('register_import')).toBe(3);
    await travelTo('2026-11-23T10:00:00Z');
    await forgetStagedImports();
    expect(await asOwner('SELECT state FROM register_import ORDER BY id')).toEqual([
      { state: 'applied' },
      { state: 'compared' },
    ]);
    expect(await countRows('register_import_row')).toBe(3);
    await travelTo();
  });
});
