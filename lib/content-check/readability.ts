/**
 * Flesch-Kincaid grade level: 0.39 words a sentence + 11.8 syllables a word − 15.59 (Kincaid and
 * others, 1975). Quotations of the guidance are left out: they are not ours to mend.
 */
import { syllable } from 'syllable';
import type { LearningModule, Lesson } from '../domain/learning-module';
import { plainText } from '../domain/prose';
import type { Finding } from './finding';
import { placeOf, type Place, type Sources } from './sources';

/** Highest grade: a fourteen-year-old reads it with ease. */
const HIGHEST = 9;
/** Shorter texts are judged with their neighbours: one long word would decide. */
const FEWEST_WORDS = 30;

function sentencesOf(text: string): string[] {
  return text.split(/[.!?:]+(?:\s|$)|\n+/).filter((one) => /\p{L}/u.test(one));
}

/** The sentence to begin with, shortened to its first words. */
function hardestOf(text: string): string {
  const [hardest = ''] = sentencesOf(text).sort((one, other) => gradeOf(other) - gradeOf(one));
  return `${hardest.trim().split(/\s+/).slice(0, 8).join(' ')} …`;
}

export function gradeOf(text: string): number {
  const sentences = sentencesOf(text);
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  if (words.length === 0 || sentences.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return (0.39 * words.length) / sentences.length + (11.8 * syllables) / words.length - 15.59;
}

type Text = { readonly what: string; readonly text: string; readonly place: Place };

function textsOf(lesson: Lesson, sources: Sources): Text[] {
  const scenarios = lesson.scenarios.map((scenario): Text => ({
    what: scenario.id,
    place: { file: sources.scenario(lesson, scenario), line: 1 },
    text: [
      plainText(scenario.intro),
      ...scenario.options.map(({ why }) => plainText(why)),
      ...scenario.consequence.map(({ what }) => what),
      plainText(scenario.takeaway),
      ...scenario.discuss,
    ].join('\n'),
  }));
  const questions = lesson.questions.map((question): Text => ({
    what: question.id,
    place: placeOf(sources, lesson, question),
    text: [
      plainText(question.case),
      question.ask,
      ...question.options.flatMap(({ text, why }) => [text, plainText(why)]),
    ].join('\n'),
  }));
  const explanation = {
    what: lesson.slug,
    text: plainText(lesson.explanation),
    place: { file: sources.lesson(lesson), line: 1 },
  };
  return [explanation, ...scenarios, ...questions];
}

export function checkReadability(module: LearningModule, sources: Sources): Finding[] {
  const side = Object.entries(module.sidePages).map(([name, page]): Text => ({
    what: name,
    text: plainText(page.body),
    place: { file: sources.sidePage(name), line: 1 },
  }));
  return [...side, ...module.lessons.flatMap((lesson) => textsOf(lesson, sources))].flatMap(
    ({ what, text, place }): Finding[] => {
      const grade = gradeOf(text);
      if (text.split(/\s+/).length < FEWEST_WORDS || grade <= HIGHEST) return [];
      return [
        {
          reason: 'hard-to-read',
          ...place,
          message: `${what} reads at grade ${grade.toFixed(1)}, above ${HIGHEST}; use shorter sentences and plainer words. The hardest begins "${hardestOf(text)}".`,
        },
      ];
    },
  );
}
