import type { CertificateState } from '../lib/domain/certificate';
import { CONTACT, SPECIMEN_NOTE } from './house-words';

/** What is known of a certificate by its code, details or not. */
export type Standing = {
  readonly state: CertificateState;
  readonly specimen: boolean;
  readonly serial: string | null;
  /** The number of the certificate that stands in its place. */
  readonly latestSerial: string;
  /** When its state changed, in words; null while it stands as it was issued. */
  readonly changedOn: string | null;
};

const HEADINGS: Readonly<Record<CertificateState, string>> = {
  valid: 'This certificate is valid',
  superseded: 'This certificate was superseded',
  withdrawn: 'This certificate was withdrawn',
};

export function headingOf({ state, specimen }: Standing): string {
  return specimen && state === 'valid' ? 'This certificate is a SPECIMEN' : HEADINGS[state];
}

function Explanation({ state, latestSerial, changedOn }: Standing) {
  switch (state) {
    case 'valid':
      return <p>Compare each line with the paper in your hand. All of them must agree.</p>;
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
          It was withdrawn on {changedOn} and does not stand. Questions go to{' '}
          <a href={`mailto:${CONTACT}`}>{CONTACT}</a>.
        </p>
      );
  }
}

/** The answer in one panel: a colour, a mark of words, and what to do. */
export function VerifiedState({ standing }: { readonly standing: Standing }) {
  const { state, specimen } = standing;
  const look = specimen || state !== 'valid' ? ' app-verdict--specimen' : '';
  return (
    <div className={`nhsuk-panel app-verdict${look}`}>
      <h1 className="nhsuk-panel__title">{headingOf(standing)}</h1>
      <div className="nhsuk-panel__body">
        {specimen ? <p>{SPECIMEN_NOTE}</p> : null}
        <Explanation {...standing} />
      </div>
    </div>
  );
}
