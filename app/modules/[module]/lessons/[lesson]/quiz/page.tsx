import { notFound } from 'next/navigation';
import { QuizStartView } from '../../../../../../components/quiz-start-view';
import { dayInWords, londonDay } from '../../../../../../lib/domain/calendar';
import { neededToPass } from '../../../../../../lib/domain/marking';
import { newFormKey } from '../../../../../../lib/identity/form-fields';
import { requireRegistrant } from '../../../../../../lib/identity/who';
import { readQuizStart } from '../../../../../../lib/use-cases/read-quiz-start';
import {
  lessonAddress,
  moduleAddress,
  leftAddress,
  quizAddress,
  resultAddress,
} from '../../../../../addresses';
import { start } from './actions';

type Props = { readonly params: Promise<{ module: string; lesson: string }> };

export default async function Page({ params }: Props) {
  const { module: id, lesson: slug } = await params;
  const here = quizAddress(id, slug);
  const by = await requireRegistrant(here);
  const page = await readQuizStart(by, id, slug);
  if ('absent' in page) notFound();
  const { module, lesson, open, earlier } = page;
  return (
    <QuizStartView
      crumbs={[
        { href: moduleAddress(id), label: module.title },
        { href: lessonAddress(id, slug), label: lesson.title },
      ]}
      title={lesson.title}
      questions={module.quizLength}
      needed={neededToPass(module.quizLength, module.passMark)}
      passMark={module.passMark}
      action={start}
      hidden={{ here, module: id, lesson: slug, key: newFormKey() }}
      open={
        open && {
          href: leftAddress(here, open),
          goOn: open.goOn,
        }
      }
      earlier={earlier.map((attempt) => ({
        ...attempt,
        href: resultAddress(here, attempt.id),
        day: dayInWords(londonDay(new Date(attempt.submittedAt))),
      }))}
    />
  );
}
