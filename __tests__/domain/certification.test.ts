/**
 * When a certificate is due, and what it says. Seen failing with the first pass told taken for the first, with UTC's
 * day, with a fail taken for a pass, with a module of no lessons completed, with the module's pass mark or the
 * highest put down, with cycles not told apart, with a certificate claimed twice, and with a sign-off of other
 * content accepted.
 */
import { passMarkInWords } from '../../lib/domain/certificate';
import {
  certificationOf,
  completionOf,
  openedMinutes,
  snapshotOf,
} from '../../lib/domain/certification';
import type { AttemptHistory } from '../../lib/domain/progress';
import { isSpecimen } from '../../lib/domain/learning-module';
import { someLesson, someModule } from '../support/small-module';

const CON = someLesson();
const COM = someLesson({ slug: 'communication', standard: 'COM-S', title: 'Communicate' });
const MODULE = someModule({ lessons: [CON, COM], materialVersion: 2 });

/** A pass of a standard at an instant; a row states only what is different. */
function pass(
  standardId: string,
  submittedAt: string,
  difference: Partial<AttemptHistory> = {},
): AttemptHistory {
  return {
    id: 'attempt',
    standardId,
    materialVersion: 2,
    startedAt: '2026-01-01T09:00:00Z',
    submittedAt,
    right: 5,
    of: 5,
    passMark: 80,
    passed: true,
    ...difference,
  };
}

const completed = (...attempts: AttemptHistory[]) => completionOf(MODULE, { attempts, steps: [] });
const EARLY = '2026-02-01T09:00:00Z';

describe('the day a module is completed', () => {
  it.each([
    [
      'the day of the pass that came last',
      [pass('CON-S', EARLY), pass('COM-S', '2026-11-23T12:00:00Z')],
      '2026-11-23',
    ],
    [
      'in whichever order',
      [pass('COM-S', '2026-11-23T12:00:00Z'), pass('CON-S', EARLY)],
      '2026-11-23',
    ],
    [
      'a later pass of the same standard moves nothing',
      [pass('CON-S', EARLY), pass('COM-S', EARLY), pass('CON-S', '2026-11-23T12:00:00Z')],
      '2026-02-01',
    ],
    [
      'not even when it is told first',
      [pass('CON-S', '2026-11-23T12:00:00Z'), pass('CON-S', EARLY), pass('COM-S', EARLY)],
      '2026-02-01',
    ],
    [
      'a fail before it is no pass',
      [
        pass('CON-S', EARLY, { passed: false }),
        pass('CON-S', '2026-03-01T12:00:00Z'),
        pass('COM-S', EARLY),
      ],
      '2026-03-01',
    ],
    [
      'a fail after it takes nothing away',
      [
        pass('CON-S', EARLY),
        pass('COM-S', EARLY),
        pass('COM-S', '2026-03-01T12:00:00Z', { passed: false }),
      ],
      '2026-02-01',
    ],
  ])('is %s', (_, attempts, on) => {
    expect(completed(...attempts)).toMatchObject({ complete: true, on });
  });

  /** London's clocks, worked out by hand: GMT, BST from 29 March 01:00Z, GMT from 25 October 01:00Z. */
  it.each([
    ['a winter night just before twelve', '2026-01-31T23:59:59Z', '2026-01-31'],
    ['a winter night at twelve', '2026-02-01T00:00:00Z', '2026-02-01'],
    ['the night the clocks go on, before', '2026-03-29T00:30:00Z', '2026-03-29'],
    [
      'the evening after they went on, at half past eleven UTC',
      '2026-03-29T23:30:00Z',
      '2026-03-30',
    ],
    ['the evening before, at the same UTC', '2026-03-28T23:30:00Z', '2026-03-28'],
    ['a summer night, still yesterday in UTC', '2026-06-30T23:00:00Z', '2026-07-01'],
    ['a summer night, just before', '2026-06-30T22:59:59Z', '2026-06-30'],
    ['the night the clocks go back, before', '2026-10-24T23:30:00Z', '2026-10-25'],
    ['the evening after they went back', '2026-10-25T23:30:00Z', '2026-10-25'],
    ['the last night of the year', '2026-12-31T23:30:00Z', '2026-12-31'],
    ['the first instant of the next', '2027-01-01T00:00:00Z', '2027-01-01'],
  ])('is London’s: %s', (_, at, on) => {
    const before = pass('COM-S', '2026-01-02T09:00:00Z');
    expect(completed(pass('CON-S', at), before)).toMatchObject({ complete: true, on });
  });
});

describe('the pass mark of a certificate', () => {
  it('is that of the attempts that earned it, first pass by first pass', () => {
    const completion = completed(
      pass('CON-S', '2026-03-01T12:00:00Z', { passMark: 90 }),
      pass('CON-S', EARLY, { passMark: 70 }),
      pass('COM-S', '2026-02-02T08:00:00.123Z', { passMark: 75 }),
    );
    expect(completion).toEqual({
      complete: true,
      on: '2026-02-02',
      at: '2026-02-02T08:00:00.123Z',
      minutes: 0,
      passed: [
        { id: 'CON-S', title: CON.title, passMark: 70 },
        { id: 'COM-S', title: 'Communicate', passMark: 75 },
      ],
    });
  });

  it.each([
    ['one for all', [80, 80], '80% in the quiz of each standard'],
    ['each its own', [70, 80], '70% in “One”; 80% in “Two”'],
    [
      'that of the day of the claim, in form 1',
      [undefined, undefined],
      '60% in the quiz of each standard',
    ],
  ])('is told in words: %s', (_, [one, two], words) => {
    const standards = [
      { id: '1', title: 'One', ...(one ? { passMark: one } : {}) },
      { id: '2', title: 'Two', ...(two ? { passMark: two } : {}) },
    ];
    expect(passMarkInWords({ passMark: 60, standards })).toBe(words);
  });
});

describe('a module is not completed', () => {
  const missing = (...attempts: AttemptHistory[]) => {
    const completion = completed(...attempts);
    return completion.complete ? [] : completion.missing.map(({ slug }) => slug);
  };

  it.each([
    ['by nothing', [], ['confidentiality', 'communication']],
    ['by one standard of two', [pass('COM-S', EARLY)], ['confidentiality']],
    [
      'by a fail',
      [pass('COM-S', EARLY), pass('CON-S', EARLY, { passed: false })],
      ['confidentiality'],
    ],
    [
      'by a quiz that is open',
      [pass('COM-S', EARLY), pass('CON-S', EARLY, { submittedAt: null, passed: false })],
      ['confidentiality'],
    ],
    [
      'by a pass of earlier material',
      [pass('COM-S', EARLY), pass('CON-S', EARLY, { materialVersion: 1 })],
      ['confidentiality'],
    ],
    [
      'by a pass of a standard that it does not teach',
      [pass('COM-S', EARLY), pass('PRO-S', EARLY)],
      ['confidentiality'],
    ],
  ])('%s', (_, attempts, lessons) => {
    expect(missing(...attempts)).toEqual(lessons);
  });

  it('without a lesson to pass', () => {
    const empty = { ...MODULE, lessons: [] };
    expect(completionOf(empty, { attempts: [], steps: [] })).toEqual({
      complete: false,
      missing: [],
    });
  });
});

/** Seen failing with every lesson taken for opened. */
describe('the minutes that are certified', () => {
  const step = (lesson: string) => ({
    kind: 'scenario-decided' as const,
    lesson,
    item: 's-1',
    at: EARLY,
  });

  it.each([
    ['of nothing that was opened', [], 0],
    ['of one lesson of two', [step('communication')], COM.minutes],
    [
      'of both, however often',
      [step('communication'), step('communication'), step('confidentiality')],
      COM.minutes + CON.minutes,
    ],
    ['not of a lesson that there is not', [step('elsewhere')], 0],
  ])('%s', (_, steps, minutes) => {
    expect(openedMinutes(MODULE, { steps })).toBe(minutes);
    const attempts = [pass('CON-S', EARLY), pass('COM-S', EARLY)];
    expect(completionOf(MODULE, { attempts, steps })).toMatchObject({ minutes });
  });
});

/** Seen failing with the cycle left out of inCycle, and with the loop over earlier cycles taken out. */
describe('the certificate of a CPD cycle', () => {
  const BEFORE = [pass('CON-S', '2027-12-30T12:00:00Z'), pass('COM-S', '2027-12-31T23:59:00Z')];
  const SINCE = [pass('CON-S', '2028-01-01T00:00:00Z'), pass('COM-S', '2028-03-01T12:00:00Z')];
  const issued = (cycle: string) => ({ materialVersion: 2, cycle, serial: `AHCS-${cycle}` });
  const FIRST = '2026–2027';
  const SECOND = '2028–2029';

  it.each([
    ['is ready in the cycle of its passes', BEFORE, [], '2027-12-31T23:59:30Z', ['ready', FIRST]],
    [
      'can still be claimed in the next: it was earned',
      BEFORE,
      [],
      '2028-01-02T12:00:00Z',
      ['ready', FIRST],
    ],
    [
      'is not earned again by passes of the cycle before',
      BEFORE,
      [issued(FIRST)],
      '2028-01-02T12:00:00Z',
      ['missing', undefined],
    ],
    [
      'is earned again by new passes',
      [...BEFORE, ...SINCE],
      [issued(FIRST)],
      '2028-03-02T12:00:00Z',
      ['ready', SECOND],
    ],
    [
      'is the one of the present cycle once claimed',
      [...BEFORE, ...SINCE],
      [issued(FIRST), issued(SECOND)],
      '2028-03-02T12:00:00Z',
      ['claimed', SECOND],
    ],
    [
      'is not put together from two cycles',
      [pass('CON-S', '2027-12-31T23:59:00Z'), pass('COM-S', '2028-01-01T00:00:00Z')],
      [],
      '2028-01-02T12:00:00Z',
      ['missing', undefined],
    ],
  ])('%s', (_, attempts, certificates, now, [kind, cycle]) => {
    const certification = certificationOf(MODULE, { attempts, steps: [], certificates, now });
    expect(certification).toMatchObject(cycle ? { kind, cycle } : { kind });
  });
});

describe('what the certificate will say', () => {
  const holder = {
    name: 'Siân Ŵyn',
    registrationNumber: 'CP 00417',
    parts: ['Clinical Physiologist'],
  };
  const issue = {
    serial: 'AHCS-7K4P-29QD',
    code: '7K4P29QDABCDEFGHJKMNPQRSTV',
    origin: 'https://cpd.example.org',
  };

  const completion = {
    on: '2027-03-01',
    minutes: 12,
    passed: [
      { id: 'CON-S', title: 'Respect confidentiality', passMark: 75 },
      { id: 'COM-S', title: 'Communicate', passMark: 90 },
    ],
  };

  it('is put together from the module, the register and the passes, and nothing else', () => {
    expect(snapshotOf(MODULE, holder, completion, issue)).toEqual({
      form: 2,
      serial: 'AHCS-7K4P-29QD',
      code: '7K4P29QDABCDEFGHJKMNPQRSTV',
      verificationAddress: 'https://cpd.example.org/verify/7K4P29QDABCDEFGHJKMNPQRSTV',
      holderName: 'Siân Ŵyn',
      registrationNumber: 'CP 00417',
      registerParts: ['Clinical Physiologist'],
      moduleId: 'small',
      moduleTitle: 'A small module',
      materialVersion: 2,
      contentHash: '5'.repeat(64),
      guidanceTitle: 'Guidance for tests',
      guidanceEdition: '#064 v1.1, February 2022',
      learningOutcomes: [CON.learningOutcome, COM.learningOutcome],
      notionalMinutes: 12,
      completedOn: '2027-03-01',
      passMark: 75,
      standards: completion.passed,
      cycle: '2026–2027',
      issuer: 'The Academy',
      signatory: null,
      specimen: true,
    });
  });

  const confirmed = { id: 'pass-mark', what: 'The pass mark', confirmed: true };
  const signOff = {
    name: 'Dr Jane',
    role: 'Registrar',
    date: '2026-12-01',
    content: '5'.repeat(64),
  };

  /** The base case: everything confirmed, and this very content signed. */
  it.each([
    ['no specimen once all is confirmed and this content is signed', {}, false],
    [
      'a specimen while one thing is not confirmed',
      { confirmations: [confirmed, { ...confirmed, confirmed: false }] },
      true,
    ],
    ['a specimen while nobody has signed', { signOff: null }, true],
    [
      'a specimen when other content was signed',
      { signOff: { ...signOff, content: '6'.repeat(64) } },
      true,
    ],
    ['a specimen when the content has changed since', { contentHash: '7'.repeat(64) }, true],
  ])('is %s', (_, difference, specimen) => {
    const module = { ...MODULE, confirmations: [confirmed], signOff, ...difference };
    expect(isSpecimen(module)).toBe(specimen);
    expect(snapshotOf(module, holder, completion, issue).specimen).toBe(specimen);
  });
});
