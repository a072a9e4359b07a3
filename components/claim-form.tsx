import type { ReactNode } from 'react';
import type { FormAction, Hidden } from '../lib/domain/form';
import { ButtonForm } from './button-form';
import { SpecimenNote } from './certificate-closing';
import { SummaryRows } from './summary-rows';

export type ReadyToClaim = {
  readonly action: FormAction;
  readonly hidden: Hidden;
  readonly holder: { readonly name: string; readonly registrationNumber: string };
  /** In words. */
  readonly completedOn: string;
  readonly specimen: boolean;
};

/** What will be printed on a certificate, and the button that makes it. */
export function ClaimForm({
  title,
  heading,
  action,
  hidden,
  holder,
  completedOn,
  specimen,
}: ReadyToClaim & {
  /** Of the page. */
  readonly title: string;
  readonly heading: ReactNode;
}) {
  return (
    <ButtonForm
      title={title}
      action={action}
      hidden={hidden}
      words="Make my certificate"
      pendingWords="Making it…"
    >
      {heading}
      <p>This will be printed on your certificate. It is taken from the register.</p>
      <SummaryRows
        rows={[
          { key: 'Name', value: holder.name },
          { key: 'Registration number', value: holder.registrationNumber },
          { key: 'Completed on', value: completedOn },
        ]}
      />
      <SpecimenNote specimen={specimen} />
    </ButtonForm>
  );
}
