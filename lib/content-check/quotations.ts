/** Words in quotation marks are the guidance's, letter for letter, or the post's own. */
import type { LearningModule, Lesson } from '../domain/learning-module';
import { plainText, type Prose } from '../domain/prose';
import type { Finding } from './finding';
import { placeOf, type Place, type Sources } from './sources';

const QUOTED = /[“"]([^”"]{2,})[”"]/g;

/** A quotation shorter than this is a word that is spoken of, not a sentence that is quoted. */
const FEWEST_WORDS = 4;

function plain(text: string): string {
  return text.replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
}

type Text = { readonly text: string; readonly place: Place; readonly mayQuote: readonly string[] };

function lessonTexts(lesson: Lesson, sources: Sources): Text[] {
  const explanation = {
    text: plainText(lesson.explanation),
    place: { file: sources.lesson(lesson), line: 1 },
    mayQuote: [],
  };
  const scenarios = lesson.scenarios.flatMap((scenario) => {
    const file = sources.scenario(lesson, scenario);
    const own = [
      plainText(scenario.intro),
      ...scenario.options.map(({ text }) => text),
      ...(scenario.post?.lines ?? []).map(({ text }) => text),
      ...(scenario.rewrite?.post.lines ?? []).map(({ text }) => text),
    ];
    return [...scenario.options.map(({ why }) => why), scenario.takeaway].map((prose) =>
      textOf(prose, file, own, sources),
    );
  });
  const questions = lesson.questions.flatMap((question) => {
    const place = placeOf(sources, lesson, question);
    const own = [
      plainText(question.case),
      question.ask,
      ...question.options.map(({ text }) => text),
    ];
    return question.options.map(({ why }) => ({ text: plainText(why), place, mayQuote: own }));
  });
  return [explanation, ...scenarios, ...questions];
}

function textOf(prose: Prose, file: string, mayQuote: readonly string[], sources: Sources): Text {
  const text = plainText(prose);
  return { text, place: { file, line: sources.lineOf(file, text.slice(0, 20)) }, mayQuote };
}

export function checkQuotations(module: LearningModule, sources: Sources): Finding[] {
  const { standards, clauses } = module.guidance;
  const guidance = [...standards, ...clauses].map(({ text }) => plain(text));
  const side = Object.entries(module.sidePages).map(([name, page]): Text => ({
    text: plainText(page.body),
    place: { file: sources.sidePage(name), line: 1 },
    mayQuote: [],
  }));
  const all = [...side, ...module.lessons.flatMap((lesson) => lessonTexts(lesson, sources))];
  return all.flatMap(({ text, place, mayQuote }) =>
    [...text.matchAll(QUOTED)]
      .map((match) => plain(match[1] ?? '').replace(/[.,;:!?]$/, ''))
      .filter((words) => words.split(' ').length >= FEWEST_WORDS)
      .filter(
        (words) => ![...guidance, ...mayQuote.map(plain)].some((from) => from.includes(words)),
      )
      .map((words): Finding => ({
        reason: 'not-letter-for-letter',
        ...place,
        message: `"${words}" stands in quotation marks but is not in the guidance letter for letter; quote by "> ID", or take the marks away.`,
      })),
  );
}
