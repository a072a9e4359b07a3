/** The guidance's words stand in the guidance alone: typed out, they would not change with it. */
import { plainText } from '../domain/prose';
import type { LearningModule } from '../domain/learning-module';
import { explanationsOf } from './explanations';
import type { Finding } from './finding';
import type { Place, Sources } from './sources';

/** So many words of a clause in a row are no chance: what feedback says of a condition is shorter. */
const IN_A_ROW = 12;

/** In quotation marks they are told as the guidance's own (checkQuotations). */
const QUOTED = /[“"][^”"]*[”"]/g;

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .match(/[\p{L}\p{N}']+/gu) ?? []
  );
}

function rowsOf(text: string): string[] {
  const words = wordsOf(text);
  const starts = Math.max(0, words.length - IN_A_ROW + 1);
  return Array.from({ length: starts }, (_, at) => words.slice(at, at + IN_A_ROW).join(' '));
}

function clausesByRow({ guidance }: LearningModule): ReadonlyMap<string, string> {
  const all = [...guidance.standards, ...guidance.clauses];
  return new Map(all.flatMap(({ id, text }) => rowsOf(text).map((row) => [row, id] as const)));
}

type Text = { readonly what: string; readonly text: string; readonly place: Place };

function textsOf(module: LearningModule, sources: Sources): Text[] {
  return [
    ...explanationsOf(module, sources),
    ...module.lessons.flatMap((lesson) => [
      {
        what: lesson.slug,
        text: plainText(lesson.explanation),
        place: { file: sources.lesson(lesson), line: 1 },
      },
      ...lesson.scenarios.map((scenario) => {
        const file = sources.scenario(lesson, scenario);
        const place = { file, line: sources.lineOf(file, 'takeaway:') };
        return { what: `${scenario.id}, takeaway`, text: plainText(scenario.takeaway), place };
      }),
    ]),
  ];
}

export function checkTypedByHand(module: LearningModule, sources: Sources): Finding[] {
  const clauses = clausesByRow(module);
  return textsOf(module, sources).flatMap(({ what, text, place }): Finding[] => {
    const row = text
      .split(QUOTED)
      .flatMap(rowsOf)
      .find((one) => clauses.has(one));
    if (row === undefined) return [];
    const message = `${what}: these are the words of ${clauses.get(row)}: "${row} …"; say it in your own, or quote with a line \`> ${clauses.get(row)}\`.`;
    return [{ reason: 'typed-by-hand', ...place, message }];
  });
}
