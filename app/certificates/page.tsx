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

export default async function Page() {
  const by = await requireHolder(CERTIFICATES);
  const certificates = await listCertificates(by);
  return (
    <CertificatesView
      certificates={certificates.map(({ serial, code, moduleId, moduleTitle, completedOn }) => ({
        serial,
        moduleTitle,
        completedOn: dayInWords(completedOn),
        href: downloadAddress(serial),
        verifyHref: verifiedAddress(code),
        recordHref: recordAddress(moduleId),
        pageHref: ownCertificateAddress(serial),
      }))}
      onRegister={Boolean((await whoIsAsking())?.registrant)}
    />
  );
}
