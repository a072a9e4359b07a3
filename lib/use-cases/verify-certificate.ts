import {
  groupCode,
  normaliseCode,
  VERIFICATION_CODE_LENGTH,
  type CertificateSnapshot,
} from '../domain/certificate';
import { ABSENT, type Absent } from '../domain/refusal';
import { readCertificatesByCode, type VerifiedCertificate } from '../records/certificates';

/** What a code shows: all that is printed, or that its holder keeps it to themselves. */
export type Verified = Omit<VerifiedCertificate, 'snapshot' | 'hidden'> & {
  /** Grouped, as it is printed. */
  readonly code: string;
  readonly specimen: boolean;
  /** Null where its holder does not want it shown. */
  readonly snapshot: CertificateSnapshot | null;
};

export const MOST_AT_ONCE = 50;

/**
 * For anybody who holds codes: what each shows, in the order typed, absent where there is none. A code
 * that cannot be one is looked for as well, so that it takes as long as an unknown one.
 */
export async function verifyCertificates(typed: readonly string[]): Promise<(Verified | Absent)[]> {
  const codes = typed.map((one) => normaliseCode(one, VERIFICATION_CODE_LENGTH) ?? 'malformed');
  const found = new Map(
    (await readCertificatesByCode([...new Set(codes)])).map((one) => [one.snapshot.code, one]),
  );
  return codes.map((code) => {
    const one = found.get(code);
    if (!one) return ABSENT;
    const { snapshot, hidden, ...rest } = one;
    const { specimen } = snapshot;
    return { ...rest, code: groupCode(code), specimen, snapshot: hidden ? null : snapshot };
  });
}

/** For anybody who holds a code. A code that cannot be one and one that nobody has answer alike. */
export async function verifyCertificate(typed: string): Promise<Verified | Absent> {
  const [only] = await verifyCertificates([typed]);
  return only ?? ABSENT;
}
