/**
 * Every page in every state that a person can bring it to, and how: the table that pages are held
 * against. A new page needs a row for each of its states (empty, in error, filled, done).
 */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { packFiles } from '../../lib/documents/audit-pack';
import type { Lesson, Question, Scenario } from '../../lib/domain/learning-module';
import { mark } from '../../lib/domain/marking';
import type { PaperItem } from '../../lib/domain/paper';
import { keepAnswer, keepAttempt, keepSubmission } from '../../lib/records/attempts';
import { readCertificatesByCode } from '../../lib/records/certificates';
import { keepLeaving } from '../../lib/records/register';
import { changeQuestionDraw } from '../../lib/use-cases/change-question-draw';
import { answerQuestion } from '../../lib/use-cases/answer-question';
import { decideCertificateChange } from '../../lib/use-cases/decide-certificate-change';
import { decideScenario } from '../../lib/use-cases/decide-scenario';
import { listCertificates } from '../../lib/use-cases/list-certificates';
import { proposeCertificateChange } from '../../lib/use-cases/propose-certificate-change';
import { readCertificateChanges } from '../../lib/use-cases/read-certificate-changes';
import { startAttempt } from '../../lib/use-cases/start-attempt';
import { tellUs } from '../../lib/use-cases/tell-us';
import {
  claim,
  learner,
  registrantId,
  staffId,
  staffMember,
  tokensOf,
  type Guest,
  type Learner,
} from './guests';
import { enterRegistrant, enterScope } from './people';
import { fileOf, staged } from './register-files';
import { granted, passEverything, sitQuiz, theModule } from './sitting-a-quiz';
import { DEMO_ORIGIN, ORIGIN } from './story';

/** Who looks: each has come as far as the name says. */
export type Cast = {
  readonly newcomer: Learner;
  /** Has tried each thing once: a scenario, a quiz left open, one failed, one passed. */
  readonly midway: Learner;
  readonly finisher: Learner;
  readonly certified: Learner;
  readonly leaver: Learner;
  /** A viewer. */
  readonly staff: Guest;
  readonly manager: Guest;
  readonly administrator: Guest;
  /** The viewer's id. */
  readonly viewerId: string;
  /** Files of the register on their way in. */
  readonly imports: Readonly<Record<'dryRun' | 'faulty' | 'refused', string>>;
  /** The attempts of `midway`. */
  readonly open: string;
  readonly failed: string;
  readonly passed: string;
  readonly code: string;
  /** Places on the register of `newcomer` and `midway`. */
  readonly newcomerId: string;
  readonly midwayId: string;
  readonly serial: string;
  /** A certificate with a change that waits, and one that was corrected. */
  readonly waitingSerial: string;
  readonly correctedSerial: string;
  readonly correctedCode: string;
  /** Has passed everything under a name that cannot be printed. */
  readonly unprintable: Learner;
  /** A question that is drawn no more, and one with enough first answers for figures. */
  readonly withdrawnQuestion: string;
  readonly answeredQuestion: string;
};

const LESSONS = theModule().lessons;
const MODULE = '/modules/social-media';

function lesson(index: number): Lesson {
  const one = LESSONS[index];
  if (!one) throw new Error(`There is no lesson ${index}.`);
  return one;
}

const [OPEN, FAILED, PASSED, MANY_ANSWERED] = [lesson(0), lesson(1), lesson(2), lesson(3)];

function itemShown({ id, version, options }: Question): PaperItem {
  return {
    ...{ question: id, version },
    options: options.map((option) => ({ token: `token${option.id}`, option: option.id })),
    key: options.filter(({ key }) => key).map((option) => option.id),
  };
}

async function decide(by: Learner['by'], at: Lesson, scenario: Scenario, choice: string[]) {
  const { id: moduleId } = theModule();
  const { id: scenarioId, version } = scenario;
  const idemKey = randomUUID();
  granted(
    await decideScenario(by, { moduleId, slug: at.slug, scenarioId, version, choice, idemKey }),
  );
}

async function begin({ by }: Learner): Promise<string> {
  const { attemptId } = granted(await startAttempt(by, theModule().id, OPEN.slug));
  const choice = (await tokensOf(by, attemptId, 1, true)).slice(0, 1);
  granted(
    await answerQuestion(by, { attemptId, number: 1, choice, from: 0, idemKey: randomUUID() }),
  );
  return attemptId;
}

/** Two certificates that staff have been at. */
async function proposals() {
  const [anna, bert] = [await enterScope('manager'), await enterScope('manager')];
  const [waits, corrected] = [await learner('Wanda Waits'), await learner('Cora Corrected')];
  for (const { by } of [waits, corrected]) await passEverything(by);
  const [waitingSerial, correctedSerial] = [await claim(waits.by), await claim(corrected.by)];
  granted(await proposeCertificateChange(anna, waitingSerial, 'withdraw', 'Issued in a test'));
  granted(await proposeCertificateChange(anna, correctedSerial, 'correct', 'A letter is missing'));
  const { waiting } = granted(await readCertificateChanges(bert, correctedSerial));
  const decision = { serial: correctedSerial, changeId: waiting?.id ?? '', accepted: true };
  granted(await decideCertificateChange(bert, { ...decision, origin: ORIGIN }));
  const old = (await listCertificates(corrected.by)).find(({ state }) => state === 'superseded');
  return { waitingSerial, correctedSerial, correctedCode: old?.code ?? '' };
}

async function importOf(file: Buffer): Promise<string> {
  return (await staged('operator', file)).record.id;
}

/** So many first answers that something can be said, by as many people. @returns the question's id */
async function answered(): Promise<string> {
  const many = await Promise.all(Array.from({ length: 40 }, () => enterRegistrant()));
  const { id: moduleId, contentHash, materialVersion, passMark } = theModule();
  const [question] = MANY_ANSWERED.questions;
  if (!question) throw new Error('The lesson has no question.');
  const item = itemShown(question);
  for (const [index, by] of many.entries()) {
    const attempt = { moduleId, standardId: MANY_ANSWERED.standard, materialVersion, contentHash };
    const paper = { items: [item] };
    const attemptId = await keepAttempt(by, { ...attempt, seed: 'seed', paper, passMark });
    const tokens = [item.options[index % 3]?.token ?? ''];
    const idemKey = randomUUID();
    await keepAnswer(by, { attemptId, question: question.id, tokens, from: 0, idemKey });
    const marked = mark(paper, new Map([[question.id, tokens]]), passMark);
    await keepSubmission(by, attemptId, 1, randomUUID(), marked);
  }
  return question.id;
}

async function withdrawn(): Promise<string> {
  const question = MANY_ANSWERED.questions.at(-1)?.id ?? '';
  const asked = { moduleId: theModule().id, question, reason: 'Two options can be defended' };
  const by = await enterScope('manager');
  const answer = await changeQuestionDraw(by, { ...asked, change: 'withdraw' });
  // Both tables of screens bring a cast, and have one module between them.
  if (!('refused' in answer && answer.refused === 'draw-unchanged')) granted(answer);
  return question;
}

/** Brings everybody to where their screens need them. */
export async function bringCast(): Promise<Cast> {
  const midway = await learner('Midge Midway');
  const [first] = OPEN.scenarios;
  if (first) await decide(midway.by, OPEN, first, [first.options[0]?.id ?? '']);
  const open = await begin(midway);
  const { attemptId: failed } = await sitQuiz(midway.by, FAILED, 2);
  const { attemptId: passed } = await sitQuiz(midway.by, PASSED, theModule().quizLength);
  const [finisher, certified, leaver] = [
    await learner('Fíona Finished-Ŵyn'),
    await learner('Łucja Certified'),
    await learner('Gordon Goneby'),
  ];
  for (const { by } of [finisher, certified, leaver]) await passEverything(by);
  for (const { by } of [certified, leaver]) await claim(by);
  await keepLeaving(leaver.by);
  const [certificate] = await listCertificates(certified.by);
  const { code = '', serial = '' } = certificate ?? {};
  if ((await readCertificatesByCode([code])).length === 0)
    throw new Error('There is no certificate to verify.');
  const item = first?.id ?? '';
  const words = 'Wards here are numbered.\nThe second line of what I mean.';
  granted(await tellUs(midway.by, { moduleId: 'social-media', item, words }, ORIGIN));
  const staff = await staffMember();
  const manager = await staffMember('manager');
  const administrator = await staffMember('administrator');
  const viewerId = await staffId(staff.email);
  const serials = await proposals();
  const newcomer = await learner('Nell Newcome');
  const unprintable = await learner('தமிழ் செல்வி');
  await passEverything(unprintable.by);
  const learners = { newcomer, midway, finisher, certified, leaver, unprintable };
  const people = { ...learners, staff, manager, administrator };
  const newcomerId = await registrantId(newcomer.email);
  const midwayId = await registrantId(midway.email);
  const ids = { open, failed, passed, newcomerId, midwayId, viewerId };
  const [dryRun, faulty, refused] = [
    await importOf(
      fileOf('N1,Siân Ŵyn,nowhere,P,S', 'N2,Ada,a@example.org,P,', 'N3,Ben,a@example.org,P,'),
    ),
    await importOf(fileOf(',Ada,a@example.org,P,', 'N2,,b@example.org,P,')),
    await importOf(Buffer.from('one,two\n1,2\n')),
  ];
  const imports = { dryRun, faulty, refused };
  const questions = { withdrawnQuestion: await withdrawn(), answeredQuestion: await answered() };
  return { ...people, ...ids, ...serials, ...questions, code, serial, imports };
}

export type Screen = {
  /** As Next lists it. */
  readonly page: string;
  readonly state: string;
  readonly as?: keyof {
    [One in keyof Cast as Cast[One] extends Guest ? One : never]: true;
  };
  readonly house?: string;
  /** The address. */
  readonly at: string | ((cast: Cast) => string);
  /** What is done there to bring the state about, and a sign that it has come. */
  readonly act?: (page: Page) => Promise<void>;
  /** A mistake was made: the error summary has to have the focus, and its link to give it away. */
  readonly mistake?: { readonly button: string; readonly field: string };
  /** A message of the browser's own that belongs to it. */
  readonly says?: RegExp;
};

const MISSING = /status of 404/;

export const PUBLIC_SCREENS: readonly Screen[] = [
  { page: '/', state: 'for a stranger', at: '/' },
  { page: '/', state: 'signed in', as: 'midway', at: '/' },
  { page: '/sign-in', state: 'empty', at: '/sign-in' },
  { page: '/sign-in', state: 'with the cast', at: '/sign-in', house: DEMO_ORIGIN },
  {
    page: '/sign-in',
    state: 'a wrong address',
    at: '/sign-in',
    act: (page) => page.getByLabel('Your email address').fill('nobody at example'),
    mistake: { button: 'Send me a code', field: 'email' },
  },
  { page: '/sign-in/code', state: 'empty', at: '/sign-in/code' },
  { page: '/sign-in/code', state: 'of the demo', at: '/sign-in/code', house: DEMO_ORIGIN },
  {
    page: '/sign-in/code',
    state: 'no code',
    at: '/sign-in/code?next=/certificates',
    mistake: { button: 'Sign in', field: 'code' },
  },
  {
    page: '/sign-in/code',
    state: 'filled from the mail’s link',
    at: '/sign-in/code#7K4P-29QD',
    act: (page) => page.waitForFunction(() => window.location.hash === '').then(() => undefined),
  },
  { page: '/sign-in/staff/refused', state: 'filled', at: '/sign-in/staff/refused' },
  { page: '/sign-out', state: 'signed out', at: '/sign-out' },
  { page: '/sign-out', state: 'signed in', as: 'midway', at: '/sign-out' },
  { page: '/privacy', state: 'filled', at: '/privacy' },
  { page: '/accessibility', state: 'filled', at: '/accessibility' },
  { page: '/verify', state: 'empty', at: '/verify' },
  {
    page: '/verify',
    state: 'not a code',
    at: '/verify',
    act: (page) => page.getByLabel('Code on the certificate').fill('1234'),
    mistake: { button: 'Verify', field: 'code' },
  },
  { page: '/verify/[code]', state: 'found', at: ({ code }) => `/verify/${code}` },
  { page: '/verify/[code]', state: 'not found', at: `/verify/${'0'.repeat(26)}` },
  { page: '/verify/pack', state: 'empty', at: '/verify/pack' },
  {
    page: '/verify/pack',
    state: 'not a pack',
    at: '/verify/pack',
    act: async (page) => {
      await page.getByLabel('Audit pack').setInputFiles({
        name: 'letter.zip',
        mimeType: 'application/zip',
        buffer: Buffer.from('no pack'),
      });
      await page.locator('main').getByText('This is not an audit pack').waitFor();
    },
  },
  {
    page: '/verify/pack',
    state: 'a pack with a certificate that nobody issued',
    at: '/verify/pack',
    act: async (page) => {
      const bytes = Buffer.from('a paper of their own');
      const code = '0'.repeat(26);
      const files = [{ name: 'paper.pdf', kind: 'certificate', bytes, code }] as const;
      const pack = packFiles({ id: 'social-media', title: 'A module' }, files, '2026-11-23');
      await page.getByLabel('Audit pack').setInputFiles({
        name: 'pack.zip',
        mimeType: 'application/zip',
        buffer: Buffer.from(pack),
      });
      await page.getByRole('heading', { name: 'Not everything is as it was' }).waitFor();
    },
    says: /status of 404/,
  },
  { page: '/certificates', state: 'empty', as: 'newcomer', at: '/certificates' },
  { page: '/certificates', state: 'filled', as: 'certified', at: '/certificates' },
  { page: '/certificates', state: 'of who has left', as: 'leaver', at: '/certificates' },
  {
    page: '/certificates/[serial]',
    state: 'filled',
    as: 'certified',
    at: ({ serial }) => `/certificates/${serial}`,
  },
  { page: '/_not-found', state: 'an address that is none', at: '/no/such/page', says: MISSING },
  { page: '/dev/mailbox', state: 'in the demo', at: '/dev/mailbox', house: DEMO_ORIGIN },
  {
    page: '/dev/preview/[module]',
    state: 'everything that is taught',
    at: '/dev/preview/social-media',
    house: DEMO_ORIGIN,
  },
  {
    page: '/verify/[code]',
    state: 'superseded',
    at: ({ correctedCode }) => `/verify/${correctedCode}`,
  },
  { page: '/verify/several', state: 'empty', at: '/verify/several' },
  {
    page: '/verify/several',
    state: 'nothing pasted',
    at: '/verify/several',
    mistake: { button: 'Verify them', field: 'codes' },
  },
  {
    page: '/verify/several',
    state: 'answered',
    at: '/verify/several',
    act: async (page) => {
      await page.getByLabel('Codes of the certificates').fill(`${'0'.repeat(26)}\nnone`);
      await page.getByRole('button', { name: 'Verify them' }).click();
      await page.getByRole('heading', { name: '0 of 2 valid' }).waitFor();
    },
  },
  { page: '/verify/[code]/receipt', state: 'filled', at: ({ code }) => `/verify/${code}/receipt` },
  {
    page: '/verify/[code]/receipt',
    state: 'not found',
    at: `/verify/${'0'.repeat(26)}/receipt`,
  },
  {
    page: '/verify',
    state: 'the number instead of the code',
    at: '/verify',
    act: (page) => page.getByLabel('Code on the certificate').fill('AHCS-7K4P-29QD'),
    mistake: { button: 'Verify', field: 'code' },
  },
  { page: '/staff/certificates', state: 'filled', as: 'manager', at: '/staff/certificates' },
  {
    page: '/staff/certificates',
    state: 'a number that none has',
    as: 'manager',
    at: '/staff/certificates?serial=AHCS-0000-0000',
  },
  {
    page: '/staff/certificates/names',
    state: 'nothing waits, or something',
    as: 'manager',
    at: '/staff/certificates/names',
  },
  {
    page: '/staff/certificates/[serial]',
    state: 'a change waits',
    as: 'manager',
    at: ({ waitingSerial }) => `/staff/certificates/${waitingSerial}`,
  },
  {
    page: '/staff/certificates/[serial]',
    state: 'superseded',
    as: 'manager',
    at: ({ correctedSerial }) => `/staff/certificates/${correctedSerial}`,
  },
  {
    page: '/staff/certificates/[serial]',
    state: 'nothing chosen and no reason',
    as: 'manager',
    at: ({ serial }) => `/staff/certificates/${serial}`,
    mistake: { button: 'Propose this', field: 'kind' },
  },
  { page: '/staff/messages', state: 'filled', as: 'staff', at: '/staff/messages' },
  { page: '/staff/questions', state: 'filled', as: 'manager', at: '/staff/questions' },
  {
    page: '/staff/questions',
    state: 'something was left out and none matches',
    as: 'staff',
    at: '/staff/questions?lesson=nowhere&show=withdrawn&sort=hardest',
  },
  {
    page: '/staff/questions/[module]/[question]',
    state: 'for a viewer',
    as: 'staff',
    at: `/staff/questions/social-media/${OPEN.questions[0]?.id}`,
  },
  {
    page: '/staff/questions/[module]/[question]',
    state: 'no reason given',
    as: 'manager',
    at: `/staff/questions/social-media/${OPEN.questions[0]?.id}`,
    mistake: { button: 'Withdraw this question', field: 'reason' },
  },
  {
    page: '/staff/questions/[module]/[question]',
    state: 'withdrawn',
    as: 'manager',
    at: ({ withdrawnQuestion }) => `/staff/questions/social-media/${withdrawnQuestion}`,
  },
  {
    page: '/staff/questions/[module]/[question]',
    state: 'with figures',
    as: 'staff',
    at: ({ answeredQuestion }) => `/staff/questions/social-media/${answeredQuestion}`,
    act: (page) => page.getByText('How often each option was chosen').waitFor(),
  },
  { page: '/staff/scenarios', state: 'filled', as: 'staff', at: '/staff/scenarios' },
  {
    page: '/staff/scenarios/[module]/[scenario]',
    state: 'too few decisions',
    as: 'staff',
    at: `/staff/scenarios/social-media/${OPEN.scenarios[0]?.id}`,
  },
  { page: '/staff/clauses', state: 'filled', as: 'staff', at: '/staff/clauses' },
  { page: '/staff/clauses/print', state: 'filled', as: 'staff', at: '/staff/clauses/print' },
  { page: '/staff', state: 'filled', as: 'staff', at: '/staff' },
  {
    page: '/staff',
    state: 'something left out, nobody matches',
    as: 'staff',
    at: '/staff?part=Nowhere&cycle=1999',
  },
  { page: '/staff/registrants', state: 'filled', as: 'staff', at: '/staff/registrants' },
  {
    page: '/staff/registrants',
    state: 'nobody matches',
    as: 'staff',
    at: '/staff/registrants?search=Nobody+of+this+name',
  },
  {
    page: '/staff/registrants',
    state: 'by activity, at a place that is none',
    as: 'staff',
    at: '/staff/registrants?sort=activity-desc&at=x',
  },
  { page: '/staff/audit-sample', state: 'empty', as: 'staff', at: '/staff/audit-sample' },
  {
    page: '/staff/audit-sample',
    state: 'nothing pasted',
    as: 'staff',
    at: '/staff/audit-sample',
    mistake: { button: 'Look up', field: 'numbers' },
  },
  {
    page: '/staff/audit-sample',
    state: 'filled',
    as: 'staff',
    at: '/staff/audit-sample',
    act: async (page) => {
      await page.getByLabel('Registration numbers').fill('HCS-1, nobody, nobody');
      await page.getByRole('button', { name: 'Look up' }).click();
      await page.getByRole('heading', { name: 'What was found' }).waitFor();
    },
  },
  { page: '/staff/register', state: 'filled', as: 'manager', at: '/staff/register' },
  {
    page: '/staff/register',
    state: 'no file chosen',
    as: 'manager',
    at: '/staff/register',
    mistake: { button: 'Read the file', field: 'file' },
  },
  {
    page: '/staff/register/addresses',
    state: 'filled',
    as: 'manager',
    at: '/staff/register/addresses',
  },
  ...(['dryRun', 'faulty', 'refused'] as const).map((one) => ({
    page: '/staff/register/[import]',
    state: one,
    as: 'manager' as const,
    at: (cast: Cast) => `/staff/register/${cast.imports[one]}`,
  })),
  {
    page: '/staff/register/[import]',
    state: 'many would leave, and it was not said',
    as: 'manager',
    at: ({ imports }) => `/staff/register/${imports.dryRun}`,
    mistake: { button: 'Make these changes', field: 'leavers' },
  },
  {
    page: '/staff/registrants/[registrant]',
    state: 'nothing done yet',
    as: 'staff',
    at: ({ newcomerId }) => `/staff/registrants/${newcomerId}`,
  },
  {
    page: '/staff/registrants/[registrant]',
    state: 'filled',
    as: 'staff',
    at: ({ midwayId }) => `/staff/registrants/${midwayId}`,
  },
  {
    page: '/staff/registrants/[registrant]',
    state: 'nobody',
    as: 'staff',
    at: '/staff/registrants/0197a000-0000-7000-8000-000000000000',
    says: MISSING,
  },
  { page: '/staff/reminders', state: 'first', as: 'manager', at: '/staff/reminders' },
  {
    page: '/staff/reminders/preview',
    state: 'filled',
    as: 'manager',
    at: '/staff/reminders/preview?module=social-media&state=not-started',
  },
  {
    page: '/staff/reminders/preview',
    state: 'nobody',
    as: 'manager',
    at: '/staff/reminders/preview?module=social-media&state=not-started&part=none-such',
  },
  { page: '/staff/access', state: 'filled', as: 'administrator', at: '/staff/access' },
  {
    page: '/staff/access',
    state: 'nothing fits',
    as: 'administrator',
    at: '/staff/access?day=2001-01-01',
  },
  {
    page: '/staff/access',
    state: 'no such day',
    as: 'administrator',
    at: '/staff/access?day=2026-02-31',
  },
  { page: '/staff/people', state: 'filled', as: 'administrator', at: '/staff/people' },
  {
    page: '/staff/people',
    state: 'nothing typed',
    as: 'administrator',
    at: '/staff/people',
    mistake: { button: 'Give access', field: 'name' },
  },
  {
    page: '/staff/people/[member]',
    state: 'filled',
    as: 'administrator',
    at: ({ viewerId }) => `/staff/people/${viewerId}`,
  },
  {
    page: '/staff/people/[member]',
    state: 'no name',
    as: 'administrator',
    at: ({ viewerId }) => `/staff/people/${viewerId}`,
    act: (page) => page.getByLabel('Name').fill(''),
    mistake: { button: 'Save access', field: 'name' },
  },
  {
    page: '/staff/attempts/[attempt]',
    state: 'open',
    as: 'staff',
    at: ({ open }) => `/staff/attempts/${open}`,
  },
  {
    page: '/staff/attempts/[attempt]',
    state: 'handed in',
    as: 'staff',
    at: ({ failed }) => `/staff/attempts/${failed}`,
  },
];

const scenarioOf = (kind: Scenario['kind']) => {
  for (const one of LESSONS) {
    const scenario = one.scenarios.find((each) => each.kind === kind);
    if (scenario) return { lesson: one, scenario };
  }
  throw new Error(`No scenario is of the kind ${kind}.`);
};

const SCENARIO = '/modules/[module]/lessons/[lesson]/scenarios/[scenario]';
const QUIZ = '/modules/[module]/lessons/[lesson]/quiz';
const QUESTION = `${QUIZ}/[attempt]/[number]`;

const place = (one: Lesson) => `${MODULE}/lessons/${one.slug}`;

/** Decides what is open on the page, with the first option or the last. */
function decided(which: 'first' | 'last'): NonNullable<Screen['act']> {
  return async (page) => {
    await page.locator('#form input[name="choice"]')[which]().check();
    await page.getByRole('button', { name: 'Check my answer' }).click();
    await page.getByRole('heading', { name: 'To keep' }).waitFor();
  };
}

function scenarioScreens(kind: Scenario['kind']): Screen[] {
  const found = scenarioOf(kind);
  const at = `${place(found.lesson)}/scenarios/${found.scenario.id}?again`;
  const shared = { page: SCENARIO, as: 'newcomer', at } as const;
  return [
    { ...shared, state: `${kind}: empty` },
    {
      ...shared,
      state: `${kind}: nothing chosen`,
      mistake: { button: 'Check my answer', field: 'choice' },
    },
    { ...shared, state: `${kind}: decided one way`, act: decided('first') },
    { ...shared, state: `${kind}: decided another way`, act: decided('last') },
  ];
}

function tellingScreens(): Screen[] {
  const { lesson: at, scenario } = scenarioOf('choose');
  const address = `${place(at)}/scenarios/${scenario.id}?again`;
  const open = async (page: Page) => {
    await page.getByText('Something wrong with this?').click();
  };
  const send = async (page: Page) => {
    await page.getByRole('button', { name: 'Send', exact: true }).click();
  };
  return [
    {
      page: SCENARIO,
      state: 'telling staff: nothing said',
      as: 'newcomer',
      at: address,
      act: async (page) => {
        await open(page);
        await send(page);
        await page.locator('.app-tell-us .nhsuk-error-message').waitFor();
      },
    },
    {
      page: SCENARIO,
      state: 'telling staff: done',
      as: 'newcomer',
      at: address,
      act: async (page) => {
        await open(page);
        await page.locator('#words').fill('The picture is hard to make out.');
        await send(page);
        await page.locator('main').getByText('Your words have been passed to the staff').waitFor();
      },
    },
  ];
}

const RECORD = '/modules/[module]/record';

/** Saves the record as another tab does while this page stands open. */
async function savedElsewhere(page: Page): Promise<void> {
  const other = await page.context().newPage();
  await other.goto(page.url());
  // Another text each time, so that there is always something to save.
  await other.getByLabel('Why I did this').fill(`From another tab, ${randomUUID()}`);
  await other.getByRole('button', { name: 'Save my record' }).click();
  await other
    .locator('main')
    .getByText(/^Saved \d\d:\d\d$/)
    .waitFor();
  await other.close();
}

function recordScreens(): Screen[] {
  const at = `${MODULE}/record`;
  return [
    { page: RECORD, state: 'empty', as: 'newcomer', at },
    {
      page: RECORD,
      state: 'saved',
      as: 'finisher',
      at,
      act: async (page) => {
        await page.getByLabel('What I learned').fill(`Much. ${randomUUID()}`);
        await page.getByRole('button', { name: 'Save my record' }).click();
        await page
          .locator('main')
          .getByText(/^Saved \d\d:\d\d$/)
          .waitFor();
      },
    },
    {
      page: RECORD,
      state: 'no number',
      as: 'midway',
      at,
      act: (page) => page.getByLabel('Hours').fill('some'),
      mistake: { button: 'Save my record', field: 'hours' },
    },
    {
      page: RECORD,
      state: 'saved in another tab meanwhile',
      as: 'certified',
      at,
      act: async (page) => {
        await savedElsewhere(page);
        await page.getByLabel('Why I did this').fill('From this tab');
      },
      mistake: { button: 'Save my record', field: 'why' },
    },
    { page: RECORD, state: 'of who has left', as: 'leaver', at },
  ];
}

function intentionScreens(): Screen[] {
  const page = '/modules/[module]/lessons/[lesson]';
  const at = place(PASSED);
  const press = (on: Page) => on.getByRole('button', { name: 'Save my line' }).click();
  return [
    {
      page,
      state: 'a line too long',
      as: 'midway',
      at,
      act: async (on) => {
        await on.getByLabel('What will you do differently?').fill('x'.repeat(301));
        await press(on);
        await on.locator('.nhsuk-error-message').waitFor();
      },
    },
    {
      page,
      state: 'a line saved',
      as: 'midway',
      at,
      act: async (on) => {
        await on.getByLabel('What will you do differently?').fill('Ask before I post');
        await press(on);
        await on
          .locator('main')
          .getByText(/^Saved \d\d:\d\d$/)
          .waitFor();
      },
    },
  ];
}

/** Scenarios of three standards, the first of each. */
const THREE = LESSONS.slice(0, 3).flatMap(({ scenarios }) => scenarios[0]?.id ?? []);
const asking = (ids: readonly string[]) => ids.map((id) => `scenario=${id}`).join('&');

function teamScreens(): Screen[] {
  const page = '/modules/[module]/team-sheet';
  const at = `${MODULE}/team-sheet`;
  return [
    { page, state: 'suggested', as: 'newcomer', at },
    { page, state: 'chosen', as: 'midway', at: `${at}?${asking(THREE)}` },
    { page, state: 'two chosen', as: 'newcomer', at: `${at}?${asking(THREE.slice(1))}` },
    { page, state: 'one that is gone', as: 'newcomer', at: `${at}?${asking(['con-gone'])}` },
    {
      page: `${page}/notes`,
      state: 'filled',
      as: 'newcomer',
      at: `${at}/notes?${asking(THREE)}`,
    },
  ];
}

export const LEARNING_SCREENS: readonly Screen[] = [
  { page: '/modules/[module]', state: 'not started', as: 'newcomer', at: MODULE },
  { page: '/modules/[module]', state: 'on the way', as: 'midway', at: MODULE },
  { page: '/modules/[module]', state: 'all passed', as: 'finisher', at: MODULE },
  { page: '/modules/[module]', state: 'certified', as: 'certified', at: MODULE },
  {
    page: '/modules/[module]/orientation',
    state: 'filled',
    as: 'midway',
    at: `${MODULE}/orientation`,
  },
  ...(['newcomer', 'midway', 'finisher', 'certified', 'unprintable'] as const).map((as) => ({
    page: '/modules/[module]/closing',
    state: `of the ${as}`,
    as,
    at: `${MODULE}/closing`,
  })),
  ...(['newcomer', 'midway'] as const).map((as) => ({
    page: '/modules/[module]/card',
    state: as === 'newcomer' ? 'of tips' : 'of one’s own',
    as,
    at: `${MODULE}/card`,
  })),
  ...teamScreens(),
  {
    page: '/modules/[module]/lessons/[lesson]',
    state: 'not started',
    as: 'newcomer',
    at: place(PASSED),
  },
  {
    page: '/modules/[module]/lessons/[lesson]',
    state: 'on the way',
    as: 'midway',
    at: place(OPEN),
  },
  { page: '/modules/[module]/lessons/[lesson]', state: 'done', as: 'finisher', at: place(OPEN) },
  ...(['mark', 'choose', 'audience', 'edit', 'settings', 'reply'] as const).flatMap(
    scenarioScreens,
  ),
  ...tellingScreens(),
  ...LESSONS.map((one) => ({
    page: '/modules/[module]/lessons/[lesson]/explanation',
    state: one.slug,
    as: 'midway' as const,
    at: `${place(one)}/explanation`,
  })),
  { page: '/modules/[module]/print', state: 'filled', as: 'midway', at: `${MODULE}/print` },
  ...(['newcomer', 'midway'] as const).map((as) => ({
    page: '/modules/[module]/lessons/[lesson]/print',
    state: as === 'newcomer' ? 'nothing decided' : 'with feedback',
    as,
    at: `${place(OPEN)}/print`,
  })),
  { page: QUIZ, state: 'not started', as: 'newcomer', at: `${place(OPEN)}/quiz` },
  { page: QUIZ, state: 'left open', as: 'midway', at: `${place(OPEN)}/quiz` },
  { page: QUIZ, state: 'with earlier tries', as: 'midway', at: `${place(FAILED)}/quiz` },
  {
    page: QUESTION,
    state: 'answered, and changed elsewhere',
    as: 'midway',
    at: ({ open }) => `${place(OPEN)}/quiz/${open}/1?changed`,
  },
  {
    page: QUESTION,
    state: 'empty',
    as: 'midway',
    at: ({ open }) => `${place(OPEN)}/quiz/${open}/2`,
  },
  {
    page: QUESTION,
    state: 'nothing chosen',
    as: 'midway',
    at: ({ open }) => `${place(OPEN)}/quiz/${open}/3`,
    mistake: { button: 'Save and continue', field: 'choice' },
  },
  {
    page: `${QUIZ}/[attempt]/check`,
    state: 'most not answered',
    as: 'midway',
    at: ({ open }) => `${place(OPEN)}/quiz/${open}/check`,
  },
  {
    page: `${QUIZ}/[attempt]/result`,
    state: 'not yet passed',
    as: 'midway',
    at: ({ failed }) => `${place(FAILED)}/quiz/${failed}/result`,
  },
  {
    page: `${QUIZ}/[attempt]/result`,
    state: 'passed',
    as: 'midway',
    at: ({ passed }) => `${place(PASSED)}/quiz/${passed}/result`,
  },
  {
    page: '/modules/[module]/certificate',
    state: 'not earned',
    as: 'midway',
    at: `${MODULE}/certificate`,
  },
  {
    page: '/modules/[module]/certificate',
    state: 'ready',
    as: 'finisher',
    at: `${MODULE}/certificate`,
  },
  {
    page: '/modules/[module]/certificate',
    state: 'claimed',
    as: 'certified',
    at: `${MODULE}/certificate`,
  },
  ...recordScreens(),
  ...intentionScreens(),
  {
    page: '/modules/[module]/certificate',
    state: 'a name that cannot be printed, and no form of it given',
    as: 'unprintable',
    at: `${MODULE}/certificate`,
    act: (page) => page.getByLabel('Your name in Latin letters').fill('தமிழ்'),
    mistake: { button: 'Send it to staff', field: 'latinName' },
  },
  {
    page: '/modules/[module]/certificate',
    state: 'a form of the name waits',
    as: 'unprintable',
    at: `${MODULE}/certificate`,
    act: async (page) => {
      await page.getByLabel('Your name in Latin letters').fill('Tamil Selvi');
      await page.getByRole('button', { name: /^Send/ }).click();
      await page.getByText('You gave “Tamil Selvi”').waitFor();
    },
  },
];

/** Pages that no browser can be brought to look at, each with the day and the reason. */
export const UNSEEN: Readonly<Record<string, string>> = {
  // 2026-11-23: it only sends people on to where they belong; the access table has it.
  '/signed-in': 'sends everybody on',
  // 2026-11-23: it only leads to the first module's.
  '/dev/preview': 'sends everybody on',
  // 2026-11-23: shown when the frame itself breaks, which nothing from outside can bring about; its
  // one component is held against axe in the component tests.
  '/_global-error': 'cannot be brought about',
};
