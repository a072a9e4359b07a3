import type { CardLine, PocketCard } from '../lib/domain/pocket-card';
import { QuotedClause } from './clause-quotation';
import { counted, GUIDANCE_TITLE } from './house-words';
import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import { PageLink, type Destination } from './page-link';
import { PageTitle } from './page-title';
import { PrintHint } from './print-hint';

/** How this card came about, kindly: a card of tips is no lesser card. */
function originWords({ own, general }: PocketCard, begun: boolean): string {
  if (!begun) {
    return 'You have not answered anything yet, so these are top tips that serve everybody. The card becomes your own as you go along.';
  }
  if (own.length === 0) {
    return 'In what you answered last you judged everything as we do. So these are top tips, which serve everybody.';
  }
  const chosen = 'chosen from what you judged in another way than we do, when you last answered';
  return general.length === 0
    ? `These are ${chosen}.`
    : `The first ${own.length === 1 ? 'check is' : `${counted(own.length, 'check')} are`} ${chosen}. You got little wrong, so top tips fill the rest.`;
}

function Check({ line }: { readonly line: CardLine }) {
  return (
    <li className="app-pocket-card__check">
      <p className="app-pocket-card__ask">{line.ask}</p>
      <QuotedClause clause={line.clause} />
    </li>
  );
}

/** A person's own card to look at and to print; the file is for folding. */
export function PocketCardView({
  crumbs,
  card,
  begun,
  edition,
  fileHref,
  sheetHref,
}: {
  readonly crumbs: readonly Destination[];
  readonly card: PocketCard;
  readonly begun: boolean;
  readonly edition: string;
  /** Of the PDF. */
  readonly fileHref: string;
  readonly sheetHref: string;
}) {
  return (
    <PageBody crumbs={crumbs}>
      <PageTitle title="Your “before I post” card" />
      <div className="app-not-printed">
        <PageHeading caption="For your pocket">Your “before I post” card</PageHeading>
        <p>{originWords(card, begun)}</p>
        <p>
          Only you see it. It is worked out each time you open this page, from what you answered
          last, and it is kept nowhere. There is no name on it.
        </p>
        <a className="nhsuk-button app-next-step" href={fileHref} download>
          Download it to print and fold (PDF, 1 page)
        </a>
      </div>
      <section className="app-pocket-card" aria-labelledby="before-i-post">
        <h2 className="app-pocket-card__title" id="before-i-post">
          Before I post
        </h2>
        <ol className="app-pocket-card__checks">
          {[...card.own, ...card.general].map((line) => (
            <Check key={line.clause.id} line={line} />
          ))}
        </ol>
        <p className="app-pocket-card__foot">
          Quoted from <cite>{GUIDANCE_TITLE}</cite>, {edition}.
        </p>
        {card.contact.length > 0 ? (
          <p className="app-pocket-card__foot">
            <strong>Questions?</strong> {card.contact.map(({ text }) => text).join(' ')}
          </p>
        ) : null}
      </section>
      <PrintHint />
      <p className="app-not-printed">
        For your next meeting: <PageLink href={sheetHref}>a team discussion sheet</PageLink>.
      </p>
    </PageBody>
  );
}
