import type { FormAction, Hidden } from '../lib/domain/form';
import { PageHeading } from './page-heading';
import { TextFieldForm, type TextField } from './text-field-form';

const LATIN_NAME: TextField = {
  name: 'latinName',
  label: 'Your name in Latin letters',
  hint: 'As in your passport or on your pay slip, for example. Accents are fine.',
  type: 'text',
  autoComplete: 'off',
  width: 'full',
};

/** For a name that no typeface of the certificate has all letters of: nothing is printed until it is right. */
export function CertificateNameForm({
  registerName,
  waiting,
  action,
  hidden,
}: {
  readonly registerName: string;
  /** A form that was given and that staff have not confirmed yet. */
  readonly waiting: string | null;
  readonly action: FormAction;
  readonly hidden: Hidden;
}) {
  return (
    <TextFieldForm
      title="Your certificate"
      action={action}
      hidden={hidden}
      field={LATIN_NAME}
      words={waiting ? 'Send another form of it' : 'Send it to staff'}
      pendingWords="Sending…"
    >
      <PageHeading caption="Every standard is passed">Your certificate</PageHeading>
      {waiting ? (
        <p className="app-panel-quiet" role="status">
          You gave “{waiting}”. Staff will look at it; when they have confirmed it, you can make
          your certificate here. Your day of completion stays the same.
        </p>
      ) : null}
      <p>
        The register has your name as “<bdi>{registerName}</bdi>”. Our certificates cannot print all
        of its letters yet, and we will not print it with gaps. Give your name in Latin letters; it
        will be on the certificate when staff have confirmed it.
      </p>
    </TextFieldForm>
  );
}
