/** Words in quotation marks are the guidance's, letter for letter, or the post's own. */
import type { LearningModule, Lesson, Question, Scenario } from '../domain/learning-module';
import { plainText } from '../domain/prose';
import type { Finding } from './finding';
import { placeOf, type Place, type Sources } from './sources';

const QUOTED = /[“"]([^”"]{2,})[”"]/g;

/** A quotation shorter than this is a word that is spoken of, not a sentence that is quoted. */
const FEWEST_WORDS = 4;

function plain(text: string): string {
  return text.replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
}

type Text = {
  readonly text: string;
  /** Where the text begins; a quotation in it is sought from there on. */
  readonly place: Place;
  readonly mayQuote: readonly string[];
};

/** Everything that a scenario shows: who explains it may quote it. */
function shownIn({ intro, ask, post, options, rewrite }: Scenario): string[] {
  const parts = [...options, ...(post?.lines ?? []), ...(rewrite?.post.lines ?? [])];
  return [
    plainText(intro),
    ask,
    ...[post, rewrite?.post].flatMap((shown) => shown?.audience ?? []),
    ...parts.flatMap(({ text, picture }) => (picture ? [text, picture.alt] : [text])),
  ];
}

function scenarioTexts(lesson: Lesson, scenario: Scenario, sources: Sources): Text[] {
  const file = sources.scenario(lesson, scenario);
  const mayQuote = shownIn(scenario);
  return [
    ...scenario.options.map(({ id, why }) => ({
      text: plainText(why),
      place: { file, line: sources.lineOfId(file, id) },
      mayQuote,
    })),
    {
      text: plainText(scenario.takeaway),
      place: { file, line: sources.lineOf(file, 'takeaway:') },
      mayQuote,
    },
    {
      text: scenario.discuss.join('\n'),
      place: { file, line: sources.lineOf(file, 'discuss:') },
      mayQuote,
    },
  ];
}

function questionTexts(lesson: Lesson, question: Question, sources: Sources): Text[] {
  const place = placeOf(sources, lesson, question);
  const mayQuote = [
    plainText(question.case),
    question.ask,
    ...question.options.map(({ text }) => text),
  ];
  return question.options.map(({ why }) => ({ text: plainText(why), place, mayQuote }));
}

function lessonTexts(lesson: Lesson, sources: Sources): Text[] {
  const explanation = {
    text: plainText(lesson.explanation),
    place: { file: sources.lesson(lesson), line: 1 },
    mayQuote: [],
  };
  return [
    explanation,
    ...lesson.scenarios.flatMap((scenario) => scenarioTexts(lesson, scenario, sources)),
    ...lesson.questions.flatMap((question) => questionTexts(lesson, question, sources)),
  ];
}

/** The quotations of a text that are nobody's words, each with the line it begins in. */
function inventedIn(
  { text, place, mayQuote }: Text,
  guidance: readonly string[],
  sources: Sources,
) {
  const known = [...guidance, ...mayQuote.map(plain)];
  return [...text.matchAll(QUOTED)].flatMap(([whole, inside = '']) => {
    const words = plain(inside).replace(/[.,;:!?]$/, '');
    if (words.split(' ').length < FEWEST_WORDS) return [];
    if (known.some((from) => from.includes(words))) return [];
    // Two words: a file may break its lines where it likes.
    const beginning = whole.split(' ').slice(0, 2).join(' ');
    return [{ words, line: sources.lineOf(place.file, beginning, place.line) }];
  });
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
  return all.flatMap((text) =>
    inventedIn(text, guidance, sources).map(({ words, line }): Finding => ({
      reason: 'not-letter-for-letter',
      file: text.place.file,
      line,
      message: `"${words}" stands in quotation marks but is not in the guidance letter for letter; quote by "> ID", or take the marks away.`,
    })),
  );
}
