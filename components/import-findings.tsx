import {
  ADDRESS_PROBLEMS,
  DIFFERENCES,
  FAULTS,
  MOST_LISTED,
  sumOf,
  type Finding,
  type FindingCounts,
  type FindingKind,
} from '../lib/domain/register-import';
import { ADDRESS_WORDS, DIFFERENCE_WORDS, faultSentence } from '../lib/domain/register-words';
import { FindingsTable } from './findings-table';
import { PageLink } from './page-link';

type Found = {
  readonly counts: FindingCounts;
  readonly findings: readonly Finding[];
};

const WORDS = { ...DIFFERENCE_WORDS, ...ADDRESS_WORDS };

/** Every row that cannot be taken, with what is the matter with it. */
export function RowFaults({ counts, findings }: Found) {
  const all = sumOf(counts, FAULTS);
  const faults = findings
    .filter(({ line }) => line !== null)
    .sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
  return (
    <>
      <p>
        {all === 1 ? 'One row cannot be taken' : `${all} faults were found in rows`}, so nothing was
        compared and nothing has changed. Correct {all === 1 ? 'it' : 'them'} and read the file
        again.
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {faults.slice(0, MOST_LISTED).map(({ line, kind, number }, index) => (
          <li key={index}>
            {faultSentence(line, kind)}
            {number ? ` (${number})` : null}
          </li>
        ))}
      </ul>
      {all > MOST_LISTED ? <p>These are the first {MOST_LISTED}.</p> : null}
    </>
  );
}

/** How many of each, as numbers. */
export function DifferenceSummary({ counts }: { readonly counts: FindingCounts }) {
  const kinds = [...DIFFERENCES, ...ADDRESS_PROBLEMS].filter((kind) => counts[kind]);
  return (
    <dl className="nhsuk-summary-list">
      {kinds.map((kind) => (
        <div className="nhsuk-summary-list__row" key={kind}>
          <dt className="nhsuk-summary-list__key">{WORDS[kind]}</dt>
          <dd className="nhsuk-summary-list__value">{counts[kind]}</dd>
        </div>
      ))}
    </dl>
  );
}

function SearchForm({ here, search }: { readonly here: string; readonly search: string }) {
  return (
    <form id="search-form" method="get" action={here} role="search">
      <div className="nhsuk-form-group">
        <label className="nhsuk-label" htmlFor="search">
          Find a person in these changes
        </label>
        <div className="nhsuk-hint" id="search-hint">
          A name or registration number, or part of one
        </div>
        <input
          className="nhsuk-input app-input--long"
          id="search"
          name="search"
          defaultValue={search}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          aria-describedby="search-hint"
        />
      </div>
      <button type="submit" className="nhsuk-button nhsuk-button--secondary">
        Find
      </button>
    </form>
  );
}

/** The people of each difference, the first hundred or those that were searched for. */
export function DifferenceLists({
  counts,
  findings,
  here,
  search,
}: Found & { readonly here: string; readonly search: string }) {
  const kinds: readonly Exclude<FindingKind, (typeof FAULTS)[number]>[] = [
    ...DIFFERENCES,
    ...ADDRESS_PROBLEMS,
  ];
  const lists = kinds.map((kind) => ({ kind, of: findings.filter((one) => one.kind === kind) }));
  return (
    <section aria-labelledby="differences">
      <h2 className="nhsuk-heading-m" id="differences">
        Who
      </h2>
      <SearchForm here={here} search={search} />
      {search ? (
        <p role="status">
          {findings.length === 0 ? 'Nobody found for' : 'Only those found for'} “{search}”.{' '}
          <PageLink href={here}>Show everybody</PageLink>
        </p>
      ) : null}
      {lists.map(({ kind, of }) =>
        of.length === 0 ? null : (
          <FindingsTable
            key={kind}
            caption={
              of.length < (counts[kind] ?? 0)
                ? `${WORDS[kind]}: ${of.length} of ${counts[kind]}, by name`
                : `${WORDS[kind]}: ${of.length}`
            }
            findings={of}
          />
        ),
      )}
    </section>
  );
}
