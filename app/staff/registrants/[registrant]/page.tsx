import { notFound } from 'next/navigation';
import { RegistrantView } from '../../../../components/registrant-view';
import { mayAct } from '../../../../lib/domain/actor';
import { dayInWords, londonDay, momentInWords } from '../../../../lib/domain/calendar';
import { groupCode } from '../../../../lib/domain/certificate';
import { fateOf } from '../../../../lib/domain/mail';
import { requireStaff } from '../../../../lib/identity/who';
import { readRegistrant, type RegistrantPage } from '../../../../lib/use-cases/read-registrant';
import {
  replayAddress,
  STAFF_REGISTRANTS,
  staffCertificateAddress,
  verifiedAddress,
} from '../../../addresses';
import { staffNav } from '../../rooms';

type Props = { readonly params: Promise<{ registrant: string }> };

const moment = (at: string) => momentInWords(new Date(at));
const day = (at: string) => dayInWords(londonDay(new Date(at)));

function attemptsOf({ attempts, modules }: RegistrantPage) {
  const lessons = modules.flatMap(({ module }) => module.lessons);
  return attempts.map((one) => {
    const title = lessons.find(({ standard }) => standard === one.standardId)?.title;
    return {
      id: one.id,
      href: replayAddress(one.id),
      what: `${title ?? one.standardId}, sitting ${one.ordinal}`,
      version: one.materialVersion,
      startedAt: moment(one.startedAt),
      submittedAt: one.submittedAt && moment(one.submittedAt),
      mark:
        one.right === null
          ? 'None yet'
          : `${one.right} of ${one.of}, ${one.passed ? 'passed' : 'not passed'}`,
    };
  });
}

export default async function Page({ params }: Props) {
  const { registrant } = await params;
  const scope = await requireStaff('viewer');
  const page = await readRegistrant(scope, registrant);
  if ('absent' in page) notFound();
  const mayCorrect = mayAct(scope.role, 'manager');
  return (
    <RegistrantView
      nav={staffNav(scope, STAFF_REGISTRANTS)}
      person={{
        ...page,
        parts: page.parts.map(({ part, specialism }) =>
          specialism ? `${part} (${specialism})` : part,
        ),
        joinedOn: day(page.joinedAt),
        leftOn: page.leftAt && day(page.leftAt),
      }}
      modules={page.modules.map(({ module, standing, lessons }) => ({
        id: module.id,
        title: module.title,
        standing,
        lessons: lessons.map(({ slug, title, state, scenariosDone, scenarios }) => ({
          slug,
          title,
          state,
          scenarios: `${scenariosDone} of ${scenarios}`,
        })),
      }))}
      attempts={attemptsOf(page)}
      certificates={page.certificates.map(({ code, completedOn, ...certificate }) => ({
        ...certificate,
        completedOn: dayInWords(completedOn),
        href: mayCorrect ? staffCertificateAddress(certificate.serial) : null,
        verifyHref: verifiedAddress(groupCode(code)),
      }))}
      mails={page.mails.map((mail) => ({
        kind: mail.kind,
        at: moment(mail.at),
        sentAt: mail.sentAt && moment(mail.sentAt),
        failure: mail.failure,
        fate: fateOf({ sent: mail.sentAt !== null, ...mail }),
      }))}
    />
  );
}
