import {
  REPLAY_CHECKS,
  type CheckOutcome,
  type Replay,
  type ReplayCheck,
} from '../lib/domain/replay';
import { DataTable } from './data-table';
import { OutcomeSign, type Tone } from './outcome-sign';

/** What each check covers, said so that nobody takes it for more. */
const CHECK_WORDS: Readonly<
  Record<ReplayCheck, { readonly what: string; readonly covers: string }>
> = {
  chain: {
    what: 'Chain of the steps',
    covers:
      'Each step’s hash covers the attempt, the step’s place, its question, its answer, how sure they said they were, and the hash before it. It does not cover the times, the paper or the mark.',
  },
  end: {
    what: 'Handing in',
    covers:
      'The paper was handed in once and as the last step, or is still open; every answer is to what the paper shows.',
  },
  paper: {
    what: 'Paper and content version',
    covers:
      'The questions, options, right answers and pass mark on the paper are those of the content version that the attempt names.',
  },
  mark: {
    what: 'Mark, worked out again',
    covers: 'The mark from the paper and the last answer to each question is the one on record.',
  },
};

const OUTCOME_WORDS: Readonly<
  Record<CheckOutcome, { readonly words: string; readonly tone: Tone }>
> = {
  holds: { words: 'Matches', tone: 'right' },
  fails: { words: 'Does not match', tone: 'wrong' },
  'not-yet': { words: 'Not handed in yet', tone: 'calm' },
};

function Outcome({ outcome }: { readonly outcome: CheckOutcome }) {
  const { words, tone } = OUTCOME_WORDS[outcome];
  return (
    <span className={`app-check app-outcome--${tone}`}>
      <OutcomeSign tone={tone} /> <strong>{words}</strong>
    </span>
  );
}

function markWords(mark: Replay['stored']): string {
  return mark
    ? `${mark.right} of ${mark.of} right, ${mark.passed ? 'passed' : 'not passed'}`
    : 'no mark';
}

/** Whether the rows of an attempt still agree with one another. */
export function ReplayChecks({
  replay,
  chainBreaks,
}: {
  readonly replay: Replay;
  readonly chainBreaks: readonly number[];
}) {
  const { checks, stored, recomputed, handedIn } = replay;
  const broken = REPLAY_CHECKS.some((check) => checks[check] === 'fails');
  return (
    <>
      <p className={broken ? 'app-warning' : 'app-panel-quiet'}>
        <strong>
          {broken
            ? 'These rows do not match one another: something was changed after it was written, or is missing.'
            : 'The rows of this attempt match one another.'}
        </strong>
      </p>
      <DataTable
        caption="What was held against what"
        columns={['Check', 'Outcome', 'What it covers']}
        empty=""
        rows={REPLAY_CHECKS.map((check) => ({
          key: check,
          cells: [
            CHECK_WORDS[check].what,
            <Outcome key="outcome" outcome={checks[check]} />,
            CHECK_WORDS[check].covers,
          ],
        }))}
      />
      {handedIn ? (
        <p>
          On record: {markWords(stored)}. Worked out again from the rows: {markWords(recomputed)}.
        </p>
      ) : null}
      {chainBreaks.length > 0 ? (
        <p>The chain does not hold at {chainBreaks.map((place) => `step ${place}`).join(', ')}.</p>
      ) : null}
      <p className="app-aside">
        The chain shows an edit of a step by somebody who did not write the whole chain anew. It is
        not anchored outside this database, so it cannot show that somebody with full control of the
        database wrote all of it again, nor that the last answers of an open attempt were taken
        away.
      </p>
    </>
  );
}
