import { monthInWords } from '../lib/domain/clause';
import {
  sumOf,
  type CompletionSums,
  type Group,
  type LessonReach,
} from '../lib/domain/completion-report';
import type { RegisterChoices, RegisterFilter } from '../lib/domain/register-filter';
import type { Standing } from '../lib/domain/standing';
import { ActivityFigure, ReachFigure } from './completion-figures';
import { countInWords, shareInWords } from './completion-words';
import { LeftOut, RegisterFilterForm } from './register-filter-form';
import { StaffPage, type StaffNav } from './staff-page';
import { GroupTable, StatesTable } from './standing-tables';

export type CompletionPicture = {
  readonly filter: RegisterFilter;
  readonly choices: RegisterChoices;
  readonly leftOut: readonly string[];
  readonly sums: CompletionSums;
  readonly lessons: readonly (LessonReach & { readonly title: string })[];
};

const named = (several: string, none: string) => (group: Group) =>
  group.several ? several : (group.value ?? none);

function Groupings({ sums }: { readonly sums: CompletionSums }) {
  const { all, parts, specialisms, months } = sums;
  return (
    <>
      <h2 className="nhsuk-heading-m">By part, specialism and month</h2>
      <p>Everybody stands in each table once, so each adds up to the same number.</p>
      <GroupTable
        caption="By part of the register"
        first="Part"
        groups={parts}
        labelOf={named('More than one part', 'None given')}
        all={all}
      />
      <GroupTable
        caption="By specialism"
        first="Specialism"
        groups={specialisms}
        labelOf={named('More than one specialism', 'None given')}
        all={all}
      />
      <GroupTable
        caption="By month of the last thing done"
        first="Month"
        groups={months}
        labelOf={({ value }) => (value === null ? 'Nothing yet' : monthInWords(value))}
        all={all}
      />
    </>
  );
}

/** Who has completed and who has not, in numbers. */
export function CompletionView({
  nav,
  report,
  listAddress,
}: {
  readonly nav: StaffNav;
  readonly report: CompletionPicture;
  /** Where those in a state are listed. */
  readonly listAddress: (state: Standing) => string;
}) {
  const { filter, choices, leftOut, sums, lessons } = report;
  const all = sumOf(sums.all);
  const { completed } = sums.all;
  return (
    <StaffPage nav={nav} title="Completion" heading="Completion">
      <LeftOut sentences={leftOut} />
      <RegisterFilterForm action={nav.current} choices={choices} filter={filter} />
      <p>
        {all === 0
          ? 'Nobody on the register matches this.'
          : `${countInWords(completed)} of ${countInWords(all)} registrants (${shareInWords(completed, all)}) have completed in the CPD cycle ${filter.cycle}. Whoever has left the register, and staff, are not counted.`}
      </p>
      <StatesTable tally={sums.all} listAddress={listAddress} />
      <ActivityFigure months={sums.activity} />
      <ReachFigure lessons={lessons} />
      <Groupings sums={sums} />
    </StaffPage>
  );
}
