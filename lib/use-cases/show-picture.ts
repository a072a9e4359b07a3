import { ABSENT, type Absent } from '../domain/refusal';
import { withDrawnWords } from '../documents/drawn-words';
import { findModule, readPicture } from '../syllabus/module-library';

/** A drawing of a module's content, its words as outlines. */
export function showPicture(moduleId: string, file: string): { readonly svg: string } | Absent {
  const module = findModule(moduleId);
  const svg = module && readPicture(module, file);
  return svg ? { svg: withDrawnWords(svg) } : ABSENT;
}
