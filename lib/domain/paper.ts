/**
 * A paper: the questions one attempt shows, drawn by the lesson's blueprint from a stored seed and
 * frozen with the attempt, so that what was shown can be explained when the bank has long changed.
 */
import { chanceFrom, shuffled, type Chance } from './chance';
import type { Blueprint, Question, QuestionKind } from './learning-module';
import { refused, type Refused } from './refusal';

export type PaperItem = {
  readonly question: string;
  readonly version: number;
  /** Options in the order shown. `token` is what the browser sees and sends; it says nothing. */
  readonly options: readonly { readonly token: string; readonly option: string }[];
  /** The authors' ids of the right options, as they stood. */
  readonly key: readonly string[];
};

export type Paper = { readonly items: readonly PaperItem[] };

const TOKEN_LETTERS = 'bcdfghjkmnpqrstvwxz';

function token(chance: Chance): string {
  return Array.from(
    { length: 8 },
    () => TOKEN_LETTERS[Math.floor(chance() * TOKEN_LETTERS.length)],
  ).join('');
}

function itemOf(question: Question, chance: Chance): PaperItem {
  return {
    question: question.id,
    version: question.version,
    options: shuffled(question.options, chance).map((option) => ({
      token: token(chance),
      option: option.id,
    })),
    key: question.options.filter((option) => option.key).map((option) => option.id),
  };
}

/**
 * Draws a paper.
 *
 * @param bank every question of the lesson that may be drawn
 * @param blueprint so many questions of each topic
 * @param seen how often this person has met each question id; the least met come first, so a
 *   re-take shows unseen questions as long as there are any
 * @returns as many items as the blueprint asks for, or fewer where a topic has too few questions
 */
export function drawPaper(
  bank: readonly Question[],
  blueprint: Blueprint,
  seen: ReadonlyMap<string, number>,
  seed: string,
): Paper {
  const chance = chanceFrom(seed);
  const times = (question: Question) => seen.get(question.id) ?? 0;
  const drawn = blueprint.flatMap(({ topic, count }) =>
    shuffled(
      bank.filter((question) => question.topic === topic),
      chance,
    )
      // Sorting is stable: among questions met equally often chance's order stays.
      .sort((one, other) => times(one) - times(other))
      .slice(0, count),
  );
  return { items: shuffled(drawn, chance).map((question) => itemOf(question, chance)) };
}

/**
 * What was ticked, as the paper's tokens in its own order, or why it cannot be taken: nothing
 * ticked, something the paper does not show, or two answers where one is asked for.
 */
export function chosenTokens(
  item: PaperItem,
  kind: QuestionKind,
  choice: readonly string[],
): { readonly tokens: readonly string[] } | Refused {
  if (choice.length === 0) return refused('nothing-chosen');
  const tokens = item.options.map(({ token }) => token).filter((token) => choice.includes(token));
  const strange = tokens.length !== new Set(choice).size;
  return strange || (kind === 'one' && tokens.length > 1) ? refused('unknown-option') : { tokens };
}
