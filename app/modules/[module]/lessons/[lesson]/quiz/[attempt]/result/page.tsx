import { notFound, redirect } from 'next/navigation';
import { ResultView } from '../../../../../../../../components/result-view';
import { dayInWords } from '../../../../../../../../lib/domain/calendar';
import { editionOf } from '../../../../../../../../lib/domain/clause';
import { newFormKey } from '../../../../../../../../lib/identity/form-fields';
import { requireRegistrant } from '../../../../../../../../lib/identity/who';
import { readResult } from '../../../../../../../../lib/use-cases/read-result';
import {
  checkAddress,
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
      next={
        passed
          ? { href: moduleAddress(id), label: 'Back to your module' }
          : { href: lessonAddress(id, slug), label: 'Back to the lesson' }
      }
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
