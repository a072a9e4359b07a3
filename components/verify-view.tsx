import type { FormAction } from '../lib/domain/form';
import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import { PageLink } from './page-link';
import { TextFieldForm, type TextField } from './text-field-form';

const CODE: TextField = {
  name: 'code',
  label: 'Code on the certificate',
  hint: '26 letters and numbers, as they are printed. Dashes, spaces and capitals do not matter.',
  type: 'text',
  autoComplete: 'off',
  code: true,
  width: 'long',
};

export function VerifyView({ action }: { readonly action: FormAction }) {
  return (
    <PageBody>
      <TextFieldForm
        title="Verify a certificate"
        action={action}
        field={CODE}
        words="Verify"
        pendingWords="Looking…"
      >
        <PageHeading>Verify a certificate</PageHeading>
        <p>
          Scan the square on the certificate with a phone, or type its code here. You will see how
          the certificate stands today and, unless its holder keeps that hidden, everything that is
          printed on the real one.
        </p>
      </TextFieldForm>
      <p>
        Several at once? <PageLink href="/verify/several">Paste their codes</PageLink> and see each
        in a table.
      </p>
      <p>
        Were you given an audit pack (a ZIP file)?{' '}
        <PageLink href="/verify/pack">Check the whole pack</PageLink>
      </p>
    </PageBody>
  );
}
