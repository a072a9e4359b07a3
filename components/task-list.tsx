import type { ReactNode } from 'react';
import { PageLink } from './page-link';

export type Tone = 'done' | 'doing' | 'todo' | 'again';

const LOOKS: Readonly<Record<Tone, string>> = {
  done: 'app-status app-status--done',
  doing: 'nhsuk-tag app-tag app-tag--doing',
  todo: 'app-status',
  again: 'nhsuk-tag app-tag app-tag--again',
};

export type Task = {
  readonly id: string;
  readonly label: string;
  /** Absent where there is nothing to open yet. */
  readonly href?: string;
  readonly hint: string;
  readonly status: string;
  readonly tone: Tone;
  readonly icon?: ReactNode;
};

function TaskName({ task }: { readonly task: Task }) {
  const { id, label, href } = task;
  if (!href) return <div>{label}</div>;
  return (
    <PageLink
      href={href}
      className="nhsuk-link nhsuk-task-list__link"
      describedBy={`task-${id}-hint task-${id}-status`}
    >
      {label}
    </PageLink>
  );
}

/** Tasks in any order, each with what it takes and how far it is, in words. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  return (
    <ul className="nhsuk-task-list app-tasks">
      {tasks.map((task) => (
        <li
          key={task.id}
          className={`nhsuk-task-list__item app-task app-task--${task.tone}${task.href ? ' nhsuk-task-list__item--with-link' : ''}`}
        >
          {task.icon ? <span className="app-task__icon">{task.icon}</span> : null}
          <div className="nhsuk-task-list__name-and-hint app-task__name">
            <TaskName task={task} />
            <div className="nhsuk-task-list__hint" id={`task-${task.id}-hint`}>
              {task.hint}
            </div>
          </div>
          <div className="nhsuk-task-list__status app-task__status" id={`task-${task.id}-status`}>
            <strong className={LOOKS[task.tone]}>{task.status}</strong>
          </div>
        </li>
      ))}
    </ul>
  );
}
