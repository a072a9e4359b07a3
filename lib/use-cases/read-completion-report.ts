import type { StaffScope } from '../domain/actor';
import { completionSums, type CompletionSums, type LessonReach } from '../domain/completion-report';
import { ABSENT, type Absent } from '../domain/refusal';
import { askingOf, type AskedFilter, type Asking } from '../domain/register-filter';
import { readLessonReach, readStandingCounts } from '../records/completion-report';
import { readRegisterFacts } from '../records/register-facts';
import { readModules } from '../syllabus/module-library';

export type CompletionReport = Omit<Asking<unknown>, 'module'> & {
  readonly sums: CompletionSums;
  /** Every lesson in the order taught, nobody having come to some. */
  readonly lessons: readonly (LessonReach & { readonly title: string })[];
};

/** How many stand where. It has numbers alone, nobody's data, so it is not logged as a look at anybody. */
export async function readCompletionReport(
  by: StaffScope,
  asked: AskedFilter,
): Promise<CompletionReport | Absent> {
  // A state would leave out the others, and the sums are of all five; a search is for people.
  const every = { ...asked, state: '', search: '', sort: '' };
  const asking = askingOf(readModules(), await readRegisterFacts(by), every);
  if (!asking) return ABSENT;
  const { module, filter, choices, leftOut } = asking;
  const scope = { module, cycleFrom: filter.cycleFrom };
  const [counts, reach] = await Promise.all([
    readStandingCounts(by, scope, filter),
    readLessonReach(by, scope, filter),
  ]);
  const nobody = { started: 0, read: 0, handedIn: 0, passed: 0 };
  return {
    filter,
    choices,
    leftOut,
    sums: completionSums(counts),
    lessons: module.lessons.map(({ slug, title }) => ({
      ...(reach.find(({ lesson }) => lesson === slug) ?? { lesson: slug, ...nobody }),
      title,
    })),
  };
}
