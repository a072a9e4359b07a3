/** Everything that content:check asks of a module that can be read. */
import type { LearningModule } from '../domain/learning-module';
import { checkAsks } from './asks';
import { checkCard } from './card';
import { checkCoverage, checkFineShare, checkSupply, remindOfFineShare } from './coverage';
import { checkDeadEnds } from './dead-ends';
import type { Finding } from './finding';
import { checkForbiddenWords } from './forbidden-words';
import { checkGuessing } from './guessing';
import { checkIds } from './ids';
import { checkOptions } from './options';
import { checkPictures } from './pictures';
import { checkQuotations } from './quotations';
import { checkReadability } from './readability';
import { sourcesOf } from './sources';
import { checkSignOff } from './specimen';
import { checkStrength } from './strength';
import { checkTypedByHand } from './typed-by-hand';
import { checkVersions, COMMAND, unlisted } from './versions';

const CHECKS = [
  checkCoverage,
  checkSupply,
  checkFineShare,
  checkIds,
  checkAsks,
  checkCard,
  checkOptions,
  checkDeadEnds,
  checkQuotations,
  checkTypedByHand,
  checkForbiddenWords,
  checkStrength,
  checkPictures,
  checkGuessing,
  checkReadability,
  checkVersions,
];

/**
 * @param root the content folder the module was read from
 * @param today the London day, `2026-11-28`
 */
export function checkModule(root: string, module: LearningModule, today: string): Finding[] {
  const sources = sourcesOf(root, module.id);
  return [
    ...CHECKS.flatMap((check) => check(module, sources)),
    ...checkSignOff(module, sources, today),
  ];
}

/** What is no mistake, and is to be done before others are taught by it. */
export function remindersFor(root: string, module: LearningModule): string[] {
  const waiting = unlisted(module, sourcesOf(root, module.id));
  return [
    ...remindOfFineShare(module),
    ...(waiting.length > 0
      ? [
          `Not in the list of versions yet: ${waiting.join(', ')}. When you have finished, run \`${COMMAND}\`.`,
        ]
      : []),
  ];
}
