import type { FormAction } from '../lib/domain/form';
import { CONTACT } from './house-words';
import { HiddenFields } from './hidden-fields';
import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import { PageLink } from './page-link';
import { SubmitButton } from './submit-button';
import { TextFieldForm, type TextField } from './text-field-form';

type GoToProvider = (data: FormData) => Promise<void>;
type Member = { readonly name: string; readonly email: string; readonly story: string };

const EMAIL: TextField = {
  name: 'email',
  label: 'Your email address',
  hint: 'We will send a code to the address on your entry in the register.',
  type: 'email',
  autoComplete: 'email',
  inputMode: 'email',
  width: 'full',
};

function Cast({ cast, mailbox }: { readonly cast: readonly Member[]; readonly mailbox: boolean }) {
  if (cast.length === 0) return null;
  return (
    <section className="app-panel-quiet" aria-labelledby="cast">
      <h2 className="nhsuk-heading-s" id="cast">
        People of the demonstration
      </h2>
      <p>
        They are invented. Sign in with any of these addresses.
        {mailbox ? (
          <>
            {' '}
            The code arrives in the <PageLink href="/dev/mailbox">demonstration’s mailbox</PageLink>
            .
          </>
        ) : null}
      </p>
      <dl className="app-cast">
        {cast.map(({ name, email, story }) => (
          <div key={email}>
            <dt>{name}</dt>
            <dd className="app-cast__email">{email}</dd>
            <dd>{story}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Where there is no identity provider, staff have no door to be shown. */
function StaffDoor({ action, next }: { readonly action: GoToProvider; readonly next: string }) {
  return (
    <form action={action}>
      <HiddenFields fields={{ next }} />
      <SubmitButton
        words="Staff: sign in with your Academy account"
        pendingWords="Opening…"
        secondary
        id="staff-sign-in"
      />
    </form>
  );
}

export function SignInView({
  action,
  staffAction,
  next,
  demoMailbox,
  cast,
}: {
  readonly action: FormAction;
  readonly staffAction?: GoToProvider | null;
  readonly next: string;
  readonly demoMailbox: boolean;
  readonly cast: readonly Member[];
}) {
  return (
    <PageBody>
      <TextFieldForm
        title="Sign in"
        action={action}
        hidden={{ next }}
        field={EMAIL}
        words="Send me a code"
        pendingWords="Sending…"
        note={
          <>
            <p>
              If the register has no address for you, or one that a colleague has too, no code can
              be sent: write to <a href={`mailto:${CONTACT}`}>{CONTACT}</a>.
            </p>
            <p>
              The <PageLink href="/privacy">privacy notice</PageLink> says what we keep about you,
              and why.
            </p>
          </>
        }
      >
        <PageHeading>Sign in</PageHeading>
        <p>You need no password: you get a code by email, and type it here.</p>
      </TextFieldForm>
      {staffAction ? <StaffDoor action={staffAction} next={next} /> : null}
      <Cast cast={cast} mailbox={demoMailbox} />
    </PageBody>
  );
}
