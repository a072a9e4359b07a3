import { notFound } from 'next/navigation';
import { ItemListView } from '../../../components/item-list-view';
import { momentInWords } from '../../../lib/domain/calendar';
import { requireStaff } from '../../../lib/identity/who';
import { listScenarioDecisions } from '../../../lib/use-cases/list-scenario-decisions';
import { scenarioFiguresAddress, STAFF_QUESTIONS, STAFF_SCENARIOS } from '../../addresses';
import type { Query } from '../filter-query';
import { askedItemsIn } from '../item-query';
import { contentSections, staffNav } from '../rooms';

export default async function Page({ searchParams }: { readonly searchParams: Promise<Query> }) {
  const scope = await requireStaff('viewer');
  const list = await listScenarioDecisions(scope, askedItemsIn(await searchParams));
  if ('absent' in list) notFound();
  return (
    <ItemListView
      nav={staffNav(scope, STAFF_QUESTIONS)}
      sections={contentSections(STAFF_SCENARIOS)}
      noun="scenario"
      list={list}
      countedAt={momentInWords(list.at)}
      itemAddress={(id) => scenarioFiguresAddress(list.filter.module, id)}
      fileAddress={null}
    />
  );
}
