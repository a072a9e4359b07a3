import { COLUMN_NAMES, COLUMNS } from '../lib/domain/register-columns';
import { FieldError, describedBy } from './field-error';
import type { Problem } from '../lib/domain/form';

/**
 * Chooses a file of the register. A plain form, sent by the browser itself: a file is read as it comes,
 * which a server action cannot do.
 */
export function RegisterFileForm({
  sendTo,
  problem,
}: {
  readonly sendTo: string;
  readonly problem?: Problem | undefined;
}) {
  return (
    <form id="form" method="post" encType="multipart/form-data" action={sendTo}>
      <div className={`nhsuk-form-group${problem ? ' nhsuk-form-group--error' : ''}`}>
        <label className="nhsuk-label app-label" htmlFor="file">
          The whole register, as a CSV file
        </label>
        <div className="nhsuk-hint" id="file-hint">
          The first row names the columns: {COLUMNS.map((one) => COLUMN_NAMES[one]).join(', ')}. A
          person on two parts has two rows with the same number. Up to 32 MB.
        </div>
        <FieldError id="file-error" problem={problem} />
        <input
          className="app-file-input"
          id="file"
          name="file"
          type="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          {...describedBy('file-hint', problem && 'file-error')}
          {...(problem ? { 'aria-invalid': true } : {})}
        />
      </div>
      <button id="submit" type="submit" className="nhsuk-button">
        Read the file
      </button>
    </form>
  );
}
