import type { FormAction, Hidden } from '../lib/domain/form';
import { ButtonForm } from './button-form';
import { counted } from './house-words';
import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import { NextStep, PageLink, type Destination } from './page-link';
import { PageTitle } from './page-title';

type Earlier = {
  readonly href: string;
  /** In words: `23 November 2026`. */
  readonly day: string;
  readonly right: number;
  readonly of: number;
  readonly passed: boolean;
};

/** A quiz that was left: where it goes on, and with which question; null when each has an answer. */
type Left = { readonly href: string; readonly goOn: number | null };

function GoOn({ open, questions }: { readonly open: Left; readonly questions: number }) {
  return (
    <>
      <p>
        You have begun, and the answers you have given are kept.{' '}
        {open.goOn
          ? `Question ${open.goOn} of ${questions} is next.`
          : 'Every question has an answer: look them over and hand them in.'}
      </p>
      <NextStep href={open.href} label="Go on with your quiz" />
    </>
  );
}

function EarlierTries({ earlier }: { readonly earlier: readonly Earlier[] }) {
  if (earlier.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">Earlier tries</h2>
      <ul className="nhsuk-list">
        {earlier.map(({ href, day, right, of, passed }) => (
          <li key={href}>
            <PageLink href={href}>
              {day}: {right} of {of}
            </PageLink>{' '}
            {passed ? 'Passed' : 'Not yet passed'}
          </li>
        ))}
      </ul>
    </>
  );
}

function About({
  questions,
  needed,
  passMark,
}: {
  readonly questions: number;
  readonly needed: number;
  readonly passMark: number;
}) {
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      <li>{counted(questions, 'question')}, one at a time. There is no time limit.</li>
      <li>
        {needed} of {questions} right is a pass ({passMark} per cent).
      </li>
      <li>Your answers are kept as you go. You can change them until you hand them in.</li>
      <li>Afterwards you see what was right, and why, for every question.</li>
      <li>You can try as often as you like; you get other questions where there are some.</li>
    </ul>
  );
}

export function QuizStartView({
  crumbs,
  title,
  questions,
  needed,
  passMark,
  action,
  hidden,
  open,
  earlier,
}: {
  readonly crumbs: readonly Destination[];
  /** The lesson's. */
  readonly title: string;
  readonly questions: number;
  readonly needed: number;
  readonly passMark: number;
  readonly action: FormAction;
  readonly hidden: Hidden;
  readonly open: Left | null;
  readonly earlier: readonly Earlier[];
}) {
  const passed = earlier.find((one) => one.passed);
  const intro = (
    <>
      <PageHeading caption={title}>Quiz</PageHeading>
      <About questions={questions} needed={needed} passMark={passMark} />
    </>
  );
  return (
    <PageBody crumbs={crumbs}>
      {open ? (
        <>
          <PageTitle title={`${title}: quiz`} />
          {intro}
          <GoOn open={open} questions={questions} />
        </>
      ) : (
        <ButtonForm
          title={`${title}: quiz`}
          action={action}
          hidden={hidden}
          words={passed ? 'Take it once more' : earlier.length > 0 ? 'Start again' : 'Start'}
          pendingWords="Starting…"
          secondary={passed !== undefined}
        >
          {intro}
          {passed ? (
            <>
              <p>You have passed this quiz. That stays, whatever you do here.</p>
              <NextStep href={passed.href} label="See your result" />
            </>
          ) : null}
        </ButtonForm>
      )}
      <EarlierTries earlier={earlier} />
    </PageBody>
  );
}
