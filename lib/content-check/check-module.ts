/** Everything that content:check asks of a module that can be read. */
import type { LearningModule } from '../domain/learning-module';
import { checkAsks } from './asks';
import { checkCard } from './card';
import { checkCoverage, checkFineShare, checkSupply } from './coverage';
import { checkDeadEnds } from './dead-ends';
import type { Finding } from './finding';
import { checkGuessing } from './guessing';
import { checkPictures } from './pictures';
import { checkQuotations } from './quotations';
import { checkReadability } from './readability';
import { sourcesOf } from './sources';
import { checkStrength } from './strength';

const CHECKS = [
  checkCoverage,
  checkSupply,
  checkFineShare,
  checkAsks,
  checkCard,
  checkDeadEnds,
  checkQuotations,
  checkStrength,
  checkPictures,
  checkGuessing,
  checkReadability,
];

/** @param root the content folder the module was read from */
export function checkModule(root: string, module: LearningModule): Finding[] {
  const sources = sourcesOf(root, module.id);
  return CHECKS.flatMap((check) => check(module, sources));
}
