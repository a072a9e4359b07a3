import type { FormAction } from '../lib/domain/form';
import { CodeFromAddress } from './code-from-address';
import { CONTACT, counted } from './house-words';
import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import { PageLink } from './page-link';
import { TextFieldForm, type TextField } from './text-field-form';

const CODE: TextField = {
  name: 'code',
  label: 'Code',
  hint: '8 letters and numbers, like 7K4P-29QD. You can paste it; spaces and capitals do not matter.',
  type: 'text',
  autoComplete: 'one-time-code',
  code: true,
  width: 'short',
};

function NoCode({ startAgain }: { readonly startAgain: string }) {
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">If no code arrives</span>
      </summary>
      <div className="nhsuk-details__text">
        <ul className="nhsuk-list nhsuk-list--bullet">
          <li>Wait a minute or two, and look in your junk mail.</li>
          <li>
            Make sure that you used the address on your entry in the register, then{' '}
            <PageLink href={startAgain}>ask for another code</PageLink>.
          </li>
          <li>
            No code can be sent where the register has no address for you, a wrong one, or one that
            a colleague has too. Write to <a href={`mailto:${CONTACT}`}>{CONTACT}</a> with your name
            and registration number.
          </li>
        </ul>
      </div>
    </details>
  );
}

export function SignInCodeView({
  action,
  next,
  startAgain,
  minutes,
  demoMailbox,
}: {
  readonly action: FormAction;
  readonly next: string;
  readonly startAgain: string;
  readonly minutes: number;
  readonly demoMailbox: boolean;
}) {
  return (
    <PageBody crumbs={[{ href: startAgain, label: 'Sign in' }]}>
      <TextFieldForm
        title="Enter your code"
        action={action}
        hidden={{ next }}
        field={CODE}
        words="Sign in"
        pendingWords="Signing in…"
      >
        <PageHeading>Enter your code</PageHeading>
        <p>
          If we know that address, a code is on its way to it. It works for{' '}
          {counted(minutes, 'minute')}, once, and only in this browser.
        </p>
        {demoMailbox ? (
          <p className="app-panel-quiet">
            This is a demonstration: the code is in the{' '}
            <PageLink href="/dev/mailbox">demonstration’s mailbox</PageLink>.
          </p>
        ) : null}
      </TextFieldForm>
      <CodeFromAddress field="code" />
      <NoCode startAgain={startAgain} />
    </PageBody>
  );
}
