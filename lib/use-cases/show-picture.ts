import { ABSENT, type Absent } from '../domain/refusal';
import { findModule, readPicture } from '../syllabus/module-library';

/** A drawing of a module's content. */
export function showPicture(moduleId: string, file: string): { readonly svg: string } | Absent {
  const module = findModule(moduleId);
  const svg = module && readPicture(module, file);
  return svg ? { svg } : ABSENT;
}
