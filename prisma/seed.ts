/**
 * Puts the demonstration's cast on the register and lets each live up to where their story stands:
 * by the use cases that people themselves use, at a clock set back, so that nothing is pretended.
 * Then come the others of the register, made in sets (population/populate.ts).
 *
 * `tsx prisma/seed.ts` seeds whoever is not there yet; `--list` only prints the cast.
 */
import { randomUUID } from 'node:crypto';
import type { RegistrantId } from '../lib/domain/actor';
import type { LearningModule, Lesson } from '../lib/domain/learning-module';
import { env } from '../lib/env';
import { findAttempt, type AttemptRecord } from '../lib/records/attempts';
import { keepContentVersion } from '../lib/records/content-versions';
import { database, disconnect, travelTo } from '../lib/records/database';
import { keepLeaving, keepRegistrant } from '../lib/records/register';
import { keepStaffMember } from '../lib/records/staff';
import { answerQuestion } from '../lib/use-cases/answer-question';
import { claimCertificate } from '../lib/use-cases/claim-certificate';
import { decideScenario } from '../lib/use-cases/decide-scenario';
import { finishExplanation } from '../lib/use-cases/finish-explanation';
import { keepIntention } from '../lib/use-cases/keep-intention';
import { keepReflection } from '../lib/use-cases/keep-reflection';
import { listModules } from '../lib/use-cases/list-modules';
import { startAttempt } from '../lib/use-cases/start-attempt';
import { submitAttempt } from '../lib/use-cases/submit-attempt';
import { CAST, CAST_STAFF, type CastMember } from './cast';
import { INVENTED, populate } from './population/populate';

const DAY = 24 * 60 * 60 * 1000;

/** The house's clock, so many days ago at a working hour. */
async function daysAgo(days: number): Promise<void> {
  const day = new Date(Date.now() - days * DAY).toISOString().slice(0, 10);
  await travelTo(`${day}T12:15:00Z`);
}

async function decideFirst(by: RegistrantId, module: LearningModule, lesson: Lesson, most: number) {
  for (const scenario of lesson.scenarios.slice(0, most)) {
    const right = scenario.options.filter(({ verdict }) => ['problem', 'good'].includes(verdict));
    await decideScenario(by, {
      moduleId: module.id,
      slug: lesson.slug,
      scenarioId: scenario.id,
      version: scenario.version,
      choice: right.length > 0 ? right.slice(0, 1).map(({ id }) => id) : ['none'],
      idemKey: randomUUID(),
    });
  }
}

/** What this person says to a question: the key, or for the unlucky the first option that is not. */
function choiceFor({ paper }: AttemptRecord, number: number, rightly: boolean): string[] {
  const item = paper.items[number - 1];
  const options = item?.options ?? [];
  const key = options.filter(({ option }) => item?.key.includes(option));
  const other = options.find(({ option }) => !item?.key.includes(option));
  return (rightly ? key : other ? [other] : []).map(({ token }) => token);
}

/** Sits a quiz as far as `answers` goes; hands it in when every question has been answered. */
async function sitQuiz(
  by: RegistrantId,
  module: LearningModule,
  lesson: Lesson,
  answers: readonly boolean[],
): Promise<void> {
  const started = await startAttempt(by, module.id, lesson.slug);
  if ('absent' in started) return;
  const attempt = await findAttempt(by, started.attemptId);
  if (!attempt) return;
  for (const [index, rightly] of answers.entries()) {
    const number = index + 1;
    const choice = choiceFor(attempt, number, rightly);
    await answerQuestion(by, {
      attemptId: attempt.id,
      number,
      choice,
      from: 0,
      idemKey: randomUUID(),
    });
  }
  if (answers.length >= attempt.paper.items.length) {
    await submitAttempt(by, attempt.id, randomUUID());
  }
}

const ALL_RIGHT = [true, true, true, true, true];
const TWO_RIGHT = [true, false, true, false, false];

async function passEverything(by: RegistrantId, module: LearningModule): Promise<void> {
  for (const lesson of module.lessons) {
    await decideFirst(by, module, lesson, lesson.scenarios.length);
    await finishExplanation(by, module.id, lesson.slug, randomUUID());
    await sitQuiz(by, module, lesson, ALL_RIGHT);
  }
}

/** A line at the end of a lesson, and a CPD record that begins with it. */
async function lookBack(by: RegistrantId, module: LearningModule, lesson: Lesson): Promise<void> {
  await keepIntention(by, module.id, lesson.slug, 'Wait until the evening before I answer');
  const texts = {
    why: 'I answer questions of colleagues in two groups, and wanted to know where the line is.',
    learned: 'A post can be right in what it says and still tell more than it should.',
    differently: `${lesson.title}: Wait until the evening before I answer`,
    benefit: 'People who trust us with their samples do not meet their story in a feed.',
    standards: '',
  };
  await keepReflection(by, module.id, 0, { texts, hours: '1', minutes: '45' });
}

async function live(by: RegistrantId, member: CastMember, module: LearningModule): Promise<void> {
  const [first] = module.lessons;
  if (!first || member.stands === 'new') return;
  await daysAgo(12);
  await decideFirst(by, module, first, 1);
  if (member.stands === 'in-quiz') await sitQuiz(by, module, first, [true, true]);
  if (member.stands === 'not-yet-passed') await sitQuiz(by, module, first, TWO_RIGHT);
  if (['passed', 'certified', 'left'].includes(member.stands)) {
    await daysAgo(9);
    await passEverything(by, module);
    await lookBack(by, module, first);
  }
  if (['certified', 'left'].includes(member.stands)) {
    await daysAgo(8);
    await claimCertificate(by, module.id, env().APP_ORIGIN);
  }
  if (member.stands === 'left') {
    await daysAgo(2);
    await keepLeaving(by);
  }
}

async function enter(member: CastMember): Promise<void> {
  await daysAgo(30);
  const { name, email, registrationNumber, part, specialism } = member;
  const parts = [{ part, specialism }];
  const subject = await keepRegistrant({ name, email, registrationNumber, parts });
  if (subject === null) return;
  // The cast has no browser to prove itself with; this is the only proof made outside identity.
  for (const module of listModules()) await live(subject as RegistrantId, member, module);
}

/** Who else is on the register, so that reports have something to report. */
const OTHERS = 280;

/** Enters the others once: whoever has been taken off the register since does not come back. */
async function enterOthers(): Promise<void> {
  await travelTo();
  const [module] = listModules();
  const there = await database().registrant.count({
    where: { numberKey: { startsWith: INVENTED } },
  });
  if (!module || there > 0) return;
  await keepContentVersion(module);
  const { APP_ORIGIN: origin, DATABASE_URL, MIGRATION_DATABASE_URL } = env();
  const connectionString = MIGRATION_DATABASE_URL ?? DATABASE_URL;
  await populate({ connectionString, module, registrants: OTHERS, seed: 2026, origin });
}

async function seed(): Promise<void> {
  for (const member of CAST) await enter(member);
  await enterOthers();
  for (const { name, email, role } of CAST_STAFF) await keepStaffMember({ name, email, role });
  await disconnect();
}

if (process.argv.includes('--list')) {
  for (const { name, email, story } of [...CAST, ...CAST_STAFF])
    console.log(`${email}  (${name}: ${story})`);
} else {
  seed().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
}
