import type { FormAction, Hidden } from '../lib/domain/form';
import { ButtonForm } from './button-form';
import { counted } from './house-words';
import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import { PageLink, type Destination } from './page-link';
import { SavedAt, type Saved } from './saved-at';

type Row = {
  readonly number: number;
  readonly ask: string;
  readonly begins: string;
  /** The texts of what was ticked; empty where nothing was. */
  readonly said: readonly string[];
  readonly href: string;
};

function AnswerRow({ row }: { readonly row: Row }) {
  const { number, ask, begins, said, href } = row;
  return (
    <div className="nhsuk-summary-list__row">
      <dt className="nhsuk-summary-list__key">
        {number}. {ask}
        {begins ? <span className="app-aside app-answers__case">{begins}</span> : null}
      </dt>
      <dd className="nhsuk-summary-list__value">
        {said.length === 0 ? <em>Not answered</em> : said.map((text) => <p key={text}>{text}</p>)}
      </dd>
      <dd className="nhsuk-summary-list__actions">
        <PageLink href={href}>
          {said.length === 0 ? 'Answer' : 'Change'}
          <span className="nhsuk-u-visually-hidden"> question {number}</span>
        </PageLink>
      </dd>
    </div>
  );
}

export function CheckAnswersView({
  crumbs,
  rows,
  unanswered,
  saved,
  action,
  hidden,
}: {
  readonly crumbs: readonly Destination[];
  readonly rows: readonly Row[];
  readonly unanswered: number;
  /** When an answer was last saved. */
  readonly saved: Saved | null;
  readonly action: FormAction;
  readonly hidden: Hidden;
}) {
  return (
    <PageBody crumbs={crumbs}>
      <ButtonForm
        title="Check your answers"
        action={action}
        hidden={hidden}
        words="Hand in my answers"
        pendingWords="Handing in…"
      >
        <PageHeading>Check your answers</PageHeading>
        <SavedAt saved={saved} />
        {unanswered > 0 ? (
          <p className="app-warning">
            <strong>{counted(unanswered, 'question')} not answered.</strong> If you hand in now,{' '}
            {unanswered === 1 ? 'it counts' : 'they count'} as not right.
          </p>
        ) : null}
        <dl className="nhsuk-summary-list app-answers">
          {rows.map((row) => (
            <AnswerRow key={row.number} row={row} />
          ))}
        </dl>
        <p>After you have handed them in, you cannot change them. You can try again, though.</p>
      </ButtonForm>
    </PageBody>
  );
}
