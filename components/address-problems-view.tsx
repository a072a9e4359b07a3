import { ADDRESS_PROBLEMS, sumOf, type AddressProblem } from '../lib/domain/register-import';
import { ADDRESS_WORDS } from '../lib/domain/register-words';
import { FindingsTable } from './findings-table';
import { PageLink } from './page-link';
import { StaffPage, type StaffNav } from './staff-page';

type AtFault = {
  readonly problem: AddressProblem;
  readonly number: string;
  readonly name: string;
  readonly email: string;
};

/** Who on the register cannot be sent a code, and what staff can do. */
export function AddressProblemsView({
  nav,
  back,
  counts,
  listed,
}: {
  readonly nav: StaffNav;
  readonly back: string;
  readonly counts: Readonly<Record<AddressProblem, number>>;
  readonly listed: readonly AtFault[];
}) {
  return (
    <StaffPage nav={nav} title="Addresses to mend" heading="Addresses to mend">
      <p>
        People on the register sign in by a code sent to their email address. These cannot: mend
        their address where the register is kept, and bring the register in again.
      </p>
      {sumOf(counts, ADDRESS_PROBLEMS) === 0 ? (
        <p>Everybody on the register has an address of their own that mail can be sent to.</p>
      ) : null}
      {ADDRESS_PROBLEMS.map((problem) => {
        const of = listed.filter((one) => one.problem === problem);
        if (of.length === 0) return null;
        const first = of.length < counts[problem] ? `the first ${of.length} of ` : '';
        return (
          <FindingsTable
            key={problem}
            caption={`${ADDRESS_WORDS[problem]}: ${first}${counts[problem]}`}
            findings={of.map(({ number, name, email }) => ({
              kind: problem,
              line: null,
              number,
              name,
              before: null,
              after: email,
            }))}
          />
        );
      })}
      <p>
        <PageLink href={back}>Back to the register</PageLink>
      </p>
    </StaffPage>
  );
}
