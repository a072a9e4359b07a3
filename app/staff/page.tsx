import { notFound } from 'next/navigation';
import { CompletionView } from '../../components/completion-view';
import { requireStaff } from '../../lib/identity/who';
import { readCompletionReport } from '../../lib/use-cases/read-completion-report';
import { STAFF, STAFF_REGISTRANTS } from '../addresses';
import { askedIn, queryOf, type Query } from './filter-query';
import { staffNav } from './rooms';

export default async function Page({ searchParams }: { readonly searchParams: Promise<Query> }) {
  const scope = await requireStaff('viewer');
  const report = await readCompletionReport(scope, askedIn(await searchParams));
  if ('absent' in report) notFound();
  const { filter } = report;
  const listed = (state: typeof filter.state) =>
    `${STAFF_REGISTRANTS}${queryOf({ ...filter, state, sort: 'name' })}`;
  return <CompletionView nav={staffNav(scope, STAFF)} report={report} listAddress={listed} />;
}
