import { notFound, redirect } from 'next/navigation';
import { QuestionView } from '../../../../../../../../components/question-view';
import { TellUs } from '../../../../../../../../components/tell-us';
import { CONFIDENCES } from '../../../../../../../../lib/domain/confidence';
import { newFormKey } from '../../../../../../../../lib/identity/form-fields';
import { requireRegistrant } from '../../../../../../../../lib/identity/who';
import {
  readQuestion,
  type QuestionPage,
} from '../../../../../../../../lib/use-cases/read-question';
import {
  checkAddress,
  lessonAddress,
  questionAddress,
  quizAddress,
  resultAddress,
} from '../../../../../../../addresses';
import { tell } from '../../../../../tell-us/actions';
import { carriedChoice, NOT_SAVED, type Query } from '../../../carried-choice';
import { savedAtInWords } from '../../../saved-line';
import { answer } from '../../actions';

type Props = {
  readonly params: Promise<{ module: string; lesson: string; attempt: string; number: string }>;
  readonly searchParams: Promise<Query>;
};

const CHANGED =
  'You answered this question in another window, or went back. What is selected below is what is saved; change it if you like.';

/** What is selected, and why it is not, or not only, what this person left there. */
function selectedOn(page: QuestionPage, query: Query) {
  const { chosen, confidence, question } = page;
  const tokens = question.options.map(({ id }) => id);
  const carried = carriedChoice(query, tokens);
  if (carried) {
    const sure = CONFIDENCES.find((word) => word === query['sure']) ?? null;
    return { chosen: carried, confidence: sure, notice: NOT_SAVED };
  }
  const changed = query['changed'] !== undefined;
  return { chosen: [...chosen], confidence, ...(changed ? { notice: CHANGED } : {}) };
}

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
  return (
    <QuestionView
      crumbs={[{ href: lessonAddress(id, slug), label: page.lessonTitle }]}
      number={page.number}
      of={page.of}
      question={page.question}
      {...selectedOn(page, await searchParams)}
      answered={page.step > 0}
      saved={savedAtInWords(page.savedAt)}
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
