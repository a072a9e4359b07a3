import { notFound } from 'next/navigation';
import { ClosingView, type AtTheEnd } from '../../../../components/closing-view';
import { SecondLooks } from '../../../../components/second-looks';
import type { RegistrantId } from '../../../../lib/domain/actor';
import { editionOf } from '../../../../lib/domain/clause';
import { requireRegistrant } from '../../../../lib/identity/who';
import { findSecondLooks } from '../../../../lib/use-cases/find-second-looks';
import {
  readCertificatePage,
  type CertificatePage,
} from '../../../../lib/use-cases/read-certificate-page';
import { readSidePage } from '../../../../lib/use-cases/read-side-page';
import {
  cardAddress,
  certificateAddress,
  moduleAddress,
  quizAddress,
  resultAddress,
  sidePageAddress,
  teamSheetAddress,
} from '../../../addresses';
import { readyToClaim } from '../certificate/ready-to-claim';

type Props = { readonly params: Promise<{ module: string }> };

async function secondLooks(by: RegistrantId, module: string) {
  const looks = await findSecondLooks(by, module);
  return (
    <SecondLooks
      looks={looks.map(({ attemptId, lesson, number, ask }) => ({
        href: `${resultAddress(quizAddress(module, lesson.slug), attemptId)}#question-${number}`,
        ask,
        lesson: lesson.title,
      }))}
    />
  );
}

function stateOf(page: CertificatePage): AtTheEnd {
  const { id, lessons } = page.module;
  const here = sidePageAddress(id, 'closing');
  switch (page.kind) {
    case 'ready':
      return {
        kind: page.kind,
        standards: lessons.length,
        ...readyToClaim(page, here),
      };
    case 'claimed':
      return {
        kind: page.kind,
        holderName: page.snapshot.holderName,
        standards: lessons.length,
      };
    case 'missing':
      return { kind: page.kind, missing: page.missing.length };
    case 'name-cannot-be-printed':
      return { kind: page.kind };
  }
}

export default async function Page({ params }: Props) {
  const { module: id } = await params;
  const by = await requireRegistrant(sidePageAddress(id, 'closing'));
  const found = readSidePage(id, 'closing');
  const [certificate, looks] = await Promise.all([
    readCertificatePage(by, id),
    secondLooks(by, id),
  ]);
  if ('absent' in found || 'absent' in certificate) notFound();
  const { module, page, clauses } = found;
  return (
    <ClosingView
      crumbs={[{ href: moduleAddress(id), label: module.title }]}
      page={page}
      clauses={clauses}
      edition={editionOf(module.guidance)}
      state={stateOf(certificate)}
      certificateHref={certificateAddress(id)}
      cardHref={cardAddress(id)}
      sheetHref={teamSheetAddress(id)}
      looks={looks}
    />
  );
}
