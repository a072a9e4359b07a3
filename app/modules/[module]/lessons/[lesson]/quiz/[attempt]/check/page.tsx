import { notFound, redirect } from 'next/navigation';
import { CheckAnswersView } from '../../../../../../../../components/check-answers-view';
import { newFormKey } from '../../../../../../../../lib/identity/form-fields';
import { requireRegistrant } from '../../../../../../../../lib/identity/who';
import { checkAnswers } from '../../../../../../../../lib/use-cases/check-answers';
import {
  checkAddress,
  lessonAddress,
  questionAddress,
  quizAddress,
  resultAddress,
} from '../../../../../../../addresses';
import { savedAtInWords } from '../../../saved-line';
import { submit } from '../../actions';

type Props = { readonly params: Promise<{ module: string; lesson: string; attempt: string }> };

export default async function Page({ params }: Props) {
  const { module: id, lesson: slug, attempt } = await params;
  const quiz = quizAddress(id, slug);
  const here = checkAddress(quiz, attempt);
  const by = await requireRegistrant(here);
  const page = await checkAnswers(by, attempt);
  if ('absent' in page) notFound();
  if ('refused' in page) redirect(resultAddress(quiz, attempt));
  if (page.slug !== slug) notFound();
  return (
    <CheckAnswersView
      crumbs={[{ href: lessonAddress(id, slug), label: page.lessonTitle }]}
      rows={page.rows.map((row) => ({
        ...row,
        said: [...row.said],
        href: questionAddress(quiz, attempt, row.number),
      }))}
      unanswered={page.rows.filter((row) => row.said.length === 0).length}
      saved={savedAtInWords(page.savedAt)}
      action={submit}
      hidden={{ here, module: id, lesson: slug, attempt, key: newFormKey() }}
    />
  );
}
