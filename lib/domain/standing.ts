/**
 * Where everybody on the register stands in a module, in the CPD cycle that is looked at: exactly one
 * of five states, so that columns sum to the register. This is the definition; `lib/records/standings`
 * says it in SQL for reports, and a property test holds the two against each other.
 */
import { cycleOf } from './certificate';
import { londonDay } from './calendar';
import type { CpdCycle, LearningModule } from './learning-module';
import type { AttemptHistory, History } from './progress';

export const STANDINGS = [
  'not-started',
  'in-progress',
  'not-yet-passed',
  'completed',
  'completed-older',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** Each state in words, as it stands on the report. */
export const STANDING_WORDS: Readonly<
  Record<Standing, { readonly label: string; readonly meaning: string }>
> = {
  'not-started': {
    label: 'Not started',
    meaning: 'Nothing has been done in this cycle.',
  },
  'in-progress': {
    label: 'In progress',
    meaning:
      'A scenario was decided, an explanation read or a quiz begun, and no standard waits for another try.',
  },
  'not-yet-passed': {
    label: 'Not yet passed',
    meaning: 'A quiz was handed in, and its standard has not been passed since.',
  },
  completed: {
    label: 'Completed',
    meaning: 'Every standard was passed in this cycle, on the present version.',
  },
  'completed-older': {
    label: 'Completed on an older version',
    meaning:
      'Every standard of an earlier version was passed in this cycle; the present version is not complete.',
  },
};

type Versioned = Pick<LearningModule, 'materialVersion' | 'cycle'> & {
  readonly lessons: readonly { readonly standard: string }[];
};

/** The standards of each earlier material version, by its number. */
export type OlderVersions = ReadonlyMap<number, readonly string[]>;

/**
 * What counts towards a cycle: what was handed in or done in it. A quiz that is still open counts
 * towards the present one, whenever it was begun.
 *
 * @param cycle `2026–2027`
 * @param present the cycle of today
 */
export function inCycle<Kept extends History>(
  history: Kept,
  cycle: string,
  present: string,
  years: CpdCycle,
): Kept {
  const within = (at: string) => cycleAt(at, years) === cycle;
  return {
    ...history,
    attempts: history.attempts.filter(({ submittedAt }) =>
      submittedAt === null ? cycle === present : within(submittedAt),
    ),
    steps: history.steps.filter(({ at }) => within(at)),
  };
}

/** The CPD cycle of an instant, as the records tell it. */
export function cycleAt(at: string, years: CpdCycle): string {
  return cycleOf(londonDay(new Date(at)), years);
}

/** What counts now. */
export function presentHistory<Kept extends History & { readonly now: string }>(
  { cycle }: Pick<LearningModule, 'cycle'>,
  history: Kept,
): Kept {
  const present = cycleAt(history.now, cycle);
  return inCycle(history, present, present, cycle);
}

function passesAll(
  attempts: readonly AttemptHistory[],
  version: number,
  standards: readonly string[],
): boolean {
  const passed = (standard: string) =>
    attempts.some(
      (one) => one.passed && one.materialVersion === version && one.standardId === standard,
    );
  return standards.length > 0 && standards.every(passed);
}

/** @param history of one person and of one cycle, see {@link inCycle} */
export function standingOf(
  { materialVersion, lessons }: Versioned,
  older: OlderVersions,
  history: History,
): Standing {
  const { attempts } = history;
  const standards = lessons.map(({ standard }) => standard);
  if (passesAll(attempts, materialVersion, standards)) return 'completed';
  for (const [version, its] of older) {
    if (version < materialVersion && passesAll(attempts, version, its)) return 'completed-older';
  }
  const present = attempts.filter(
    (one) => one.materialVersion === materialVersion && standards.includes(one.standardId),
  );
  const waits = standards.some((standard) => {
    const its = present.filter((one) => one.standardId === standard && one.submittedAt !== null);
    return its.length > 0 && !its.some(({ passed }) => passed);
  });
  if (waits) return 'not-yet-passed';
  return present.length > 0 || history.steps.length > 0 ? 'in-progress' : 'not-started';
}
