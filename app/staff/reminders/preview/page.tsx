import { notFound } from 'next/navigation';
import { ReminderPreviewView } from '../../../../components/reminder-preview-view';
import { STATE_OPTIONS } from '../../../../components/reminders-view';
import { REMINDER_STATES } from '../../../../lib/domain/reminder';
import { requireStaff } from '../../../../lib/identity/who';
import { previewReminders, type ReminderPlan } from '../../../../lib/use-cases/preview-reminders';
import { registrantAddress, REMINDER_PREVIEW, REMINDERS } from '../../../addresses';
import { staffNav } from '../../rooms';
import { queue } from '../actions';

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

const NAMES = ['module', 'state', 'part', 'after'] as const;
type Chosen = Readonly<Record<(typeof NAMES)[number], string>>;

function chosenIn(query: Awaited<Props['searchParams']>): Chosen {
  const chosen = NAMES.map((name) => {
    const value = query[name];
    return [name, typeof value === 'string' ? value.replaceAll('\u0000', '').slice(0, 200) : ''];
  });
  return Object.fromEntries(chosen) as Chosen;
}

function filtersOf({ module, state, part }: Chosen, { moduleTitle, parts }: ReminderPlan) {
  const ofRegister = parts.map((one) => ({ value: one, label: one }));
  return [
    {
      name: 'module',
      label: 'Module',
      value: module,
      options: [{ value: module, label: moduleTitle }],
    },
    { name: 'state', label: 'State', value: state, options: STATE_OPTIONS },
    {
      name: 'part',
      label: 'Part of the register',
      value: part,
      options: [{ value: '', label: 'All parts' }, ...ofRegister],
    },
  ];
}

const personOf = ({ id, name, registrationNumber }: ReminderPlan['recipients'][number]) => ({
  href: registrantAddress(id),
  label: name,
  registrationNumber,
});

export default async function Page({ searchParams }: Props) {
  const chosen = chosenIn(await searchParams);
  const { module, part, after } = chosen;
  const scope = await requireStaff('manager');
  const state = REMINDER_STATES.find((one) => one === chosen.state) ?? notFound();
  const asked = { moduleId: module, state, part: part || null };
  const plan = await previewReminders(scope, asked, after || null);
  if ('absent' in plan) notFound();
  const choice = { module, state, part };
  const here = `${REMINDER_PREVIEW}?${new URLSearchParams(choice).toString()}`;
  return (
    <ReminderPreviewView
      nav={staffNav(scope, REMINDERS)}
      here={REMINDER_PREVIEW}
      filters={filtersOf(chosen, plan)}
      ready={plan.ready}
      recent={plan.recent}
      unreachable={plan.unreachable}
      recipients={plan.recipients.map(personOf)}
      unreached={plan.unreached.map((one) => ({ ...personOf(one), problem: one.problem }))}
      more={plan.next && `${here}&after=${plan.next}`}
      subject={plan.subject}
      lines={plan.lines}
      action={queue}
      hidden={{ here, ...choice }}
    />
  );
}
