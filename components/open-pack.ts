/**
 * Opens an audit pack in the browser and checks it. Loaded only once somebody has chosen a file; the
 * file stays where it is, and the service is asked for nothing but the hash of each certificate's code.
 */
import { unzipSync } from 'fflate';
import {
  compareWithManifest,
  compareWithService,
  MANIFEST,
  manifestOf,
  type CertificateFinding,
  type FileFinding,
  type Fingerprint,
} from '../lib/domain/audit-pack';
import { sha256Of } from './file-hash';

/** Why a file could not be checked at all. */
export const PACK_FAULTS = ['too-large', 'no-pack', 'no-manifest', 'no-hashing'] as const;
export type PackFault = (typeof PACK_FAULTS)[number];

export type PackFinding = FileFinding & {
  /** What the service's own hash says; null for what it keeps no hash of. */
  readonly certificate: CertificateFinding | null;
};

export type PackReport = {
  readonly moduleTitle: string;
  readonly findings: readonly PackFinding[];
};

/** Bytes; a pack of ours has well under one million. */
const LARGEST_ZIP = 20_000_000;
const LARGEST_CONTENT = 60_000_000;
/** As we name files. A second file of the same name could be another one to another program. */
const PLAIN_NAME = /^[A-Za-z0-9][A-Za-z0-9.-]{0,99}$/;

/** The files of a ZIP by name; null when it is none, or none that we would have packed. */
function unpacked(zip: Uint8Array): ReadonlyMap<string, Uint8Array> | null {
  const seen = new Set<string>();
  let total = 0;
  let odd = false;
  try {
    const files = unzipSync(zip, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        odd ||= seen.has(name) || !PLAIN_NAME.test(name) || total > LARGEST_CONTENT;
        seen.add(name);
        return !odd;
      },
    });
    return odd || seen.size === 0 ? null : new Map(Object.entries(files));
  } catch {
    return null;
  }
}

/** @param address of the service's answer for the code */
async function askService(address: string, hash: string | null): Promise<CertificateFinding> {
  try {
    const answer = await fetch(address);
    if (answer.status === 404) return compareWithService(hash, null);
    if (!answer.ok) return { proof: 'not-asked' };
    return compareWithService(hash, (await answer.json()) as Fingerprint);
  } catch {
    return { proof: 'not-asked' };
  }
}

function certificateOf(
  { listed, sha256: hash }: FileFinding,
  addressOf: (code: string) => string,
): Promise<CertificateFinding> | null {
  if (listed?.kind !== 'certificate') return null;
  return listed.code
    ? askService(addressOf(listed.code), hash)
    : Promise.resolve({ proof: 'unknown-code' });
}

/** @param addressOf where the service answers for a code */
export async function openPack(
  file: Blob,
  addressOf: (code: string) => string,
): Promise<PackReport | { readonly fault: PackFault }> {
  if (file.size > LARGEST_ZIP) return { fault: 'too-large' };
  // Browsers hash on pages that were reached safely (https, or this machine itself).
  if (!globalThis.crypto?.subtle) return { fault: 'no-hashing' };
  const files = unpacked(new Uint8Array(await file.arrayBuffer()));
  if (!files) return { fault: 'no-pack' };
  const manifest = manifestOf(new TextDecoder().decode(files.get(MANIFEST)));
  if (!manifest) return { fault: 'no-manifest' };
  const hashes = new Map<string, string>();
  for (const [name, bytes] of files) hashes.set(name, await sha256Of(bytes));
  const findings = await Promise.all(
    compareWithManifest(manifest, hashes).map(async (finding) => ({
      ...finding,
      certificate: await certificateOf(finding, addressOf),
    })),
  );
  return { moduleTitle: manifest.module.title, findings };
}
