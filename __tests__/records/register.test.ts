/**
 * Seen failing with HAVING count(*) = 1 left out of findPersonByEmail; with the day of leaving
 * moved by leaving again.
 */
import { disconnect } from '../../lib/records/database';
import { findPersonByEmail, findRegisterEntry } from '../../lib/records/people';
import { keepLeaving, keepRegistrant, type RegistrantToKeep } from '../../lib/records/register';
import { enterRegistrant, enterStaff, nobody, takeRoleAway } from '../support/people';
import { asOwner, countRows } from '../support/plain-postgres';

afterAll(disconnect);

const ADA: RegistrantToKeep = {
  name: 'Ada Example',
  email: 'Ada@Example.org',
  registrationNumber: 'cp 00417',
  parts: [
    { part: 'Healthcare Science Practitioner', specialism: 'Audiology' },
    { part: 'Clinical Physiologist', specialism: 'Audiology' },
  ],
};

describe('entering', () => {
  beforeAll(() => keepRegistrant(ADA));

  it.each([
    ['as it was', 'cp 00417'],
    ['in capitals', 'CP 00417'],
    ['with white space around and within', '  cp\t 00417 '],
    ['in full-width digits', 'cp ００４１７'],
  ])('enters a registration number once: written %s it is the same', async (_, number) => {
    const people = await countRows('registrant');
    expect(await keepRegistrant({ ...ADA, registrationNumber: number })).toBeNull();
    expect(await countRows('registrant')).toBe(people);
  });

  it.each([
    ['another number', 'CP 00418'],
    ['a number with other zeros', 'CP 0417'],
  ])('enters %s as somebody else', async (_, number) => {
    expect(await keepRegistrant({ ...ADA, registrationNumber: number })).not.toBeNull();
  });

  it('shows number, name and parts as they were imported', async () => {
    const by = await enterRegistrant({ ...ADA, registrationNumber: 'cp/ 9' });
    expect(await findRegisterEntry(by)).toEqual({
      name: 'Ada Example',
      registrationNumber: 'cp/ 9',
      parts: ['Clinical Physiologist', 'Healthcare Science Practitioner'],
    });
    expect(await findRegisterEntry(nobody())).toBeNull();
  });

  it('notes the first day of leaving and no later one', async () => {
    const by = await enterRegistrant();
    const left = () => asOwner('SELECT left_at FROM registrant WHERE subject_id = $1', [by]);
    await keepLeaving(by);
    const first = await left();
    await keepLeaving(by);
    expect(first[0]?.['left_at']).not.toBeNull();
    expect(await left()).toEqual(first);
  });
});

describe('whose address it is', () => {
  /** Who has the address, in the order they were entered, and whose it is then. */
  const HOLDERS = [
    { reason: 'one on the register', holders: ['here'], whose: 0 },
    { reason: 'one who has left', holders: ['left'], whose: 0 },
    {
      reason: 'one on the register, though another left with it',
      holders: ['left', 'here'],
      whose: 1,
    },
    {
      reason: 'nobody of two on the register: it proves neither',
      holders: ['here', 'here'],
      whose: null,
    },
    { reason: 'nobody of two who left', holders: ['left', 'left'], whose: null },
    { reason: 'nobody of none', holders: [], whose: null },
  ] as const;

  it.each(HOLDERS)('is of $reason', async ({ reason, holders, whose }) => {
    const email = `${reason.length}.${holders.join('.')}@example.org`;
    const subjects: string[] = [];
    for (const stands of holders) {
      const subject = await enterRegistrant({ email: email.toUpperCase() });
      if (stands === 'left') await keepLeaving(subject);
      subjects.push(subject);
    }
    const person = await findPersonByEmail(email);
    if (whose === null) return expect(person).toBeNull();
    const [row] = await asOwner('SELECT subject_id FROM registrant WHERE id = $1', [
      person?.registrantId,
    ]);
    expect(row?.['subject_id']).toBe(subjects[whose]);
  });

  it('is of staff while they have a role', async () => {
    const id = await enterStaff('stella@example.org');
    expect(await findPersonByEmail('stella@example.org')).toEqual({
      registrantId: null,
      staffId: id,
    });
    await takeRoleAway('stella@example.org');
    expect(await findPersonByEmail('stella@example.org')).toBeNull();
  });

  it('can be of one person who is both', async () => {
    await enterRegistrant({ email: 'both@example.org' });
    const id = await enterStaff('both@example.org');
    const person = await findPersonByEmail('both@example.org');
    expect(person).toEqual({ registrantId: expect.any(String), staffId: id });
  });

  it('is nobody’s when what the register holds is no address', async () => {
    await enterRegistrant({ email: 'not an address' });
    expect(await findPersonByEmail('not an address')).toBeNull();
  });
});
