/**
 * How a certificate stands, in the words that everybody is given: the page of its code, lists of codes,
 * audit packs, receipts, its holder's pages, staff's and the CPD record. One table, so that no two of
 * them can disagree. A specimen is never counted as valid.
 */
import type { CertificateState } from './certificate';

export const SHOWN_STATES = ['valid', 'specimen', 'superseded', 'withdrawn'] as const;
export type ShownState = (typeof SHOWN_STATES)[number];

/** What is kept of how a certificate stands. */
export type KeptStanding = { readonly state: CertificateState; readonly specimen: boolean };

/** A specimen stands as one only; what was superseded or withdrawn is that first, specimen or not. */
export function shownState({ state, specimen }: KeptStanding): ShownState {
  return state === 'valid' && specimen ? 'specimen' : state;
}

export const SPECIMEN_NOTE =
  'This is a specimen: the Academy has not yet confirmed everything in the module. So it is no evidence of CPD, which is not its holder’s doing.';

type StateWords = {
  /** Of the page or panel that is about it alone. */
  readonly heading: string;
  /** In a table. */
  readonly label: string;
  /** A sentence that is true wherever it stands, whatever is shown beside it. */
  readonly meaning: string;
  /** After a number of certificates, one or several. */
  readonly counted: readonly [one: string, several: string];
};

export const STATE_WORDS: Readonly<Record<ShownState, StateWords>> = {
  valid: {
    heading: 'This certificate is valid',
    label: 'Valid',
    meaning: 'It stands today as it was issued.',
    counted: ['is valid', 'are valid'],
  },
  specimen: {
    heading: 'This certificate is a SPECIMEN',
    label: 'Specimen: no evidence of CPD',
    meaning: SPECIMEN_NOTE,
    counted: [
      'is a specimen, which is no evidence of CPD',
      'are specimens, which are no evidence of CPD',
    ],
  },
  superseded: {
    heading: 'This certificate was superseded',
    label: 'Superseded by a corrected certificate',
    meaning: 'A corrected certificate took its place. Ask its holder for that one.',
    counted: ['was superseded by a corrected one', 'were superseded by corrected ones'],
  },
  withdrawn: {
    heading: 'This certificate was withdrawn',
    label: 'Withdrawn',
    meaning: 'It does not stand any more.',
    counted: ['was withdrawn', 'were withdrawn'],
  },
};

/** As a table has it; that something was a specimen as well is added. */
export function stateLabel(standing: KeptStanding): string {
  const { label } = STATE_WORDS[shownState(standing)];
  return standing.specimen && standing.state !== 'valid' ? `${label} (a specimen)` : label;
}

/** What to hold of it, in sentences. */
export function stateMeaning(standing: KeptStanding): string {
  const { meaning } = STATE_WORDS[shownState(standing)];
  return standing.specimen && standing.state !== 'valid' ? `${meaning} ${SPECIMEN_NOTE}` : meaning;
}

/** Where its holder does not let its code show what it says. */
export const HIDDEN_WORDS = {
  label: 'Its holder keeps the details hidden',
  meaning:
    'The code is a real one, and shows how the certificate stands. It does not show whose it is or what it says: its holder keeps that hidden, and can show it if you ask.',
} as const;

/** Where the bytes of its PDF have been erased. */
export const ERASED_WORDS =
  'The PDF of this certificate is not kept here, so it cannot be downloaded. How the certificate stands is kept, and whoever has a copy of the PDF can still check it.';

/** What a list can hold beside certificates. */
const NO_CERTIFICATE = {
  unknown: ['has no certificate', 'have no certificate'],
  'no-code': ['is no code', 'are no codes'],
} as const;
export type Counted = ShownState | keyof typeof NO_CERTIFICATE;

function countedWords(kind: Counted): readonly [string, string] {
  return kind === 'unknown' || kind === 'no-code'
    ? NO_CERTIFICATE[kind]
    : STATE_WORDS[kind].counted;
}

/** `1 of 3 valid; 1 is a specimen, which is no evidence of CPD; 1 was withdrawn` */
export function tallyInWords(all: readonly Counted[]): string {
  const valid = all.filter((one) => one === 'valid').length;
  const kinds: readonly Counted[] = ['specimen', 'superseded', 'withdrawn', 'unknown', 'no-code'];
  const others = kinds.flatMap((kind) => {
    const count = all.filter((one) => one === kind).length;
    return count === 0 ? [] : [`${count} ${countedWords(kind)[count === 1 ? 0 : 1]}`];
  });
  return [`${valid} of ${all.length} valid`, ...others].join('; ');
}
