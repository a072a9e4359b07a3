/** The files a module was read from, to say where in them a finding is. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Lesson, Question, Scenario } from '../domain/learning-module';
import { scenarioNames } from '../syllabus/scenario-names';

export type Place = { readonly file: string; readonly line: number };

export type Sources = {
  /** The content folder. */
  readonly root: string;
  /** The first line at or after `from` that holds these words; `from` (1) when there is none. */
  readonly lineOf: (file: string, words: string, from?: number) => number;
  /** The line in which the part of this id begins, however the id is written; 1 when none does. */
  readonly lineOfId: (file: string, id: string) => number;
  readonly guidance: string;
  readonly module: string;
  readonly card: string;
  readonly settings: string;
  readonly lesson: (lesson: Lesson) => string;
  readonly questions: (lesson: Lesson) => string;
  readonly scenario: (lesson: Lesson, scenario: Scenario) => string;
  readonly sidePage: (name: string) => string;
  /** The words drawn in a picture. */
  readonly drawnWords: (file: string) => readonly string[];
};

/** Reads each file once; '' for one that is not there. */
function readerOf(root: string): (file: string) => string {
  const texts = new Map<string, string>();
  return (file) => {
    const known = texts.get(file);
    if (known !== undefined) return known;
    const full = path.join(root, file);
    const read = existsSync(full) ? readFileSync(full, 'utf8') : '';
    texts.set(file, read);
    return read;
  };
}

export function sourcesOf(root: string, moduleId: string): Sources {
  const text = readerOf(root);
  const lineAt = (file: string, offset: number) => text(file).slice(0, offset).split('\n').length;
  const lineOf = (file: string, words: string, from = 1) => {
    const before = text(file)
      .split('\n')
      .slice(0, from - 1)
      .join('\n').length;
    const at = text(file).indexOf(words, before);
    return at < 0 ? from : lineAt(file, at);
  };
  const lineOfId = (file: string, id: string) => {
    const written = new RegExp(`\\bid: *["']?${id}["']? *(?=[,}#]|$)`, 'm');
    return lineAt(file, Math.max(0, text(file).search(written)));
  };
  const folder = (lesson: Lesson) => `${moduleId}/lessons/${lesson.slug}`;
  // The loader takes one scenario from each of these files, in this order (read-lesson).
  const scenario = (lesson: Lesson, { id }: Scenario) => {
    const inside = `${folder(lesson)}/scenarios`;
    const { names } = scenarioNames(path.join(root, inside));
    return `${inside}/${names[lesson.scenarios.findIndex((one) => one.id === id)]}`;
  };
  return {
    root,
    lineOf,
    lineOfId,
    guidance: `${moduleId}/guidance.yaml`,
    module: `${moduleId}/module.yaml`,
    card: `${moduleId}/card.yaml`,
    settings: `${moduleId}/settings.yaml`,
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
    unescaped((match[1] ?? '').replace(/<[^>]*>/g, ' '))
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** `Q&amp;A` → `Q&A`. */
function unescaped(xml: string): string {
  return xml.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal));
  });
}

/** Where a question begins in its bank. */
export function placeOf(sources: Sources, lesson: Lesson, question: Question): Place {
  const file = sources.questions(lesson);
  return { file, line: sources.lineOfId(file, question.id) };
}
