import type { StandardState } from '../lib/domain/progress';
import { Segments, type Segment } from './segments';

const SEGMENTS: Readonly<Record<StandardState, Segment>> = {
  'not-started': 'empty',
  'in-progress': 'half',
  'not-yet-passed': 'half',
  passed: 'full',
};

/** How far one is, in words and as a row of segments, one a standard. */
export function ProgressBar({ states }: { readonly states: readonly StandardState[] }) {
  const passed = states.filter((state) => state === 'passed').length;
  return (
    <div className="app-progress">
      <p className="app-progress__words">
        <strong>
          {passed} of {states.length}
        </strong>{' '}
        {states.length === 1 ? 'standard' : 'standards'} passed
      </p>
      <Segments segments={states.map((state) => SEGMENTS[state])} />
    </div>
  );
}
