import { notFound } from 'next/navigation';
import { CertificateStaffView } from '../../../../components/certificate-staff-view';
import { momentInWords } from '../../../../lib/domain/calendar';
import { requireStaff } from '../../../../lib/identity/who';
import {
  readCertificateChanges,
  type CertificateForChange,
} from '../../../../lib/use-cases/read-certificate-changes';
import { registrantAddress, STAFF_CERTIFICATES, staffCertificateAddress } from '../../../addresses';
import { staffNav } from '../../rooms';
import { decide, propose } from './actions';

type Props = { readonly params: Promise<{ serial: string }> };
type Change = CertificateForChange['changes'][number];

function shown({ decision, at, ...change }: Change) {
  return {
    ...change,
    at: momentInWords(new Date(at)),
    decision: decision && { ...decision, at: momentInWords(new Date(decision.at)) },
  };
}

export default async function Page({ params }: Props) {
  const by = await requireStaff('manager');
  const serial = (await params).serial.slice(0, 40);
  const found = await readCertificateChanges(by, serial);
  if ('absent' in found) notFound();
  const { waiting, mayPropose, latestSerial, registrantId } = found;
  const hidden = { here: staffCertificateAddress(serial), serial };
  return (
    <CertificateStaffView
      nav={staffNav(by, STAFF_CERTIFICATES)}
      snapshot={found.snapshot}
      state={found.state}
      hidden={found.hidden}
      fileKept={found.fileKept}
      latest={
        latestSerial === serial
          ? null
          : { serial: latestSerial, href: staffCertificateAddress(latestSerial) }
      }
      registrantHref={registrantId && registrantAddress(registrantId)}
      issuedAt={momentInWords(found.issuedAt)}
      changes={found.changes.map(shown)}
      waiting={
        waiting && {
          change: shown(waiting),
          mayDecide: waiting.mayDecide,
          action: decide,
          hidden: { ...hidden, change: waiting.id },
        }
      }
      proposal={mayPropose.length > 0 ? { kinds: mayPropose, action: propose, hidden } : null}
    />
  );
}
