import { UNTOUCHED, type FormAction } from '../lib/domain/form';
import {
  DIFFERENCES,
  mustConfirmLeavers,
  sumOf,
  type FileRefusal,
  type Finding,
  type FindingCounts,
  type ImportState,
} from '../lib/domain/register-import';
import { peopleWords, refusalWords } from '../lib/domain/register-words';
import { ApplyImportForm } from './apply-import-form';
import { ErrorSummary } from './error-summary';
import { DifferenceLists, DifferenceSummary, RowFaults } from './import-findings';
import { PageLink } from './page-link';
import { PageTitle } from './page-title';
import { RegisterFileForm } from './register-file-form';
import { StaffPage, type StaffNav } from './staff-page';

type ImportShown = {
  readonly id: string;
  readonly fileName: string;
  readonly state: ImportState;
  readonly refusal: FileRefusal | null;
  readonly reading: { readonly others: readonly string[] } | null;
  readonly counts: FindingCounts | null;
  readonly people: number | null;
  readonly here: number | null;
  readonly comparison: string | null;
};

type Places = {
  readonly here: string;
  readonly register: string;
  readonly addresses: string;
  readonly sendTo: string;
};

type Shown = {
  readonly record: ImportShown;
  readonly findings: readonly Finding[];
  readonly places: Places;
  readonly action: FormAction;
  readonly search: string;
};

const CHANGED =
  'The register has changed since you looked, so nothing was done. Look at what the file would change now';

const HEADINGS: Readonly<Record<ImportState, string>> = {
  reading: 'Being read',
  refused: 'The file cannot be read',
  faulty: 'The file has faults',
  compared: 'What the file would change',
  applied: 'The register was changed',
};

function ManyLeavers({ left }: { readonly left: number }) {
  return (
    <p className="app-panel-quiet">
      <strong>{peopleWords(left)} would leave,</strong> more than a tenth of the register. A file
      that was cut off looks like this: check that it is whole.
    </p>
  );
}

/** The button, with the tick that many leavers ask for; or that there is nothing to do. */
function ToDo({
  record: { id, here, comparison },
  counts,
  places,
  action,
}: Pick<Shown, 'record' | 'places' | 'action'> & { readonly counts: FindingCounts }) {
  const { left = 0 } = counts;
  if (sumOf(counts, DIFFERENCES) === 0) {
    return <p>The file says what the register says: there is nothing to change.</p>;
  }
  const many = mustConfirmLeavers(left, here ?? 0);
  return (
    <>
      {many ? <ManyLeavers left={left} /> : null}
      <ApplyImportForm
        title={HEADINGS.compared}
        action={action}
        hidden={{ here: places.here, import: id, comparison: comparison ?? '' }}
        leavers={many ? left : null}
      />
    </>
  );
}

/** A file that can be taken: what it would change, the button, then who. */
function DryRun({ record, findings, places, action, search }: Shown) {
  const counts = record.counts ?? {};
  const others = record.reading?.others ?? [];
  return (
    <>
      <p>
        {peopleWords(record.people ?? 0)} in the file, {record.here} on the register. Nothing has
        changed yet.
      </p>
      {others.length > 0 ? <p>Columns that are not read: {others.join(', ')}.</p> : null}
      <DifferenceSummary counts={counts} />
      <ToDo record={record} counts={counts} places={places} action={action} />
      {Object.keys(counts).length > 0 ? (
        <DifferenceLists counts={counts} findings={findings} here={places.here} search={search} />
      ) : null}
    </>
  );
}

function Applied({ record, places }: Pick<Shown, 'record' | 'places'>) {
  return (
    <>
      <p>These changes were made. The rows of the file have been wiped.</p>
      <DifferenceSummary counts={record.counts ?? {}} />
      <p>
        <PageLink href={places.addresses}>Addresses to mend</PageLink>
      </p>
    </>
  );
}

function Body(shown: Shown) {
  const { record, findings, places } = shown;
  if (record.state === 'compared') return <DryRun {...shown} />;
  if (record.state === 'applied') return <Applied record={record} places={places} />;
  return (
    <>
      {record.state === 'faulty' ? (
        <RowFaults counts={record.counts ?? {}} findings={findings} />
      ) : (
        <p>Nothing has changed.</p>
      )}
      <RegisterFileForm sendTo={places.sendTo} />
    </>
  );
}

/** One file of the register: its dry run, why there is none, or that it was applied. */
export function RegisterImportView({
  nav,
  changed,
  ...shown
}: Shown & { readonly nav: StaffNav; readonly changed: boolean }) {
  const { record, places } = shown;
  const heading = HEADINGS[record.state];
  const problems = [
    ...(record.refusal ? [{ field: 'file', message: refusalWords(record.refusal) }] : []),
    ...(changed && record.state === 'compared' ? [{ field: 'changes', message: CHANGED }] : []),
  ];
  return (
    <StaffPage nav={nav} heading={heading}>
      <PageTitle title={heading} problems={problems} />
      <ErrorSummary state={{ ...UNTOUCHED, problems }} />
      <p id="changes" className="app-aside app-breakable">
        {record.fileName}
      </p>
      <Body {...shown} />
      <p>
        <PageLink href={places.register}>Back to the register</PageLink>
      </p>
    </StaffPage>
  );
}
