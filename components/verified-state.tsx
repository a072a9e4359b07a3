import {
  shownState,
  SPECIMEN_NOTE,
  STATE_WORDS,
  type KeptStanding,
} from '../lib/domain/certificate-standing';
import { STATE_TONES } from './check-result';
import { CONTACT } from './house-words';
import { OutcomeSign } from './outcome-sign';

/** What is known of a certificate by its code, details or not. */
export type Standing = KeptStanding & {
  readonly serial: string | null;
  /** The number of the certificate that stands in its place. */
  readonly latestSerial: string;
  /** When its state changed, in words; null while it stands as it was issued. */
  readonly changedOn: string | null;
};

export function headingOf(standing: Standing): string {
  return STATE_WORDS[shownState(standing)].heading;
}

function Explanation({ standing, hidden }: { standing: Standing; hidden: boolean }) {
  const { latestSerial, changedOn } = standing;
  const state = shownState(standing);
  switch (state) {
    case 'valid':
      return hidden ? (
        <p>{STATE_WORDS.valid.meaning}</p>
      ) : (
        <p>
          {STATE_WORDS.valid.meaning} Compare each line below with the paper in your hand. All of
          them must agree.
        </p>
      );
    case 'specimen':
      return <p>{STATE_WORDS.specimen.meaning}</p>;
    case 'superseded':
      return (
        <p>
          A corrected certificate, {latestSerial}, took its place on {changedOn}. Ask its holder for
          that one.
        </p>
      );
    case 'withdrawn':
      return (
        <p>
          It was withdrawn on {changedOn} and does not stand any more. Questions go to{' '}
          <a href={`mailto:${CONTACT}`}>{CONTACT}</a>.
        </p>
      );
  }
}

/** The answer in one panel: a sign, a colour, words, and what to do. */
export function VerifiedState({
  standing,
  hidden,
}: {
  readonly standing: Standing;
  /** Whether its holder keeps hidden what it says, so that nothing can be compared. */
  readonly hidden: boolean;
}) {
  const tone = STATE_TONES[shownState(standing)];
  return (
    <div className={`nhsuk-panel app-verdict app-verdict--${tone}`}>
      <h1 className="nhsuk-panel__title app-verdict__title">
        <OutcomeSign tone={tone} />
        {headingOf(standing)}
      </h1>
      <div className="nhsuk-panel__body">
        <Explanation standing={standing} hidden={hidden} />
        {standing.specimen && standing.state !== 'valid' ? <p>{SPECIMEN_NOTE}</p> : null}
      </div>
    </div>
  );
}
