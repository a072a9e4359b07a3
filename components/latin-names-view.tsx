import type { FormAction, Hidden } from '../lib/domain/form';
import { LatinNameConfirmation } from './latin-name-confirmation';
import { StaffPage, type StaffNav } from './staff-page';
import { WideTable } from './wide-table';

type WaitingName = {
  readonly id: string;
  readonly registerName: string;
  readonly registrationNumber: string;
  readonly latin: string;
  /** In words. */
  readonly proposedAt: string;
  readonly hidden: Hidden;
};

function NameRow({ name, action }: { readonly name: WaitingName; readonly action: FormAction }) {
  const { id, registerName, registrationNumber, latin, proposedAt, hidden } = name;
  return (
    <tr className="nhsuk-table__row">
      <th scope="row" className="nhsuk-table__header">
        <bdi>{registerName}</bdi>
      </th>
      <td className="nhsuk-table__cell">{latin}</td>
      <td className="nhsuk-table__cell">{registrationNumber}</td>
      <td className="nhsuk-table__cell">{proposedAt}</td>
      <td className="nhsuk-table__cell">
        <LatinNameConfirmation id={id} latin={latin} action={action} hidden={hidden} />
      </td>
    </tr>
  );
}

/** Names in Latin letters that registrants gave, because theirs cannot be printed, and that wait. */
export function LatinNamesView({
  nav,
  names,
  action,
}: {
  readonly nav: StaffNav;
  readonly names: readonly WaitingName[];
  readonly action: FormAction;
}) {
  const caption = 'Names that wait, oldest first';
  return (
    <StaffPage nav={nav} title="Names in Latin letters" heading="Names in Latin letters">
      <p>
        The certificate cannot print these people’s names as the register has them. Confirm a form
        in Latin letters when you know that it is theirs; where it is not, write to them.
      </p>
      {names.length === 0 ? (
        <p>No name waits.</p>
      ) : (
        <WideTable caption={caption}>
          <thead className="nhsuk-table__head">
            <tr>
              {[
                'On the register',
                'In Latin letters',
                'Registration number',
                'Given',
                'Confirm',
              ].map((head) => (
                <th key={head} scope="col" className="nhsuk-table__header">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="nhsuk-table__body">
            {names.map((name) => (
              <NameRow key={name.id} name={name} action={action} />
            ))}
          </tbody>
        </WideTable>
      )}
    </StaffPage>
  );
}
