import { notFound, redirect } from 'next/navigation';
import { CertificatesStaffView } from '../../../components/certificates-staff-view';
import { momentInWords } from '../../../lib/domain/calendar';
import { requireStaff } from '../../../lib/identity/who';
import { findCertificateNumber } from '../../../lib/use-cases/find-certificate-number';
import { listCertificateChanges } from '../../../lib/use-cases/list-certificate-changes';
import { STAFF_CERTIFICATES, STAFF_LATIN_NAMES, staffCertificateAddress } from '../../addresses';
import { staffNav } from '../rooms';

type Props = { readonly searchParams: Promise<{ serial?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  const by = await requireStaff('manager');
  const sought = [(await searchParams).serial].flat()[0]?.slice(0, 60).trim() ?? '';
  const serial = sought && (await findCertificateNumber(by, sought));
  if (serial) redirect(staffCertificateAddress(serial));
  const waiting = await listCertificateChanges(by);
  if ('absent' in waiting) notFound();
  return (
    <CertificatesStaffView
      nav={staffNav(by, STAFF_CERTIFICATES)}
      waiting={waiting.map(({ at, ...change }) => ({
        ...change,
        href: staffCertificateAddress(change.serial),
        at: momentInWords(at),
      }))}
      namesHref={STAFF_LATIN_NAMES}
      searchHref={STAFF_CERTIFICATES}
      sought={sought || null}
    />
  );
}
