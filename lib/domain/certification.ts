/** When a certificate is due, and what it says. */
import { londonDay } from './calendar';
import { cycleOf, type CertificateSnapshot, type StandardPassed } from './certificate';
import type { RegisterEntry } from './actor';
import { editionOf } from './clause';
import { isSpecimen, type LearningModule, type Lesson } from './learning-module';
import { printedText } from './printed-text';
import { attemptsOf, type History } from './progress';
import { cycleAt, inCycle } from './standing';

export type Completion =
  | { readonly complete: false; readonly missing: readonly Lesson[] }
  | {
      readonly complete: true;
      /** London day of the last pass that was needed. */
      readonly on: string;
      /** The instant of that pass, ISO. */
      readonly at: string;
      /** In the order of the lessons, with the pass mark that each attempt was held to. */
      readonly passed: readonly Required<StandardPassed>[];
      /** Notional time of the lessons that were opened. */
      readonly minutes: number;
    };

export type Completed = Omit<Extract<Completion, { complete: true }>, 'complete'>;

/**
 * A module is completed when every standard has been passed, on the day of the last first pass:
 * passing again later moves nothing.
 */
export function completionOf(module: LearningModule, history: History): Completion {
  const passes = module.lessons.map((lesson) => firstPassOf(module, lesson, history));
  const missing = module.lessons.filter((_, place) => !passes[place]);
  if (missing.length > 0 || module.lessons.length === 0) return { complete: false, missing };
  const last = new Date(Math.max(...passes.map((pass) => pass?.at ?? 0)));
  const passed = module.lessons.map(({ standard, title }, place) => ({
    id: standard,
    title,
    passMark: passes[place]?.passMark ?? module.passMark,
  }));
  const minutes = openedMinutes(module, history);
  return { complete: true, on: londonDay(last), at: last.toISOString(), passed, minutes };
}

/**
 * The notional time of what somebody opened: of a lesson of which a scenario was decided or the
 * explanation read. Whoever knew it all and took the quiz alone is certified no minutes for it.
 */
export function openedMinutes(
  { lessons }: Pick<LearningModule, 'lessons'>,
  { steps }: Pick<History, 'steps'>,
): number {
  const opened = new Set(steps.map(({ lesson }) => lesson));
  return lessons.reduce((sum, { slug, minutes }) => sum + (opened.has(slug) ? minutes : 0), 0);
}

/** When a standard was first passed (milliseconds), and the pass mark of that attempt. */
function firstPassOf(module: LearningModule, lesson: Lesson, history: History) {
  return attemptsOf(module, lesson, history)
    .filter((attempt) => attempt.passed && attempt.submittedAt !== null)
    .map(({ submittedAt, passMark }) => ({ at: Date.parse(submittedAt ?? ''), passMark }))
    .sort((one, other) => one.at - other.at)[0];
}

export type Issued = {
  readonly materialVersion: number;
  readonly cycle: string;
  readonly serial: string;
};

export type Certification =
  | { readonly kind: 'missing'; readonly missing: readonly Lesson[] }
  | ({ readonly kind: 'ready'; readonly cycle: string } & Completed)
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
  if (now.complete) return { ...now, kind: 'ready', cycle: present };
  const cycles = history.attempts.flatMap(({ submittedAt }) =>
    submittedAt === null ? [] : [cycleAt(submittedAt, module.cycle)],
  );
  for (const cycle of [...new Set(cycles)].sort().reverse()) {
    const earlier = inIt(cycle);
    if (earlier.complete && !claimed(cycle)) return { ...earlier, kind: 'ready', cycle };
  }
  return { kind: 'missing', missing: now.missing };
}

export type Issue = {
  readonly serial: string;
  readonly code: string;
  /** `https://host` */
  readonly origin: string;
};

/**
 * What the certificate will say for ever, put together once. The pass mark is that of the attempts
 * that earned it, whatever the content asks for by the day of the claim.
 */
export function snapshotOf(
  module: LearningModule,
  holder: RegisterEntry,
  { on: completedOn, passed, minutes }: Pick<Completed, 'on' | 'passed' | 'minutes'>,
  { serial, code, origin }: Issue,
): CertificateSnapshot {
  return {
    form: 2,
    serial,
    code,
    verificationAddress: `${origin}/verify/${code}`,
    holderName: printedText(holder.name),
    registrationNumber: holder.registrationNumber,
    registerParts: holder.parts,
    moduleId: module.id,
    moduleTitle: module.title,
    materialVersion: module.materialVersion,
    contentHash: module.contentHash,
    guidanceTitle: module.guidance.title,
    guidanceEdition: editionOf(module.guidance),
    learningOutcomes: module.lessons.map((lesson) => lesson.learningOutcome),
    notionalMinutes: minutes,
    completedOn,
    passMark: Math.min(...passed.map(({ passMark }) => passMark)),
    standards: passed,
    cycle: cycleOf(completedOn, module.cycle),
    issuer: module.issuer,
    signatory: module.signatory,
    specimen: isSpecimen(module),
  };
}
