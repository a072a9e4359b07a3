import { CertificatesView } from '../../components/certificates-view';
import { dayInWords } from '../../lib/domain/calendar';
import { requireHolder, whoIsAsking } from '../../lib/identity/who';
import { listCertificates } from '../../lib/use-cases/list-certificates';
import {
  CERTIFICATES,
  downloadAddress,
  recordAddress,
  ownCertificateAddress,
  verifiedAddress,
} from '../addresses';
import { show } from './actions';

export default async function Page() {
  const by = await requireHolder(CERTIFICATES);
  const certificates = await listCertificates(by);
  return (
    <CertificatesView
      certificates={certificates.map(({ serial, code, moduleId, hidden, ...one }) => ({
        serial,
        moduleTitle: one.moduleTitle,
        completedOn: dayInWords(one.completedOn),
        href: one.fileKept ? downloadAddress(serial) : null,
        verifyHref: verifiedAddress(code),
        recordHref: recordAddress(moduleId),
        pageHref: ownCertificateAddress(serial),
        state: one.state,
        specimen: one.specimen,
        shown: !hidden,
        showing: {
          action: show,
          hidden: { here: CERTIFICATES, serial, shown: hidden ? 'yes' : 'no' },
        },
      }))}
      onRegister={Boolean((await whoIsAsking())?.registrant)}
    />
  );
}
