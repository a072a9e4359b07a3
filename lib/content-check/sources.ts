/** The files a module was read from, to say where in them a finding is. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Lesson, Question, Scenario } from '../domain/learning-module';

export type Place = { readonly file: string; readonly line: number };

export type Sources = {
  /** The first line at or after `from` that holds these words; `from` (1) when there is none. */
  readonly lineOf: (file: string, words: string, from?: number) => number;
  readonly guidance: string;
  readonly module: string;
  readonly lesson: (lesson: Lesson) => string;
  readonly questions: (lesson: Lesson) => string;
  readonly scenario: (lesson: Lesson, scenario: Scenario) => string;
  readonly sidePage: (name: string) => string;
  /** The words drawn in a picture. */
  readonly drawnWords: (file: string) => readonly string[];
};

export function sourcesOf(root: string, moduleId: string): Sources {
  const texts = new Map<string, string>();
  const text = (file: string) => {
    const known = texts.get(file);
    if (known !== undefined) return known;
    const full = path.join(root, file);
    const read = existsSync(full) ? readFileSync(full, 'utf8') : '';
    texts.set(file, read);
    return read;
  };
  const lineOf = (file: string, words: string, from = 1) => {
    const before = text(file)
      .split('\n')
      .slice(0, from - 1)
      .join('\n').length;
    const at = text(file).indexOf(words, before);
    return at < 0 ? from : text(file).slice(0, at).split('\n').length;
  };
  const folder = (lesson: Lesson) => `${moduleId}/lessons/${lesson.slug}`;
  const scenario = (lesson: Lesson, { id }: Scenario) => {
    const inside = `${folder(lesson)}/scenarios`;
    const names = readdirSync(path.join(root, inside)).map((name) => `${inside}/${name}`);
    return names.find((file) => text(file).startsWith(`id: ${id}\n`)) ?? inside;
  };
  return {
    lineOf,
    guidance: `${moduleId}/guidance.yaml`,
    module: `${moduleId}/module.yaml`,
    lesson: (lesson) => `${folder(lesson)}/lesson.md`,
    questions: (lesson) => `${folder(lesson)}/questions.yaml`,
    scenario,
    sidePage: (name) => `${moduleId}/${name}.md`,
    drawnWords: (file) => drawnWords(text(`${moduleId}/pictures/${file}`)),
  };
}

/** The contents of `<text>` elements, marks left out. */
function drawnWords(svg: string): string[] {
  return [...svg.matchAll(/<text\b[^>]*>([\s\S]*?)<\/text>/g)].map((match) =>
    (match[1] ?? '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** Where a question begins in its bank. */
export function placeOf(sources: Sources, lesson: Lesson, question: Question): Place {
  const file = sources.questions(lesson);
  return { file, line: sources.lineOf(file, `id: ${question.id}\n`) };
}
