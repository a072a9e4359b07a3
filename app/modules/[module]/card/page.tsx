import { notFound } from 'next/navigation';
import { PocketCardView } from '../../../../components/pocket-card-view';
import { editionOf } from '../../../../lib/domain/clause';
import { requireRegistrant } from '../../../../lib/identity/who';
import { readPocketCard } from '../../../../lib/use-cases/read-pocket-card';
import { cardAddress, cardFileAddress, moduleAddress, teamSheetAddress } from '../../../addresses';

type Props = { readonly params: Promise<{ module: string }> };

export default async function Page({ params }: Props) {
  const { module: id } = await params;
  const by = await requireRegistrant(cardAddress(id));
  const found = await readPocketCard(by, id);
  if ('absent' in found) notFound();
  const { module, card, begun } = found;
  return (
    <PocketCardView
      crumbs={[{ href: moduleAddress(id), label: module.title }]}
      card={card}
      begun={begun}
      edition={editionOf(module.guidance)}
      fileHref={cardFileAddress(id)}
      sheetHref={teamSheetAddress(id)}
    />
  );
}
