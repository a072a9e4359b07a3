import { notFound, redirect } from 'next/navigation';
import { isDemo } from '../../../lib/identity/settings';
import { listModules } from '../../../lib/use-cases/list-modules';

/** The first module's preview; the others are beside it under their ids. */
export default function Page() {
  const [first] = listModules();
  if (!isDemo() || !first) notFound();
  redirect(`/dev/preview/${first.id}`);
}
