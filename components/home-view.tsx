import { counted } from './house-words';
import { PageLink } from './page-link';
import { PageTitle } from './page-title';

type Module = {
  readonly href: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly lessons: readonly string[];
};

function Hero({
  modules,
  signedIn,
}: {
  readonly modules: readonly Module[];
  readonly signedIn: boolean;
}) {
  const first = modules[0];
  const start = signedIn && first ? first.href : '/sign-in';
  return (
    <div className="app-hero">
      <div className="nhsuk-width-container app-hero__row">
        <div>
          <h1 className="app-hero__heading">Keep on posting, with confidence</h1>
          <p className="app-hero__lede">
            A CPD module for registrants of the Academy for Healthcare Science. Judge posts and
            messages like the ones you meet at work, and see what the Academy’s guidance says.
          </p>
          <PageLink href={start} className="nhsuk-button app-hero__button">
            {signedIn ? 'Go to your module' : 'Sign in to start'}
          </PageLink>
        </div>
        <img
          className="app-hero__picture"
          src="/illustrations/front.svg"
          alt=""
          width="440"
          height="400"
        />
      </div>
    </div>
  );
}

function ModuleSection({ module }: { readonly module: Module }) {
  const { title, summary, minutes, lessons } = module;
  return (
    <section className="app-module">
      <div>
        <h2 className="nhsuk-heading-m">{title}</h2>
        <p>{summary}</p>
        <p>
          {counted(lessons.length, 'lesson')}, about {counted(minutes, 'minute')} with the pages
          before and after them. Take them in any order, stop when you like, and come back to where
          you were.
        </p>
      </div>
      <ol className="app-contents">
        {lessons.map((lesson) => (
          <li key={lesson}>{lesson}</li>
        ))}
      </ol>
    </section>
  );
}

const GETS = [
  {
    what: 'Decisions first',
    words: 'You judge a post, then you see what we think of each part of it, and why.',
  },
  {
    what: 'The guidance, in its own words',
    words: 'Everything rests on a numbered paragraph. Where it is our judgement, we say so.',
  },
  {
    what: 'A certificate',
    words: 'A PDF for your CPD record. Anybody you show it to can check it here.',
  },
];

/** The front page. */
export function HomeView({
  modules,
  signedIn,
  edition,
}: {
  readonly modules: readonly Module[];
  readonly signedIn: boolean;
  readonly edition: string;
}) {
  return (
    <>
      <PageTitle title="Keep on posting, with confidence" />
      <Hero modules={modules} signedIn={signedIn} />
      <div className="nhsuk-width-container app-page">
        <ul className="app-gets">
          {GETS.map(({ what, words }) => (
            <li key={what} className="app-gets__item">
              <h2 className="nhsuk-heading-s">{what}</h2>
              <p>{words}</p>
            </li>
          ))}
        </ul>
        <div className="app-column">
          {modules.map((module) => (
            <ModuleSection key={module.href} module={module} />
          ))}
          <p className="app-aside">
            The module teaches the edition {edition}. Have you been shown a certificate?{' '}
            <PageLink href="/verify">Verify a certificate</PageLink>
          </p>
        </div>
      </div>
    </>
  );
}
