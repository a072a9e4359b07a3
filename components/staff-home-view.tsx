import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import { PageTitle } from './page-title';

type Count = { readonly label: string; readonly meaning: string; readonly count: number };

/** How far the registrants are, counted. The words say what each figure counts. */
export function StaffHomeView({
  name,
  states,
  total,
}: {
  readonly name: string;
  readonly states: readonly Count[];
  readonly total: number;
}) {
  return (
    <PageBody>
      <PageTitle title="How far registrants are" />
      <PageHeading caption={name}>How far registrants are</PageHeading>
      <div className="app-table">
        <table className="nhsuk-table">
          <caption className="nhsuk-table__caption">Registrants on the register today</caption>
          <thead className="nhsuk-table__head">
            <tr>
              <th scope="col" className="nhsuk-table__header">
                State
              </th>
              <th scope="col" className="nhsuk-table__header nhsuk-table__header--numeric">
                Registrants
              </th>
            </tr>
          </thead>
          <tbody className="nhsuk-table__body">
            {states.map(({ label, meaning, count }) => (
              <tr key={label} className="nhsuk-table__row">
                <th scope="row" className="nhsuk-table__header">
                  {label}
                  <span className="app-table__meaning">{meaning}</span>
                </th>
                <td className="nhsuk-table__cell nhsuk-table__cell--numeric">
                  {count.toLocaleString('en-GB')}
                </td>
              </tr>
            ))}
            <tr className="nhsuk-table__row">
              <th scope="row" className="nhsuk-table__header">
                All
              </th>
              <td className="nhsuk-table__cell nhsuk-table__cell--numeric">
                {total.toLocaleString('en-GB')}
              </td>
            </tr>
          </tbody>
        </table>
      </div>
    </PageBody>
  );
}
