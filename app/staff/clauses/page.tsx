import { notFound } from 'next/navigation';
import { ClausesView } from '../../../components/clauses-views';
import { requireStaff } from '../../../lib/identity/who';
import { readMisreadings } from '../../../lib/use-cases/read-misreadings';
import { printAddress, STAFF_CLAUSES, STAFF_QUESTIONS } from '../../addresses';
import type { Query } from '../filter-query';
import { askedItemsIn } from '../item-query';
import { contentSections, staffNav } from '../rooms';
import { shownOf } from './shown';

export default async function Page({ searchParams }: { readonly searchParams: Promise<Query> }) {
  const scope = await requireStaff('viewer');
  const found = await readMisreadings(scope, askedItemsIn(await searchParams).module);
  if ('absent' in found) notFound();
  const { module, modules } = found;
  return (
    <ClausesView
      nav={staffNav(scope, STAFF_QUESTIONS)}
      sections={contentSections(STAFF_CLAUSES)}
      modules={modules.map(({ id, title }) => ({
        ...{ value: id, label: title, chosen: id === module.id },
      }))}
      printHref={`${printAddress(STAFF_CLAUSES)}?module=${module.id}`}
      {...shownOf(found)}
    />
  );
}
