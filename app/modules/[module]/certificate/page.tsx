import { notFound } from 'next/navigation';
import { CertificateView } from '../../../../components/certificate-view';
import { dayInWords } from '../../../../lib/domain/calendar';
import { groupCode } from '../../../../lib/domain/certificate';
import { newFormKey } from '../../../../lib/identity/form-fields';
import { requireRegistrant } from '../../../../lib/identity/who';
import {
  readCertificatePage,
  type CertificatePage,
} from '../../../../lib/use-cases/read-certificate-page';
import {
  cardAddress,
  certificateAddress,
  downloadAddress,
  lessonAddress,
  moduleAddress,
  recordAddress,
  ownCertificateAddress,
  teamSheetAddress,
  verifiedAddress,
} from '../../../addresses';
import { proposeName } from './actions';
import { readyToClaim } from './ready-to-claim';

type Props = { readonly params: Promise<{ module: string }> };

function stateOf(page: CertificatePage) {
  const { id } = page.module;
  switch (page.kind) {
    case 'missing':
      return {
        kind: page.kind,
        missing: page.missing.map(({ slug, title }) => ({ href: lessonAddress(id, slug), title })),
      };
    case 'ready':
      return { kind: page.kind, ...readyToClaim(page, certificateAddress(id)) };
    case 'name-cannot-be-printed':
      return {
        kind: page.kind,
        action: proposeName,
        hidden: { here: certificateAddress(id), module: id, key: newFormKey() },
        registerName: page.registerName,
        waiting: page.waiting,
      };
    case 'claimed':
      return {
        kind: page.kind,
        serial: page.snapshot.serial,
        downloadHref: downloadAddress(page.snapshot.serial),
        verifyHref: verifiedAddress(groupCode(page.snapshot.code)),
        recordHref: recordAddress(id),
        pageHref: ownCertificateAddress(page.snapshot.serial),
        cardHref: cardAddress(id),
        sheetHref: teamSheetAddress(id),
        code: groupCode(page.snapshot.code),
        completedOn: dayInWords(page.snapshot.completedOn),
        size: `${Math.ceil(page.byteLength / 1000)} kB`,
        snapshot: page.snapshot,
      };
  }
}

export default async function Page({ params }: Props) {
  const { module: id } = await params;
  const by = await requireRegistrant(certificateAddress(id));
  const page = await readCertificatePage(by, id);
  if ('absent' in page) notFound();
  return (
    <CertificateView
      crumbs={[{ href: moduleAddress(id), label: page.module.title }]}
      state={stateOf(page)}
    />
  );
}
