import { PageLink } from './page-link';

const SHAPES = {
  card: 'M5 3h14v18H5ZM8.500 7.500l1.300 1.300 2.200-2.300M8.500 13l1.300 1.300 2.200-2.300M14.500 8.500h1.500M14.500 14h1.500',
  sheet: 'M3 5h11v8H8l-3 3v-3H3ZM17 9h4v8h-2v3l-3-3h-6v-1.500M6 8h5M6 10.500h3',
} as const;

/** A sign in the house's one style of line; the words beside it say the same. */
function GiftSign({ kind }: { readonly kind: keyof typeof SHAPES }) {
  return (
    <svg className="app-sign" viewBox="0 0 24 24" width="34" height="34" aria-hidden="true">
      <path d={SHAPES[kind]} />
    </svg>
  );
}

function Gift({
  kind,
  href,
  title,
  words,
}: {
  readonly kind: keyof typeof SHAPES;
  readonly href: string;
  readonly title: string;
  readonly words: string;
}) {
  return (
    <li className="app-gift">
      <span className="app-gift__sign">
        <GiftSign kind={kind} />
      </span>
      <div>
        <h3 className="app-gift__title">
          <PageLink href={href}>{title}</PageLink>
        </h3>
        <p className="app-gift__words">{words}</p>
      </div>
    </li>
  );
}

/** What the module gives back for Monday: a card for the pocket, and a sheet for the team. */
export function GivenBack({
  cardHref,
  sheetHref,
}: {
  readonly cardHref: string;
  readonly sheetHref: string;
}) {
  return (
    <section aria-labelledby="given-back" className="app-not-printed">
      <h2 className="nhsuk-heading-m" id="given-back">
        For your pocket, and for your team
      </h2>
      <ul className="app-gifts">
        <Gift
          kind="card"
          href={cardHref}
          title="Your “before I post” card"
          words="A few checks chosen from your own answers, to print, fold and keep. Only you see it."
        />
        <Gift
          kind="sheet"
          href={sheetHref}
          title="A team discussion sheet"
          words="Three scenarios with questions for a meeting. It says nothing of what you answered."
        />
      </ul>
    </section>
  );
}
