import { notFound, redirect } from 'next/navigation';
import { requireVisitor } from '../../lib/identity/who';
import { listModules } from '../../lib/use-cases/list-modules';
import { CERTIFICATES, HOME, moduleAddress, SIGNED_IN, STAFF } from '../addresses';

/** Sends each person to where they belong. */
export default async function Page() {
  const visitor = await requireVisitor(SIGNED_IN);
  const [first, ...others] = listModules();
  if (visitor.registrant) redirect(first && others.length === 0 ? moduleAddress(first.id) : HOME);
  if (visitor.holder) redirect(CERTIFICATES);
  if (visitor.staff) redirect(STAFF);
  notFound();
}
