import type { LessonProgress, StandardState } from '../lib/domain/progress';
import { counted } from './house-words';
import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import { NextStep, PageLink, type Destination } from './page-link';
import { PageTitle } from './page-title';
import { ProgressBar } from './progress-bar';
import { STANDARD_WORDS } from './standing-words';
import { TaskList, type Task, type Tone } from './task-list';

type Lesson = LessonProgress & { readonly href: string };
/** A page to read, before the lessons or after them. */
type SidePage = Destination & { readonly lede: string; readonly minutes: number };
type CertificateTask = {
  readonly href: string;
  readonly state: 'not-yet' | 'ready' | 'claimed';
};

/** Where card and team sheet are. */
type Given = { readonly card: string; readonly sheet: string };

type Since = {
  readonly earlier: { readonly serial: string; readonly cycle: string } | null;
  /** Days in words. */
  readonly changes: readonly { readonly on: string; readonly what: string }[];
};

const TONES: Readonly<Record<StandardState, Tone>> = {
  'not-started': 'todo',
  'in-progress': 'doing',
  'not-yet-passed': 'again',
  passed: 'done',
};

const CERTIFICATE: Readonly<
  Record<CertificateTask['state'], Pick<Task, 'hint' | 'status' | 'tone'>>
> = {
  'not-yet': {
    hint: 'It is here for you when every standard is passed',
    status: 'Not yet',
    tone: 'todo',
  },
  ready: { hint: 'Every standard is passed', status: 'Ready for you', tone: 'doing' },
  claimed: { hint: 'See it, download it, verify it', status: 'Yours', tone: 'done' },
};

function lessonTask(lesson: Lesson, quizLength: number | undefined): Task {
  const { slug, title, href, state, scenarios, scenariosDone, minutes } = lesson;
  const quiz = quizLength ? counted(quizLength, 'question') : 'a short quiz';
  const whole = `About ${counted(minutes, 'minute')}: ${counted(scenarios, 'scenario')} and ${quiz}`;
  const part = `${scenariosDone} of ${counted(scenarios, 'scenario')} done, then ${quiz}`;
  const hint = state === 'in-progress' && scenariosDone > 0 ? part : whole;
  return { id: slug, label: title, href, hint, status: STANDARD_WORDS[state], tone: TONES[state] };
}

function certificateTask({ href, state }: CertificateTask): Task {
  return { id: 'certificate', label: 'Your certificate', href, ...CERTIFICATE[state] };
}

function recordTask(href: string): Task {
  return {
    id: 'record',
    label: 'Your CPD record',
    href,
    hint: 'What you take away, in your own words, with your evidence',
    status: 'Yours alone',
    tone: 'todo',
  };
}

function givenTasks({ card, sheet }: Given): Task[] {
  return [
    {
      id: 'card',
      label: 'Your “before I post” card',
      href: card,
      hint: 'A few checks chosen from your own answers, to print and fold',
      status: 'Yours alone',
      tone: 'todo',
    },
    {
      id: 'team-sheet',
      label: 'A team discussion sheet',
      href: sheet,
      hint: 'Three scenarios with questions for a meeting',
      status: 'For your team',
      tone: 'todo',
    },
  ];
}

function sideTask({ href, label, lede, minutes }: SidePage): Task {
  return {
    id: href.split('/').at(-1) ?? href,
    label,
    href,
    hint: lede,
    status: counted(minutes, 'minute'),
    tone: 'todo',
  };
}

/** What there is to keep, as far as it is there. */
function keptTasks(
  certificate: CertificateTask,
  closing: SidePage | undefined,
  recordHref: string | undefined,
  given: Given | undefined,
): Task[] {
  return [
    ...(closing ? [sideTask(closing)] : []),
    ...(recordHref ? [recordTask(recordHref)] : []),
    certificateTask(certificate),
    ...(given ? givenTasks(given) : []),
  ];
}

/** For whoever completed an earlier version, or an earlier CPD cycle. */
function SinceThen({ earlier, changes }: Since) {
  if (!earlier && changes.length === 0) return null;
  return (
    <section className="app-panel-quiet">
      <h2 className="nhsuk-heading-s">
        {changes.length > 0 ? 'What has changed since you passed' : 'A new CPD cycle'}
      </h2>
      {changes.map(({ on, what }) => (
        <p key={what}>
          <strong>{on}:</strong> {what}
        </p>
      ))}
      {earlier ? (
        <p>
          Your certificate {earlier.serial} for {earlier.cycle} stays valid for what it certifies.
          Pass the standards {changes.length > 0 ? 'as they are now' : 'again'} and there is a new
          one for you.
        </p>
      ) : (
        <p>What you passed before is kept. Pass the standards as they are now for a certificate.</p>
      )}
    </section>
  );
}

export function ModuleHomeView({
  title,
  summary,
  holder,
  orientation,
  lessons,
  closing,
  continueTo,
  certificate,
  recordHref,
  given,
  edition,
  reviewOverdue,
  quizLength,
  since,
  printHref,
}: {
  readonly title: string;
  readonly summary: string;
  readonly holder: { readonly name: string; readonly registrationNumber: string };
  readonly orientation?: SidePage | undefined;
  readonly lessons: readonly Lesson[];
  readonly closing?: SidePage | undefined;
  /** `label` is the whole of the button's words. */
  readonly continueTo: Destination | null;
  readonly certificate: CertificateTask;
  /** Given once a standard has been passed: there is nothing to look back on before. */
  readonly recordHref?: string;
  /** Given together with it. */
  readonly given?: Given;
  readonly edition: string;
  readonly reviewOverdue: boolean;
  readonly quizLength?: number;
  readonly since?: Since;
  /** All that the module says on one page. */
  readonly printHref?: string;
}) {
  return (
    <PageBody>
      <PageTitle title={title} />
      <PageHeading caption={`${holder.name}, ${holder.registrationNumber}`}>{title}</PageHeading>
      <p className="nhsuk-lede-text--small">{summary}</p>
      {since ? <SinceThen {...since} /> : null}
      <ProgressBar states={lessons.map((lesson) => lesson.state)} />
      {continueTo ? <NextStep {...continueTo} /> : null}
      {orientation ? (
        <>
          <h2 className="nhsuk-heading-m">To begin with</h2>
          <TaskList tasks={[sideTask(orientation)]} />
        </>
      ) : null}
      <h2 className="nhsuk-heading-m">The standards</h2>
      <p className="nhsuk-hint">Take them in any order. Nothing is locked and nothing is timed.</p>
      <TaskList tasks={lessons.map((lesson) => lessonTask(lesson, quizLength))} />
      <h2 className="nhsuk-heading-m">To keep</h2>
      <TaskList tasks={keptTasks(certificate, closing, recordHref, given)} />
      {printHref ? (
        <p className="app-not-printed">
          <PageLink href={printHref}>The whole module on one page, to print</PageLink>
        </p>
      ) : null}
      <p className="app-aside">
        The guidance taught here: {edition}.
        {reviewOverdue
          ? ' The date set for its review has passed; it is the edition in use here.'
          : ''}
      </p>
    </PageBody>
  );
}
