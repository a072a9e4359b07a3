import { CONTACT, PUBLISHER } from './house-words';
import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import { PageTitle } from './page-title';

const KEPT = [
  {
    what: 'Your entry in the register',
    words:
      'Your name, registration number, parts of the register and email address, as the Academy gives them to this service. They show that you are a registrant. Your name, number and parts of the register are printed on your certificate; your email address is not.',
  },
  {
    what: 'What you answer',
    words:
      'The scenarios you decide, the questions you are shown and what you say, with the times. They show your progress, and they explain a result years later.',
  },
  {
    what: 'Your certificates',
    words: 'What is printed on each of them, word for word, and the file itself.',
  },
  {
    what: 'What you write for yourself',
    words:
      'Your line at the end of a lesson, and the reflection and time in your CPD record, each as you saved it, earlier versions too. They are yours: the service shows them to nobody else, staff included, and nothing depends on them. They are kept after you leave the register. Ask us and we delete them; what you downloaded stays with you.',
  },
  {
    what: 'Signing in',
    words:
      'When a code was asked for and used, and which sessions are open. This keeps others out of your account.',
  },
];

function WhoSees() {
  return (
    <>
      <h2 className="nhsuk-heading-m">Who sees it</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>You see all of it that concerns your learning.</li>
        <li>
          Staff of the Academy who look after CPD can see how far registrants are with the module.
          They do not see what you write for yourself.
        </li>
        <li>
          Anybody to whom you show a certificate can check it with its code. They see how it stands
          and what is printed on it, and nothing else. You can hide what is printed on it.
          Certificates cannot be found by name.
        </li>
        <li>
          Nobody else. There are no third parties in these pages, no advertising and no analytics.
        </li>
      </ul>
    </>
  );
}

/** @param retention how long records of learning are kept; null until the Academy has decided */
export function PrivacyView({ retention }: { readonly retention: string | null }) {
  return (
    <PageBody>
      <PageTitle title="Privacy notice" />
      <PageHeading>Privacy notice</PageHeading>
      <p className="app-panel-quiet">
        <strong>To be confirmed by the Academy.</strong> This text says what the service does. The
        Academy, which decides about the data, has not yet confirmed it.
      </p>
      <p>
        This service is run by the {PUBLISHER}. It keeps what it needs to show your progress and to
        give you a certificate that can be trusted.
      </p>
      <h2 className="nhsuk-heading-m">What is kept, and why</h2>
      <dl className="app-terms">
        {KEPT.map(({ what, words }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <WhoSees />
      <h2 className="nhsuk-heading-m">How long it is kept</h2>
      {retention ? (
        <p>Records of learning: {retention}. The Academy decides about that.</p>
      ) : (
        <p>
          How long records of learning are kept is for the Academy to decide. It has not decided
          yet, and until it has, none of them is deleted because of its age.
        </p>
      )}
      <h2 className="nhsuk-heading-m">Cookies</h2>
      <p>
        Two, both strictly necessary: one ties a sign-in code to the browser that asked for it, and
        one keeps you signed in. They are used for nothing else.
      </p>
      <h2 className="nhsuk-heading-m">Ask, correct or object</h2>
      <p>
        Write to <a href={`mailto:${CONTACT}`}>{CONTACT}</a>. You can ask for a copy of what is kept
        about you, have it corrected, or object to its use.
      </p>
    </PageBody>
  );
}
