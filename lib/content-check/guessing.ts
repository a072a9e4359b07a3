/** A bank in which the key gives itself away examines nothing but test-wiseness. */
import type { Lesson, LearningModule, Question, QuestionOption } from '../domain/learning-module';
import type { Finding } from './finding';
import type { Sources } from './sources';

/**
 * Largest share of a bank's one-answer questions in which the same trick may find the key. With four
 * options chance alone gives a quarter.
 */
const MOST_LONGEST = 0.4;
const MOST_SAME_PLACE = 0.5;
const MOST_HEDGED = 0.4;
/** Below this many questions a share says nothing. */
const FEWEST = 6;

const HEDGES =
  /\b(may|might|could|can|usually|often|sometimes|if|unless|some|likely|generally|perhaps|where)\b/gi;

function hedges({ text }: QuestionOption): number {
  return text.match(HEDGES)?.length ?? 0;
}

/** Whether the key alone has the largest measure. */
function keyStandsOut(question: Question, measure: (option: QuestionOption) => number): boolean {
  const key = question.options.find((option) => option.key);
  if (!key) return false;
  return question.options.every((option) => option === key || measure(option) < measure(key));
}

type Trick = { readonly share: number; readonly most: number; readonly says: string };

function tricksOf(questions: readonly Question[]): Trick[] {
  const share = (holds: (question: Question) => boolean) =>
    questions.filter(holds).length / questions.length;
  const most = Math.max(...questions.map(({ options }) => options.length));
  const places = Array.from({ length: most }, (_, place) =>
    share(({ options }) => options[place]?.key ?? false),
  );
  return [
    {
      share: share((question) => keyStandsOut(question, ({ text }) => text.length)),
      most: MOST_LONGEST,
      says: 'the key is the longest option',
    },
    { share: Math.max(...places), most: MOST_SAME_PLACE, says: 'the key stands in the same place' },
    {
      share: share((question) => keyStandsOut(question, hedges)),
      most: MOST_HEDGED,
      says: 'the key is the most hedged option',
    },
  ];
}

function checkBank(lesson: Lesson, sources: Sources): Finding[] {
  const questions = lesson.questions.filter(({ kind }) => kind === 'one');
  if (questions.length < FEWEST) return [];
  return tricksOf(questions)
    .filter(({ share, most }) => share > most)
    .map(({ share, most, says }) => ({
      reason: 'key-can-be-guessed',
      file: sources.questions(lesson),
      line: 1,
      message: `in ${Math.round(share * 100)} % of the questions ${says} (at most ${most * 100} %); even the options out.`,
    }));
}

export function checkGuessing(module: LearningModule, sources: Sources): Finding[] {
  return module.lessons.flatMap((lesson) => checkBank(lesson, sources));
}
