/** What one question's options give away, or leave unsaid. */
import type { LearningModule, Question } from '../domain/learning-module';
import type { Finding, Reason } from './finding';
import { placeOf, type Sources } from './sources';

const ABOVE = /\b(?:all|none|both|any|either) of (?:the )?above\b|^(?:all|none|both) of these\.?$/i;

/** A key this many times as long as the others together are on average is seen without reading. */
const MUCH_LONGER = 2;

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

function isMuchLonger({ kind, options }: Question): boolean {
  const [key] = options.filter((option) => option.key);
  const others = options.filter((option) => !option.key).map(({ text }) => text.length);
  return kind === 'one' && key !== undefined && key.text.length > MUCH_LONGER * average(others);
}

type Told = { readonly reason: Reason; readonly says: string };

/** @param standards which are examined through their clauses */
function toldOf(question: Question, standards: readonly string[]): Told[] {
  const { options, clauses } = question;
  const above = options.find(({ text }) => ABOVE.test(text.trim()));
  const named = new Set(options.flatMap(({ grounds }) => grounds.clauses));
  return [
    ...(above
      ? [
          {
            reason: 'all-of-the-above' as const,
            says: `"${above.text}" is an option about options, which are shuffled; write what somebody would do.`,
          },
        ]
      : []),
    ...(isMuchLonger(question)
      ? [
          {
            reason: 'key-much-longer' as const,
            says: 'the right option is more than twice as long as the others; shorten it, or say more in the others.',
          },
        ]
      : []),
    ...clauses
      .filter((clause) => !named.has(clause) && !standards.includes(clause))
      .map((clause) => ({
        reason: 'examined-by-no-option' as const,
        says: `\`clauses:\` says that it examines ${clause}, and no option rests on it; name it in a \`because:\`, or take it out of the question's \`clauses:\`.`,
      })),
  ];
}

export function checkOptions(module: LearningModule, sources: Sources): Finding[] {
  const standards = module.guidance.standards.map(({ id }) => id);
  return module.lessons.flatMap((lesson) =>
    lesson.questions.flatMap((question) =>
      toldOf(question, standards).map(({ reason, says }): Finding => ({
        reason,
        ...placeOf(sources, lesson, question),
        message: `${question.id}: ${says}`,
      })),
    ),
  );
}
