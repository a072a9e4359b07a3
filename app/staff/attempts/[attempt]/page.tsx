import { notFound } from 'next/navigation';
import { ReplayView } from '../../../../components/replay-view';
import { dayInWords, londonClock, londonDay } from '../../../../lib/domain/calendar';
import { editionOf } from '../../../../lib/domain/clause';
import { requireStaff } from '../../../../lib/identity/who';
import { replayAttempt, type ReplayedAttempt } from '../../../../lib/use-cases/replay-attempt';
import { registrantAddress, STAFF_REGISTRANTS } from '../../../addresses';
import { staffNav } from '../../rooms';

type Props = { readonly params: Promise<{ attempt: string }> };

const moment = (at: Date) => `${dayInWords(londonDay(at))}, ${londonClock(at)}`;

function inWords({ replay }: ReplayedAttempt): ReplayedAttempt['replay'] {
  const items = replay.items.map((item) => ({
    ...item,
    said: item.said.map((one) => ({ ...one, at: moment(new Date(one.at)) })),
  }));
  return { ...replay, items };
}

export default async function Page({ params }: Props) {
  const { attempt: id } = await params;
  const scope = await requireStaff('viewer');
  const attempt = await replayAttempt(scope, id);
  if ('absent' in attempt) notFound();
  const { person, module, standardId, ordinal, submittedAt } = attempt;
  const lesson = module.lessons.find(({ standard }) => standard === standardId);
  return (
    <ReplayView
      nav={staffNav(scope, STAFF_REGISTRANTS)}
      person={person && { href: registrantAddress(person.id), label: person.name }}
      registrationNumber={person?.registrationNumber ?? null}
      what={`${lesson?.title ?? standardId}, sitting ${ordinal}`}
      startedAt={moment(attempt.startedAt)}
      submittedAt={submittedAt && moment(submittedAt)}
      content={`Version ${attempt.materialVersion}, ${attempt.contentHash}`}
      replay={inWords(attempt)}
      chainBreaks={attempt.chainBreaks}
      clauses={[...attempt.clauses.values()]}
      edition={editionOf(module.guidance)}
    />
  );
}
