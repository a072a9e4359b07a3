import { notFound } from 'next/navigation';
import { SidePageView } from '../../../../components/side-page-view';
import { editionOf } from '../../../../lib/domain/clause';
import { requireRegistrant } from '../../../../lib/identity/who';
import { readSidePage } from '../../../../lib/use-cases/read-side-page';
import { moduleAddress, sidePageAddress } from '../../../addresses';

type Props = { readonly params: Promise<{ module: string }> };

export default async function Page({ params }: Props) {
  const { module: id } = await params;
  await requireRegistrant(sidePageAddress(id, 'orientation'));
  const found = readSidePage(id, 'orientation');
  if ('absent' in found) notFound();
  const { module, page, clauses } = found;
  return (
    <SidePageView
      crumbs={[{ href: moduleAddress(id), label: module.title }]}
      title={page.title}
      lede={page.lede}
      edition={editionOf(module.guidance)}
      body={page.body}
      clauses={clauses}
      next={{ href: moduleAddress(id), label: 'Go to your module' }}
    />
  );
}
