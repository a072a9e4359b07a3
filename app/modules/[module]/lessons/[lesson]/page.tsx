import { notFound } from 'next/navigation';
import { LessonView } from '../../../../../components/lesson-view';
import { editionOf } from '../../../../../lib/domain/clause';
import type { LessonStep } from '../../../../../lib/domain/progress';
import { requireRegistrant } from '../../../../../lib/identity/who';
import { readLesson, type LessonPage } from '../../../../../lib/use-cases/read-lesson';
import {
  leftAddress,
  lessonAddress,
  moduleAddress,
  printAddress,
  quizAddress,
  recordAddress,
} from '../../../../addresses';
import { intend } from './intention/actions';
import { savedLine } from './saved-line';
import { stepAddress } from './step-address';

type Props = { readonly params: Promise<{ module: string; lesson: string }> };

function labelOf({ lesson }: LessonPage, step: LessonStep): { label: string; setting?: string } {
  if (step.kind === 'explanation') return { label: 'What the guidance says' };
  if (step.kind === 'quiz') return { label: 'Quiz: five questions' };
  const scenario = lesson.scenarios.find(({ id }) => id === step.id);
  return scenario ? { label: scenario.title, setting: scenario.setting } : { label: '' };
}

/** A quiz that is open, or has been handed in without a pass, is neither done nor not started. */
function begunOf({ progress }: LessonPage, step: LessonStep): { begun?: string } {
  if (step.kind !== 'quiz') return {};
  if (progress.openAttempt) return { begun: 'In progress' };
  return progress.state === 'not-yet-passed' ? { begun: 'Not yet passed' } : {};
}

/** Asked after the quiz, passed or not; what was written before is shown in any case. */
function intentionOf({ module, lesson, progress, intention }: LessonPage) {
  const taken = progress.state === 'passed' || progress.state === 'not-yet-passed';
  if (!taken && !intention) return {};
  const form = {
    action: intend,
    hidden: { here: lessonAddress(module.id, lesson.slug), module: module.id, lesson: lesson.slug },
    saved: savedLine(intention),
    recordHref: recordAddress(module.id),
  };
  return { intention: form };
}

/** Where a step is; an open quiz is gone on with at once. */
function hrefOf({ module, lesson, open }: LessonPage, step: LessonStep): string {
  if (step.kind === 'quiz' && open) return leftAddress(quizAddress(module.id, lesson.slug), open);
  return stepAddress(module.id, lesson.slug, step);
}

/** What is left to do in the lesson, and first a quiz that was left in the middle. */
function startOf(page: LessonPage, started: boolean) {
  const quiz = page.steps.find(({ kind }) => kind === 'quiz');
  if (quiz && page.open) return { href: hrefOf(page, quiz), label: 'Go on with your quiz' };
  const current = page.steps.find((step) => !step.done);
  return current
    ? { href: hrefOf(page, current), label: started ? 'Continue' : 'Start' }
    : { href: moduleAddress(page.module.id), label: 'Back to your module' };
}

export default async function Page({ params }: Props) {
  const { module: id, lesson: slug } = await params;
  const by = await requireRegistrant(lessonAddress(id, slug));
  const page = await readLesson(by, id, slug);
  if ('absent' in page) notFound();
  const { module, lesson, steps } = page;
  const standard = module.guidance.standards.find((one) => one.id === lesson.standard);
  if (!standard) notFound();
  const current = steps.find((step) => !step.done);
  const started = steps.some((step) => step.done);
  return (
    <LessonView
      module={{ title: module.title, href: moduleAddress(id) }}
      lesson={lesson}
      standard={standard}
      edition={editionOf(module.guidance)}
      steps={steps.map((step) => ({
        ...labelOf(page, step),
        ...begunOf(page, step),
        href: hrefOf(page, step),
        kind: step.kind,
        done: step.done,
        current: step === current,
      }))}
      {...intentionOf(page)}
      printHref={printAddress(lessonAddress(id, slug))}
      checkFirst={started ? undefined : quizAddress(id, slug)}
      start={startOf(page, started)}
    />
  );
}
