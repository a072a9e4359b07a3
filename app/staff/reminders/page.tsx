import { notFound } from 'next/navigation';
import { RemindersView } from '../../../components/reminders-view';
import { momentInWords } from '../../../lib/domain/calendar';
import { STANDING_WORDS } from '../../../lib/domain/standing';
import { requireStaff } from '../../../lib/identity/who';
import { listReminders, type RemindersPage } from '../../../lib/use-cases/list-reminders';
import { registrantAddress, REMINDER_PREVIEW, REMINDERS } from '../../addresses';
import { staffNav } from '../rooms';

type Props = { readonly searchParams: Promise<{ queued?: string | string[] }> };

function whatOf({ moduleId, state, part }: RemindersPage['batches'][number]): string {
  return [moduleId, STANDING_WORDS[state].label, ...(part ? [part] : [])].join('; ');
}

export default async function Page({ searchParams }: Props) {
  const { queued } = await searchParams;
  const scope = await requireStaff('manager');
  const page = await listReminders(scope);
  if ('absent' in page) notFound();
  return (
    <RemindersView
      nav={staffNav(scope, REMINDERS)}
      previewHref={REMINDER_PREVIEW}
      modules={page.modules}
      batches={page.batches.map((batch) => ({
        ...batch,
        at: momentInWords(batch.at),
        what: whatOf(batch),
      }))}
      failures={page.failures.map(({ id, at, ...failure }) => ({
        ...failure,
        href: registrantAddress(id),
        at: momentInWords(at),
      }))}
      justQueued={page.batches.find(({ id }) => id === queued)?.queued ?? null}
    />
  );
}
