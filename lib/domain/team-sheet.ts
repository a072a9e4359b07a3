/**
 * The team discussion sheet: three scenarios for a lab meeting, with questions and without answers;
 * what we think of them is on pages of its own, for whoever leads. Nothing on it is about a person.
 */
import { editionOf } from './clause';
import { clausesById } from './clauses-by-id';
import { facingScenario, type FacingScenario, type ScenarioFeedback } from './facing';
import {
  showsFinePost,
  type LearningModule,
  type Lesson,
  type Scenario,
  type ScenarioKind,
  type Verdict,
} from './learning-module';
import { refused, type Refused } from './refusal';
import { feedbackOn } from './scenario-decision';

/** Scenarios on a sheet. */
export const SHEET_SCENARIOS = 3;

export type Placed = { readonly lesson: Lesson; readonly scenario: Scenario };

/** Words that are in the name of every second department: they tell nothing of what is done there. */
const EVERYWHERE = new Set(
  'and of the medical clinical clinic laboratory department workshop studio healthcare health science sciences scientist practitioner specialist higher'.split(
    ' ',
  ),
);

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => !EVERYWHERE.has(word));
}

/**
 * How near a scenario is to somebody's own work: how many words its setting shares with one of the
 * names that their work has on the register. Names there are free text, so this is a guess; it
 * decides what is suggested and nothing else.
 */
export function nearnessOf(setting: string, work: readonly string[]): number {
  const words = new Set(wordsOf(setting));
  return Math.max(0, ...work.map((name) => wordsOf(name).filter((word) => words.has(word)).length));
}

/** The nearest of a lesson; the author's order where several are as near. */
function nearest({ scenarios }: Lesson, work: readonly string[]): Scenario | undefined {
  return [...scenarios].sort(
    (one, other) => nearnessOf(other.setting, work) - nearnessOf(one.setting, work),
  )[0];
}

/** Where no post of the three is fine, the least near gives way to the nearest of its standard that is. */
function withOneFine(three: readonly Placed[], work: readonly string[]): readonly Placed[] {
  if (three.some(({ scenario }) => showsFinePost(scenario))) return three;
  for (const [index, { lesson }] of [...three.entries()].reverse()) {
    const fine = nearest({ ...lesson, scenarios: lesson.scenarios.filter(showsFinePost) }, work);
    if (fine) return three.with(index, { lesson, scenario: fine });
  }
  return three;
}

/**
 * Three scenarios of three standards, those set in somebody's own kind of work first, and at least one
 * with a post that is fine.
 *
 * @param work parts and specialisms as the register has them
 * @returns in the order of the lessons; fewer where there are fewer lessons
 */
export function suggestedFor(
  { lessons }: Pick<LearningModule, 'lessons'>,
  work: readonly string[],
): readonly Placed[] {
  const candidates = lessons.flatMap((lesson): Placed[] => {
    const scenario = nearest(lesson, work);
    return scenario ? [{ lesson, scenario }] : [];
  });
  const near = ({ scenario }: Placed) => nearnessOf(scenario.setting, work);
  const three = [...candidates]
    .sort((one, other) => near(other) - near(one))
    .slice(0, SHEET_SCENARIOS);
  return [...withOneFine(three, work)].sort(
    (one, other) => lessons.indexOf(one.lesson) - lessons.indexOf(other.lesson),
  );
}

/** @param asked scenario ids as they were ticked, in any order */
export function chosenFor(
  { lessons }: Pick<LearningModule, 'lessons'>,
  asked: readonly string[],
): { readonly chosen: readonly Placed[] } | Refused {
  const all = lessons.flatMap((lesson) =>
    lesson.scenarios.map((scenario): Placed => ({ lesson, scenario })),
  );
  const ids = new Set(asked);
  const chosen = all.filter(({ scenario }) => ids.has(scenario.id));
  if (chosen.length < ids.size) return refused('scenario-gone');
  return chosen.length === Math.min(SHEET_SCENARIOS, all.length)
    ? { chosen }
    : refused('not-three-scenarios');
}

export type SheetScenario = {
  readonly lessonTitle: string;
  readonly scenario: FacingScenario;
  readonly discuss: readonly string[];
};

export type TeamSheet = {
  readonly moduleTitle: string;
  readonly issuer: string;
  readonly guidanceTitle: string;
  readonly edition: string;
  readonly scenarios: readonly SheetScenario[];
};

/** What everybody may see: no verdict and no explanation. */
export function sheetOf(module: LearningModule, placed: readonly Placed[]): TeamSheet {
  return {
    moduleTitle: module.title,
    issuer: module.issuer,
    guidanceTitle: module.guidance.title,
    edition: editionOf(module.guidance),
    scenarios: placed.map(({ lesson, scenario }) => ({
      lessonTitle: lesson.title,
      scenario: facingScenario(scenario),
      discuss: scenario.discuss,
    })),
  };
}

/** For whoever leads the meeting: all that is said of each scenario, of nobody's decision. */
export function notesOf(module: LearningModule, placed: readonly Placed[]): ScenarioFeedback[] {
  const known = clausesById(module.guidance);
  return placed.map(({ scenario }) => feedbackOn(scenario, [], known));
}

const MARKED: Partial<Record<Verdict, string>> = { problem: 'A problem', fine: 'Fine' };
const TICKED: Partial<Record<Verdict, string>> = {
  problem: 'We would select this',
  fine: 'We would leave this',
};

/** What we hold of an option, where nobody has decided anything. */
export function heldWords(kind: ScenarioKind, verdict: Verdict): string {
  const words: Partial<Record<Verdict, string>> = {
    ...(kind === 'mark' ? MARKED : TICKED),
    good: 'A good choice',
    partly: 'Part of the way',
    poor: 'Another is better',
  };
  return words[verdict] ?? 'Can be seen either way';
}
