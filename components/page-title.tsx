import type { Problem } from '../lib/domain/form';
import { SERVICE } from './house-words';
import { ResultInView } from './result-in-view';

/**
 * The page's title, put into the head by React. It says first when there is something to mend. As every
 * page has one, it also sees to it that what a form brought about is in view.
 */
export function PageTitle({
  title,
  problems = [],
}: {
  readonly title: string;
  readonly problems?: readonly Problem[];
}) {
  return (
    <>
      <title>{`${problems.length > 0 ? 'Error: ' : ''}${title} – ${SERVICE} – AHCS`}</title>
      <ResultInView />
    </>
  );
}
