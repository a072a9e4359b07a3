import { notFound } from 'next/navigation';
import { ItemListView } from '../../../components/item-list-view';
import { mayAct } from '../../../lib/domain/actor';
import { momentInWords } from '../../../lib/domain/calendar';
import { requireStaff } from '../../../lib/identity/who';
import { listQuestions } from '../../../lib/use-cases/list-questions';
import { questionFiguresAddress, STAFF_QUESTIONS, STAFF_QUESTIONS_FILE } from '../../addresses';
import type { Query } from '../filter-query';
import { askedItemsIn, itemQueryOf } from '../item-query';
import { contentSections, staffNav } from '../rooms';

export default async function Page({ searchParams }: { readonly searchParams: Promise<Query> }) {
  const scope = await requireStaff('viewer');
  const list = await listQuestions(scope, askedItemsIn(await searchParams));
  if ('absent' in list) notFound();
  const { filter } = list;
  return (
    <ItemListView
      nav={staffNav(scope, STAFF_QUESTIONS)}
      sections={contentSections(STAFF_QUESTIONS)}
      noun="question"
      list={list}
      countedAt={momentInWords(list.at)}
      itemAddress={(id) => questionFiguresAddress(filter.module, id)}
      fileAddress={
        mayAct(scope.role, 'manager') ? `${STAFF_QUESTIONS_FILE}${itemQueryOf(filter)}` : null
      }
    />
  );
}
