/** When a certificate is due, and what it says. */
import { londonDay } from './calendar';
import { cycleOf, type CertificateSnapshot } from './certificate';
import type { RegisterEntry } from './actor';
import { editionOf } from './clause';
import { isSpecimen, type LearningModule, type Lesson } from './learning-module';
import { attemptsOf, type History } from './progress';
import { cycleAt, inCycle } from './standing';

export type Completion =
  | { readonly complete: false; readonly missing: readonly Lesson[] }
  | {
      readonly complete: true;
      /** London day of the last pass that was needed. */ readonly on: string;
    };

/**
 * A module is completed when every standard has been passed, on the day of the last first pass:
 * passing again later moves nothing.
 */
export function completionOf(module: LearningModule, history: History): Completion {
  const firstPass = (lesson: Lesson) =>
    attemptsOf(module, lesson, history)
      .filter((attempt) => attempt.passed && attempt.submittedAt !== null)
      .map((attempt) => Date.parse(attempt.submittedAt ?? ''))
      .sort((one, other) => one - other)[0];
  const missing = module.lessons.filter((lesson) => firstPass(lesson) === undefined);
  if (missing.length > 0 || module.lessons.length === 0) return { complete: false, missing };
  const last = Math.max(...module.lessons.map((lesson) => firstPass(lesson) ?? 0));
  return { complete: true, on: londonDay(new Date(last)) };
}

export type Issued = {
  readonly materialVersion: number;
  readonly cycle: string;
  readonly serial: string;
};

export type Certification =
  | { readonly kind: 'missing'; readonly missing: readonly Lesson[] }
  | { readonly kind: 'ready'; readonly on: string; readonly cycle: string }
  | {
      readonly kind: 'claimed';
      readonly on: string;
      readonly cycle: string;
      readonly serial: string;
    };

/**
 * Where a person stands with the certificate. What is complete in the present CPD cycle comes first;
 * what was completed in an earlier one and never claimed can still be claimed: it was earned.
 */
export function certificationOf(
  module: LearningModule,
  history: History & { readonly now: string; readonly certificates: readonly Issued[] },
): Certification {
  const present = cycleAt(history.now, module.cycle);
  const inIt = (cycle: string) =>
    completionOf(module, inCycle(history, cycle, present, module.cycle));
  const claimed = (cycle: string) =>
    history.certificates.find(
      (one) => one.materialVersion === module.materialVersion && one.cycle === cycle,
    );
  const now = inIt(present);
  const held = claimed(present);
  if (now.complete && held) {
    return { kind: 'claimed', on: now.on, cycle: present, serial: held.serial };
  }
  if (now.complete) return { kind: 'ready', on: now.on, cycle: present };
  const cycles = history.attempts.flatMap(({ submittedAt }) =>
    submittedAt === null ? [] : [cycleAt(submittedAt, module.cycle)],
  );
  for (const cycle of [...new Set(cycles)].sort().reverse()) {
    const earlier = inIt(cycle);
    if (earlier.complete && !claimed(cycle)) return { kind: 'ready', on: earlier.on, cycle };
  }
  return { kind: 'missing', missing: now.missing };
}

export type Issue = {
  readonly serial: string;
  readonly code: string;
  /** `https://host` */
  readonly origin: string;
};

/** What the certificate will say for ever, put together once. */
export function snapshotOf(
  module: LearningModule,
  holder: RegisterEntry,
  completedOn: string,
  { serial, code, origin }: Issue,
): CertificateSnapshot {
  return {
    form: 1,
    serial,
    code,
    verificationAddress: `${origin}/verify/${code}`,
    holderName: holder.name,
    registrationNumber: holder.registrationNumber,
    registerParts: holder.parts,
    moduleId: module.id,
    moduleTitle: module.title,
    materialVersion: module.materialVersion,
    contentHash: module.contentHash,
    guidanceTitle: module.guidance.title,
    guidanceEdition: editionOf(module.guidance),
    learningOutcomes: module.lessons.map((lesson) => lesson.learningOutcome),
    notionalMinutes: module.notionalMinutes,
    completedOn,
    passMark: module.passMark,
    standards: module.lessons.map(({ standard, title }) => ({ id: standard, title })),
    cycle: cycleOf(completedOn, module.cycle),
    issuer: module.issuer,
    signatory: module.signatory,
    specimen: isSpecimen(module),
  };
}
