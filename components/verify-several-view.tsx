import type { FormAction } from '../lib/domain/form';
import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import type { Destination } from './page-link';
import { VerifySeveralForm, type CheckedCodes } from './verify-several-form';

/** For an employer with a pile of certificates. */
export function VerifySeveralView({
  crumbs,
  action,
  most,
}: {
  readonly crumbs: readonly Destination[];
  readonly action: FormAction<CheckedCodes>;
  readonly most: number;
}) {
  const title = 'Verify several certificates';
  return (
    <PageBody crumbs={crumbs}>
      <PageHeading>{title}</PageHeading>
      <VerifySeveralForm title={title} action={action} most={most} />
    </PageBody>
  );
}
