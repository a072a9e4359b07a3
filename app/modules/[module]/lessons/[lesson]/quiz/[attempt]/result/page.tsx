import { notFound, redirect } from 'next/navigation';
import { ResultView } from '../../../../../../../../components/result-view';
import type { RegistrantId } from '../../../../../../../../lib/domain/actor';
import { dayInWords } from '../../../../../../../../lib/domain/calendar';
import { editionOf } from '../../../../../../../../lib/domain/clause';
import { newFormKey } from '../../../../../../../../lib/identity/form-fields';
import { requireRegistrant } from '../../../../../../../../lib/identity/who';
import { readResult } from '../../../../../../../../lib/use-cases/read-result';
import { readWayOn } from '../../../../../../../../lib/use-cases/read-way-on';
import {
  certificateAddress,
  checkAddress,
  HOME,
  lessonAddress,
  moduleAddress,
  quizAddress,
  recordAddress,
  resultAddress,
} from '../../../../../../../addresses';
import { intend } from '../../../intention/actions';
import { savedLine } from '../../../saved-line';
import { start } from '../../actions';

type Props = { readonly params: Promise<{ module: string; lesson: string; attempt: string }> };

/** After a pass: the next standard, after the last one the certificate. */
async function afterPassing(by: RegistrantId, id: string) {
  const way = await readWayOn(by, id);
  if ('absent' in way) return { next: { href: HOME, label: 'Go to the front page' } };
  const home = { href: moduleAddress(id), label: 'Back to your module' };
  if (way.next) {
    const { slug, title } = way.next;
    return { next: { href: lessonAddress(id, slug), label: `Next: ${title}` }, home };
  }
  const every = `All ${way.of} standards are passed.`;
  return way.certificate === 'ready'
    ? { next: { href: certificateAddress(id), label: 'Get your certificate' }, home, every }
    : { next: home, every };
}

export default async function Page({ params }: Props) {
  const { module: id, lesson: slug, attempt } = await params;
  const quiz = quizAddress(id, slug);
  const here = resultAddress(quiz, attempt);
  const by = await requireRegistrant(here);
  const result = await readResult(by, attempt);
  if ('absent' in result) notFound();
  if ('refused' in result) redirect(checkAddress(quiz, attempt));
  const { module, lesson, passed } = result;
  if (lesson.slug !== slug) notFound();
  return (
    <ResultView
      crumbs={[
        { href: moduleAddress(id), label: module.title },
        { href: lessonAddress(id, slug), label: lesson.title },
      ]}
      passed={passed}
      right={result.right}
      of={result.of}
      needed={result.needed}
      day={dayInWords(result.day)}
      reviews={result.reviews}
      clauses={[...result.clauses.values()]}
      edition={editionOf(module.guidance)}
      {...(passed
        ? await afterPassing(by, id)
        : { next: { href: lessonAddress(id, slug), label: 'Back to the lesson' } })}
      intention={{
        action: intend,
        hidden: { here, module: id, lesson: slug },
        saved: savedLine(result.intention),
        recordHref: recordAddress(id),
      }}
      retake={
        passed
          ? null
          : { action: start, hidden: { here, module: id, lesson: slug, key: newFormKey() } }
      }
    />
  );
}
