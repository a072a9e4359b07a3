import { notFound, redirect } from 'next/navigation';
import { QuestionView } from '../../../../../../../../components/question-view';
import { TellUs } from '../../../../../../../../components/tell-us';
import { newFormKey } from '../../../../../../../../lib/identity/form-fields';
import { requireRegistrant } from '../../../../../../../../lib/identity/who';
import { readQuestion } from '../../../../../../../../lib/use-cases/read-question';
import {
  checkAddress,
  lessonAddress,
  questionAddress,
  quizAddress,
  resultAddress,
} from '../../../../../../../addresses';
import { tell } from '../../../../../tell-us/actions';
import { answer } from '../../actions';

type Props = {
  readonly params: Promise<{ module: string; lesson: string; attempt: string; number: string }>;
  readonly searchParams: Promise<{ changed?: string | string[] }>;
};

const CHANGED =
  'You answered this question in another window, or went back. What is selected below is what is saved; change it if you like.';

export default async function Page({ params, searchParams }: Props) {
  const { module: id, lesson: slug, attempt, number: typed } = await params;
  const quiz = quizAddress(id, slug);
  const number = /^[1-9]\d?$/.test(typed) ? Number(typed) : 0;
  const here = questionAddress(quiz, attempt, number);
  const by = await requireRegistrant(here);
  const page = await readQuestion(by, attempt, number);
  if ('absent' in page) notFound();
  if ('refused' in page) redirect(resultAddress(quiz, attempt));
  if (page.slug !== slug) notFound();
  const changed = (await searchParams).changed !== undefined;
  return (
    <QuestionView
      crumbs={[{ href: lessonAddress(id, slug), label: page.lessonTitle }]}
      number={page.number}
      of={page.of}
      question={page.question}
      chosen={[...page.chosen]}
      confidence={page.confidence}
      saved={page.step > 0}
      {...(changed ? { notice: CHANGED } : {})}
      action={answer}
      hidden={{
        here,
        module: id,
        lesson: slug,
        attempt,
        number: String(number),
        from: String(page.step),
        key: newFormKey(),
      }}
      previous={number > 1 ? questionAddress(quiz, attempt, number - 1) : null}
      check={checkAddress(quiz, attempt)}
      leave={lessonAddress(id, slug)}
      foot={<TellUs action={tell} hidden={{ here, module: id, item: page.question.id }} />}
    />
  );
}
