import { notFound } from 'next/navigation';
import { ModulePrintView } from '../../../../components/module-print-view';
import { editionOf } from '../../../../lib/domain/clause';
import { requireRegistrant } from '../../../../lib/identity/who';
import { readModulePrint } from '../../../../lib/use-cases/read-module-print';
import { moduleAddress, printAddress } from '../../../addresses';

type Props = { readonly params: Promise<{ module: string }> };

export default async function Page({ params }: Props) {
  const { module: id } = await params;
  await requireRegistrant(printAddress(moduleAddress(id)));
  const found = readModulePrint(id);
  if ('absent' in found) notFound();
  const { module, parts, clauses } = found;
  return (
    <ModulePrintView
      crumbs={[{ href: moduleAddress(id), label: module.title }]}
      title={module.title}
      edition={editionOf(module.guidance)}
      parts={parts}
      clauses={clauses}
    />
  );
}
