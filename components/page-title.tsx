import type { Problem } from '../lib/domain/form';
import { SERVICE } from './house-words';

/** The page's title, put into the head by React. It says first when there is something to mend. */
export function PageTitle({
  title,
  problems = [],
}: {
  readonly title: string;
  readonly problems?: readonly Problem[];
}) {
  return <title>{`${problems.length > 0 ? 'Error: ' : ''}${title} – ${SERVICE} – AHCS`}</title>;
}
