import type { ChangeKind } from '../lib/domain/certificate-change';
import { CHANGE_WORDS } from './certificate-change-words';
import { DataTable } from './data-table';
import { PageLink } from './page-link';
import { StaffPage, type StaffNav } from './staff-page';

type Waiting = {
  readonly href: string;
  readonly serial: string;
  readonly holderName: string;
  readonly kind: ChangeKind;
  readonly proposer: string;
  /** In words. */
  readonly at: string;
};

/** Where staff find a certificate, and what waits for a second person. */
export function CertificatesStaffView({
  nav,
  waiting,
  namesHref,
  searchHref,
  sought,
}: {
  readonly nav: StaffNav;
  readonly waiting: readonly Waiting[];
  readonly namesHref: string;
  readonly searchHref: string;
  /** A number that was searched for and that no certificate has. */
  readonly sought: string | null;
}) {
  return (
    <StaffPage nav={nav} title="Certificates" heading="Certificates">
      <form action={searchHref} method="get" role="search" className="app-search">
        <label className="nhsuk-label app-label" htmlFor="serial">
          Certificate number
        </label>
        <div className="nhsuk-hint" id="serial-hint">
          As it is printed, such as AHCS-7K4P-29QD.
        </div>
        {sought === null ? null : (
          <p className="nhsuk-error-message" id="serial-error" role="alert">
            No certificate has the number “{sought}”. Check it, or find the person under
            Registrants.
          </p>
        )}
        <input
          className="nhsuk-input app-input--long"
          id="serial"
          name="serial"
          type="text"
          autoComplete="off"
          spellCheck={false}
          defaultValue={sought ?? ''}
          aria-describedby={sought === null ? 'serial-hint' : 'serial-hint serial-error'}
        />
        <button type="submit" className="nhsuk-button nhsuk-button--secondary">
          Find
        </button>
      </form>
      <h2 className="nhsuk-heading-m">Waiting for a second person</h2>
      <DataTable
        caption="Changes that wait, oldest first"
        columns={['Certificate', 'Holder', 'Change', 'Proposed']}
        empty="No change waits."
        rows={waiting.map(({ href, serial, holderName, kind, proposer, at }) => ({
          key: serial,
          cells: [
            <PageLink key="link" href={href}>
              {serial}
            </PageLink>,
            <bdi key="name">{holderName}</bdi>,
            CHANGE_WORDS[kind].label,
            `${proposer}, ${at}`,
          ],
        }))}
      />
      <p>
        <PageLink href={namesHref}>Names in Latin letters that wait to be confirmed</PageLink>
      </p>
    </StaffPage>
  );
}
