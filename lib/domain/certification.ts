/** When a certificate is due, and what it says. */
import { londonDay } from './calendar';
import { cycleOf, type CertificateSnapshot } from './certificate';
import type { RegisterEntry } from './actor';
import { editionOf } from './clause';
import { isSpecimen, type LearningModule, type Lesson } from './learning-module';
import { attemptsOf, type History } from './progress';

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
