/**
 * The certificate as evidence: a snapshot frozen at the moment of the claim. Everything printed on
 * the PDF and shown by the verification page is in it, and nothing else is.
 */
import type { CpdCycle } from './learning-module';

export type StandardPassed = {
  readonly id: string;
  readonly title: string;
  /** Per cent, of the attempt that passed it; absent in form 1. */
  readonly passMark?: number;
};

/** What the certificate says, word for word; kept as JSON and never edited. */
export type CertificateSnapshot = {
  /** Layout and wording of this snapshot; a later form gets the next number. */
  readonly form: 1 | 2;
  /** Short reference for people and lists, `AHCS-7K4P-29QD`. */
  readonly serial: string;
  /** 130 random bits as 26 Crockford characters, ungrouped. */
  readonly code: string;
  /** `https://…/verify/<code>`; what the QR code holds. */
  readonly verificationAddress: string;
  readonly holderName: string;
  readonly registrationNumber: string;
  /** Parts of the register, as held. */
  readonly registerParts: readonly string[];
  readonly moduleId: string;
  readonly moduleTitle: string;
  readonly materialVersion: number;
  readonly contentHash: string;
  readonly guidanceTitle: string;
  /** `#064 v1.1, February 2022`. */
  readonly guidanceEdition: string;
  readonly learningOutcomes: readonly string[];
  /** Of the lessons that were opened: a scenario decided, or the explanation read. */
  readonly notionalMinutes: number;
  /** Europe/London calendar day, `2026-11-23`. */
  readonly completedOn: string;
  /** Per cent: the lowest that a quiz named below was passed at. Form 1: of the day of the claim. */
  readonly passMark: number;
  readonly standards: readonly StandardPassed[];
  readonly cycle: string;
  readonly issuer: string;
  readonly signatory: { readonly name: string; readonly role: string } | null;
  readonly specimen: boolean;
};

/** `80% in the quiz of each standard`, or each standard's own where they differ. */
export function passMarkInWords({
  passMark,
  standards,
}: Pick<CertificateSnapshot, 'passMark' | 'standards'>): string {
  const marks = standards.map((standard) => standard.passMark ?? passMark);
  if (new Set(marks).size < 2) return `${marks[0] ?? passMark}% in the quiz of each standard`;
  return standards.map(({ title }, place) => `${marks[place]}% in “${title}”`).join('; ');
}

/** What stands before each line, on the PDF and on every page that shows what it says. */
export const CERTIFICATE_LABELS = {
  registrationNumber: 'Registration number',
  part: 'Part of the register',
  parts: 'Parts of the register',
  guidance: 'Based on',
  learningTime: 'Notional learning time',
  learningOutcomes: 'Learning outcomes',
  standards: 'Standards passed',
  passMark: 'Pass mark',
  serial: 'Certificate number',
  cycle: 'CPD cycle',
  version: 'Module version',
  contentHash: 'Content fingerprint',
  issuer: 'Issued by',
  code: 'Code',
} as const;

/** Enough of the content's SHA-256 to tell two versions apart by eye. */
export function fingerprintShown({
  contentHash,
}: Pick<CertificateSnapshot, 'contentHash'>): string {
  return contentHash.slice(0, 12);
}

/** As certificate, page and record say it. Only what was opened counts; a quiz alone is no lesson. */
export function notionalTimeInWords(minutes: number): string {
  if (minutes === 0) return 'none, since each standard was passed by its quiz alone';
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}

/** How a certificate stands today, derived from what was appended after it was issued. */
export const CERTIFICATE_STATES = ['valid', 'superseded', 'withdrawn'] as const;
export type CertificateState = (typeof CERTIFICATE_STATES)[number];

/** Crockford's base 32: no I, L, O or U. */
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `length` characters of five bits each, taken from random bytes (at least 5·length/8 of them). */
export function crockford(bytes: Uint8Array, length: number): string {
  let bits = 0;
  let held = 0;
  let out = '';
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5 && out.length < length) {
      bits -= 5;
      out += CROCKFORD[(held >>> bits) & 31];
      held &= (1 << bits) - 1;
    }
  }
  return out;
}

/** A code as people may type it → as it is kept; null when it cannot be one. */
export function normaliseCode(typed: string, length: number): string | null {
  const plain = typed
    .slice(0, 200)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const known = [...plain].every((letter) => CROCKFORD.includes(letter));
  return known && plain.length === length ? plain : null;
}

export const VERIFICATION_CODE_LENGTH = 26;

/** Whether somebody typed a certificate's number, which is printed near its code and easily taken for it. */
export function looksLikeSerial(typed: string): boolean {
  return /^\s*AHCS[-\s]?[0-9A-Z]{4}[-\s]?[0-9A-Z]{4}\s*$/i.test(typed);
}

/**
 * `ABCDEFGH…` → `ABCDE-FGHJK-…`, five letters a group, so that it can be read out; a last letter that
 * would stand alone joins the group before it.
 */
export function groupCode(code: string): string {
  return (code.match(/.{5}(?!.$)|.+/g) ?? []).join('-');
}

/** The CPD cycle a day falls into, `2026–2027`; cycles follow each other without end. */
export function cycleOf(day: string, cycle: CpdCycle): string {
  const year = Number(day.slice(0, 4));
  const first = cycle.firstYear + Math.floor((year - cycle.firstYear) / cycle.years) * cycle.years;
  const last = first + cycle.years - 1;
  return first === last ? `${first}` : `${first}–${last}`;
}
