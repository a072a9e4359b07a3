import type { ReadyToClaim } from '../../../../components/claim-form';
import { dayInWords } from '../../../../lib/domain/calendar';
import { notionalTimeInWords } from '../../../../lib/domain/certificate';
import { newFormKey } from '../../../../lib/identity/form-fields';
import type { CertificatePage } from '../../../../lib/use-cases/read-certificate-page';
import { claim } from './actions';

/** The form that makes the certificate, on whichever page it stands. */
export function readyToClaim(
  { module, holder, completedOn, minutes, specimen }: Extract<CertificatePage, { kind: 'ready' }>,
  here: string,
): ReadyToClaim {
  return {
    action: claim,
    hidden: { here, module: module.id, key: newFormKey() },
    holder,
    completedOn: dayInWords(completedOn),
    learningTime: notionalTimeInWords(minutes),
    specimen,
  };
}
