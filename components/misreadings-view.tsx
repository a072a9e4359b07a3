import type { Clause } from '../lib/domain/clause';
import type { ItemKind, ItemMisread } from '../lib/domain/clause-misreading';
import { ClauseQuotation } from './clause-quotation';
import { countInWords, shareInWords } from './completion-words';
import { LIMITS, slipSentence, type SlipShown } from './misreading-words';
import { DataTable } from './data-table';
import { PageLink, type Destination } from './page-link';

type Placed = { readonly kind: ItemKind; readonly item: string };

export type MisreadingShown = {
  readonly clause: Clause;
  readonly items: readonly Placed[];
  readonly figures: {
    readonly answers: number;
    readonly misread: number;
    readonly items: readonly ItemMisread[];
    readonly commonest: (Placed & SlipShown) | null;
  } | null;
};

/** Where a question or scenario is, and what it is called. */
export type ItemWay = (placed: Placed) => Destination;

/** On paper the most misread will do. */
const ON_PAPER = 5;

function Items({
  items,
  wayTo,
}: {
  readonly items: readonly ItemMisread[];
  readonly wayTo: ItemWay;
}) {
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {items.map((one) => {
        const { href, label } = wayTo(one);
        return (
          <li key={`${one.kind} ${one.item}`}>
            {shareInWords(one.misread, one.answers)} of {countInWords(one.answers)}:{' '}
            <PageLink href={href}>{label}</PageLink> ({one.kind})
          </li>
        );
      })}
    </ul>
  );
}

function Reading({
  reading: { clause, figures },
  edition,
  wayTo,
  open,
}: {
  readonly reading: MisreadingShown;
  readonly edition: string;
  readonly wayTo: ItemWay;
  readonly open: boolean;
}) {
  if (!figures) return null;
  const { answers, misread, items, commonest } = figures;
  const shown = open ? items.slice(0, ON_PAPER) : items;
  const more = items.length - shown.length;
  const list = <Items items={shown} wayTo={wayTo} />;
  return (
    <section className="app-printed-clause" aria-labelledby={`reading-${clause.id}`}>
      <h3 className="nhsuk-heading-s" id={`reading-${clause.id}`}>
        {clause.id}: {shareInWords(misread, answers)} of {countInWords(answers)} answers misread it
      </h3>
      <ClauseQuotation clauses={[clause]} edition={edition} />
      {commonest ? (
        <p>
          Most often: {slipSentence(commonest)}, in{' '}
          <PageLink href={wayTo(commonest).href}>{wayTo(commonest).label}</PageLink>.
        </p>
      ) : null}
      {open ? (
        <>
          {list}
          {more > 0 ? <p>And {more} more, misread less often.</p> : null}
        </>
      ) : (
        <details className="nhsuk-details">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">
              {items.length === 1
                ? `The one question or scenario that rests on ${clause.id}`
                : `The ${items.length} questions and scenarios that rest on ${clause.id}`}
            </span>
          </summary>
          <div className="nhsuk-details__text">{list}</div>
        </details>
      )}
    </section>
  );
}

/** Where to look first, on one page. */
export function ReadingsTable({ readings }: { readonly readings: readonly MisreadingShown[] }) {
  return (
    <DataTable
      caption="Clauses in the order in which they are misread"
      columns={['Clause', 'Its words', 'Misread', 'First answers']}
      rows={readings.flatMap(({ clause: { id, text }, figures }) =>
        figures
          ? [
              {
                key: id,
                cells: [
                  id,
                  beginningOf(text),
                  shareInWords(figures.misread, figures.answers),
                  countInWords(figures.answers),
                ],
              },
            ]
          : [],
      )}
      empty="There are not enough first answers yet."
    />
  );
}

/** So many words that the clause is known again. */
function beginningOf(text: string): string {
  const words = text.split(' ');
  return words.length <= 12 ? text : `${words.slice(0, 12).join(' ')} …`;
}

const ids = (readings: readonly MisreadingShown[]) =>
  readings.map(({ clause }) => clause.id).join(', ');

/** Every clause: what is misread, then what too little is known of, then what nothing asks about. */
export function Readings({
  readings,
  edition,
  wayTo,
  open,
}: {
  readonly readings: readonly MisreadingShown[];
  readonly edition: string;
  readonly wayTo: ItemWay;
  /** Everything unfolded, as on paper. */
  readonly open: boolean;
}) {
  const known = readings.filter(({ figures }) => figures);
  const withheld = readings.filter(({ figures, items }) => !figures && items.length > 0);
  const unasked = readings.filter(({ items }) => items.length === 0);
  return (
    <>
      <h2 className="nhsuk-heading-m">Clauses, the most misread first</h2>
      {known.length === 0 ? <p>There are not enough first answers yet to say anything.</p> : null}
      {known.map((reading) => (
        <Reading key={reading.clause.id} {...{ reading, edition, wayTo, open }} />
      ))}
      {withheld.length === 0 ? null : (
        <>
          <h2 className="nhsuk-heading-m">Withheld for want of answers</h2>
          <p>{ids(withheld)}</p>
        </>
      )}
      {unasked.length === 0 ? null : (
        <>
          <h2 className="nhsuk-heading-m">Not asked about</h2>
          <p>
            No option of a question or scenario rests on these, so nothing is known: {ids(unasked)}.
          </p>
        </>
      )}
    </>
  );
}

export function Limits() {
  return (
    <>
      <h2 className="nhsuk-heading-m">What these figures can and cannot say</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {LIMITS.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
