/**
 * Corrections of a certificate. A member of staff proposes one with a reason, a second one decides; the
 * certificate itself is never touched: a corrected one follows it, or its state changes.
 */
import type { CertificateSnapshot, CertificateState } from './certificate';
import type { RegisterEntry } from './actor';

export const CHANGE_KINDS = ['correct', 'withdraw', 'restore'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const LONGEST_REASON = 1000;

/** What may be proposed for a certificate as it stands. A superseded one is left to its successor. */
export const CHANGES_OF: Readonly<Record<CertificateState, readonly ChangeKind[]>> = {
  valid: ['correct', 'withdraw'],
  withdrawn: ['restore'],
  superseded: [],
};

/**
 * What the corrected certificate says: who it is about as the register has it now, under a number and
 * code of its own. All else, the day of completion above all, stays as it was certified.
 */
export function correctedSnapshot(
  snapshot: CertificateSnapshot,
  holder: RegisterEntry,
  {
    serial,
    code,
    origin,
  }: { readonly serial: string; readonly code: string; readonly origin: string },
): CertificateSnapshot {
  return {
    ...snapshot,
    serial,
    code,
    verificationAddress: `${origin}/verify/${code}`,
    holderName: holder.name,
    registrationNumber: holder.registrationNumber,
    registerParts: holder.parts,
  };
}
