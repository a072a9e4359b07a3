import { editionOf } from '../domain/clause';
import { readModules } from '../syllabus/module-library';

/** The edition of the guidance that the house teaches, for the foot of every page. */
export function showEdition(): string {
  const [module] = readModules();
  return module ? editionOf(module.guidance) : '';
}
