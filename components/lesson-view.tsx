import type { Standard } from '../lib/domain/clause';
import { ClauseQuotation } from './clause-quotation';
import { counted } from './house-words';
import { IntentionForm, type IntentionProps } from './intention-form';
import { StepIcon, type StepKind } from './lesson-icons';
import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import { NextStep, PageLink, type Destination } from './page-link';
import { PageTitle } from './page-title';
import { TaskList, type Task } from './task-list';

type Step = Destination & {
  readonly kind: StepKind;
  readonly setting?: string;
  readonly done: boolean;
  readonly current: boolean;
  /** Where a step stands between its beginning and its end, in words. */
  readonly begun?: string;
};

const HINTS: Readonly<Record<StepKind, string>> = {
  scenario: 'A scenario to judge',
  explanation: 'The standard in plain words, with the guidance’s own',
  quiz: 'A few questions on this standard',
};

function status({ done, current, begun }: Step): Pick<Task, 'status' | 'tone'> {
  if (begun) return { status: begun, tone: 'doing' };
  if (done) return { status: 'Done', tone: 'done' };
  return current ? { status: 'Next', tone: 'doing' } : { status: 'Not started', tone: 'todo' };
}

function stepTask(step: Step, index: number): Task {
  const { href, label, kind, setting } = step;
  return {
    id: `step-${index + 1}`,
    label,
    href,
    hint: setting ?? HINTS[kind],
    icon: <StepIcon kind={kind} />,
    ...status(step),
  };
}

/** A lesson's front: what the standard asks, and the steps, none of them locked. */
export function LessonView({
  module,
  lesson,
  standard,
  edition,
  steps,
  start,
  intention,
  checkFirst,
  printHref,
}: {
  readonly module: { readonly title: string; readonly href: string };
  readonly lesson: { readonly title: string; readonly lede: string; readonly minutes: number };
  readonly standard: Standard;
  readonly edition: string;
  readonly steps: readonly Step[];
  readonly start: Destination;
  /** Asked once the lesson's quiz has been taken. */
  readonly intention?: IntentionProps;
  /** Its quiz, while nothing of the lesson has been done. */
  readonly checkFirst?: string | undefined;
  /** All of it on one page. */
  readonly printHref?: string;
}) {
  return (
    <PageBody crumbs={[{ href: module.href, label: module.title }]}>
      <PageTitle title={lesson.title} />
      <PageHeading caption={`About ${counted(lesson.minutes, 'minute')}`}>
        {lesson.title}
      </PageHeading>
      <p className="nhsuk-lede-text">{lesson.lede}</p>
      <NextStep {...start} />
      {checkFirst ? (
        <p>
          Know this already? <PageLink href={checkFirst}>Check what you know first</PageLink>: the
          quiz is open to you at any time. Your certificate counts a lesson’s minutes once you have
          decided one of its scenarios or read its explanation.
        </p>
      ) : null}
      <h2 className="nhsuk-heading-m">The steps</h2>
      <p className="nhsuk-hint">In this order or any other.</p>
      <TaskList tasks={steps.map(stepTask)} />
      {printHref ? (
        <p className="app-not-printed">
          <PageLink href={printHref}>The whole lesson on one page, to print</PageLink>
        </p>
      ) : null}
      {intention ? <IntentionForm {...intention} /> : null}
      <h2 className="nhsuk-heading-m">The standard</h2>
      <ClauseQuotation clauses={[standard]} edition={edition} />
    </PageBody>
  );
}
