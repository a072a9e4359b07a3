import { notFound } from 'next/navigation';
import { CertificateTwinView } from '../../../components/certificate-twin-view';
import { requireHolder } from '../../../lib/identity/who';
import { readCertificate } from '../../../lib/use-cases/read-certificate';
import {
  CERTIFICATES,
  credentialAddress,
  downloadAddress,
  ownCertificateAddress,
} from '../../addresses';

type Props = { readonly params: Promise<{ serial: string }> };

export default async function Page({ params }: Props) {
  const { serial } = await params;
  const by = await requireHolder(ownCertificateAddress(serial));
  const found = await readCertificate(by, serial.slice(0, 40));
  if ('absent' in found) notFound();
  return (
    <CertificateTwinView
      crumbs={[{ href: CERTIFICATES, label: 'Your certificates' }]}
      snapshot={found.snapshot}
      state={found.state}
      hidden={found.hidden}
      pdf={
        found.fileKept
          ? {
              href: downloadAddress(found.snapshot.serial),
              size: `${Math.ceil(found.byteLength / 1000)} kB`,
            }
          : null
      }
      credentialHref={found.hasCredential ? credentialAddress(found.snapshot.serial) : null}
    />
  );
}
