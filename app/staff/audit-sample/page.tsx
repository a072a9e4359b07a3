import { notFound } from 'next/navigation';
import { AuditSampleView } from '../../../components/audit-sample-view';
import { requireStaff } from '../../../lib/identity/who';
import { offerSample } from '../../../lib/use-cases/look-up-sample';
import { STAFF_AUDIT_SAMPLE } from '../../addresses';
import { staffNav } from '../rooms';
import { lookUp } from './actions';

export default async function Page() {
  const scope = await requireStaff('viewer');
  const choices = await offerSample(scope);
  if ('absent' in choices) notFound();
  const nav = staffNav(scope, STAFF_AUDIT_SAMPLE);
  return <AuditSampleView nav={nav} choices={choices} action={lookUp} here={STAFF_AUDIT_SAMPLE} />;
}
