/**
 * What a generated registrant can meet in a module: papers drawn by the house's own rule, how hard each
 * question is to whom, and what can be decided in a scenario. Rows for the tables of tables.sql.
 */
import { chanceFrom, type Chance } from '../../lib/domain/chance';
import {
  MANY_KINDS,
  type LearningModule,
  type Lesson,
  type Question,
  type Scenario,
} from '../../lib/domain/learning-module';
import { drawPaper, type Paper, type PaperItem } from '../../lib/domain/paper';

/** Papers a standard, and sittings of each: a later one shows what the earlier did not. */
const PAPERS = 80;
export const MOST_SITTINGS = 4;

/** An answer's tokens or a decision's option ids, as JSON. */
type Said = string;

/** What may be said instead of the key; `upto` are the bounds between one and the next in [0, 1). */
type Choice = { readonly said: readonly Said[]; readonly upto: readonly number[] };

function weighed(said: readonly Said[], chance: Chance): Choice {
  const weights = said.map(() => 0.4 + chance());
  const sum = weights.reduce((one, other) => one + other, 0);
  let upto = 0;
  return { said, upto: weights.slice(0, -1).map((weight) => (upto += weight / sum)) };
}

/** The key with each option taken out or put in: near misses, as people make them. */
function nearMisses(ids: readonly string[], key: readonly string[], many: boolean): string[][] {
  if (!many) return ids.filter((id) => !key.includes(id)).map((id) => [id]);
  const flipped = ids.map((flip) => ids.filter((id) => key.includes(id) !== (id === flip)));
  return flipped.filter((ticked) => ticked.length > 0);
}

export type ItemRow = {
  readonly paper: number;
  readonly position: number;
  readonly question: string;
  /** Of a logistic curve over ability (mean 0, deviation 1). */
  readonly hardness: number;
  readonly slope: number;
  readonly right: Said;
  readonly wrong: readonly Said[];
  readonly upto: readonly number[];
  /** What the able fall for, where the question has such a fault. */
  readonly lure: Said | null;
};

/** Two faults for staff to find: a question that ability does not help with, and one that it hurts. */
export function faultsOf({ lessons }: LearningModule) {
  const ones = (lesson: Lesson | undefined) =>
    lesson?.questions.filter(({ kind }) => kind === 'one').map(({ id }) => id) ?? [];
  return { flat: ones(lessons[0])[0] ?? null, luring: ones(lessons[1])[1] ?? null };
}

type Faults = ReturnType<typeof faultsOf>;

function itemRow(
  place: { paper: number; position: number },
  item: PaperItem,
  { kind }: Pick<Question, 'kind'>,
  faults: Faults,
): ItemRow {
  // Of the question alone, so that it is as hard and as misleading on every paper.
  const chance = chanceFrom(`hardness ${item.question}`);
  const flat = item.question === faults.flat;
  const hardness = flat ? -0.3 : -2.4 + 1.8 * chance();
  const slope = flat ? 0 : 0.9 + 0.9 * chance();
  // Weighed in the author's order of options, said in the paper's.
  const ids = item.options.map(({ option }) => option);
  const misses = nearMisses([...ids].sort(), item.key, kind === 'many');
  const tokens = (ticked: readonly string[]) =>
    JSON.stringify(
      item.options.filter(({ option }) => ticked.includes(option)).map(({ token }) => token),
    );
  const { said, upto } = weighed(misses.map(tokens), chance);
  const lure = item.question === faults.luring ? (said[0] ?? null) : null;
  const right = tokens(item.key);
  return { ...place, question: item.question, hardness, slope, right, wrong: said, upto, lure };
}

export type PaperRow = {
  readonly id: number;
  readonly lesson: number;
  /** A person takes one of these for each standard, sitting after sitting. */
  readonly series: number;
  readonly ordinal: number;
  readonly seed: string;
  readonly paper: Paper;
};

/** @param lesson its place in the module, from 0 */
function drawSeries(lesson: number, series: number, from: Lesson, seed: string): PaperRow[] {
  const seen = new Map<string, number>();
  return Array.from({ length: MOST_SITTINGS }, (_, index) => {
    const ordinal = index + 1;
    const its = `${seed} ${from.standard} ${series} ${ordinal}`;
    const paper = drawPaper(from.questions, from.blueprint, seen, its);
    for (const { question } of paper.items) seen.set(question, (seen.get(question) ?? 0) + 1);
    const id = (lesson * PAPERS + series) * MOST_SITTINGS + ordinal;
    return { id, lesson, series, ordinal, seed: its, paper };
  });
}

export function drawPapers(module: LearningModule, seed: string) {
  const faults = faultsOf(module);
  const kinds = new Map(
    module.lessons.flatMap(({ questions }) => questions.map((one) => [one.id, one] as const)),
  );
  const papers = module.lessons.flatMap((lesson, place) =>
    Array.from({ length: PAPERS }, (_, series) => drawSeries(place, series, lesson, seed)).flat(),
  );
  const items = papers.flatMap(({ id, paper }) =>
    paper.items.map((item, index) =>
      itemRow(
        { paper: id, position: index + 1 },
        item,
        kinds.get(item.question) ?? { kind: 'one' },
        faults,
      ),
    ),
  );
  return { papers, items, series: PAPERS };
}

export type DecisionRow = {
  readonly lesson: number;
  /** In the order they are met, from 1; the explanation comes last. */
  readonly position: number;
  readonly slug: string;
  readonly kind: 'scenario-decided' | 'explanation-read';
  readonly item: string;
  readonly version: number;
  readonly hardness: number;
  readonly right: Said;
  readonly wrong: readonly Said[];
  readonly upto: readonly number[];
};

function decisionOn(scenario: Scenario) {
  const many = MANY_KINDS.includes(scenario.kind);
  const ids = scenario.options.map(({ id }) => id);
  const sound = scenario.options.filter(({ verdict }) => ['problem', 'good'].includes(verdict));
  const right = sound.map(({ id }) => id).slice(0, many ? undefined : 1);
  const chance = chanceFrom(`decision ${scenario.id}`);
  const misses = nearMisses(ids, right, many).map((said) => JSON.stringify(said));
  const { said, upto } = weighed(misses, chance);
  const { id: item, version } = scenario;
  const hardness = -1.5 + 1.6 * chance();
  return { item, version, hardness, right: JSON.stringify(right), wrong: said, upto };
}

export function listDecisions({ lessons }: LearningModule): DecisionRow[] {
  return lessons.flatMap(({ slug, scenarios }, lesson) => {
    const met = scenarios.map((scenario, index) => {
      const place = { lesson, position: index + 1, slug, kind: 'scenario-decided' as const };
      return { ...place, ...decisionOn(scenario) };
    });
    const read = { kind: 'explanation-read' as const, item: slug, version: 1, hardness: 0 };
    const last = { lesson, position: met.length + 1, slug, right: '[]', wrong: ['[]'], upto: [] };
    return [...met, { ...last, ...read }];
  });
}
