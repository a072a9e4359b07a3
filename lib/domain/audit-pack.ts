/**
 * The audit pack: one ZIP with a person's evidence of a module, and a manifest of the SHA-256 of each
 * file. The form is open, so that anybody can check a pack with tools of their own:
 *
 * - `manifest.json` (UTF-8) holds a `Manifest`, as below;
 * - `manifest.txt` has a line a file, manifest.json among them, as `sha256sum --check` reads it;
 * - every other file is named in both, and lies beside them.
 *
 * Nobody has signed the manifest. It shows what has been damaged or changed since; whoever changes
 * a file and the manifest with it is caught only where the service keeps a hash of its own, which it
 * does for certificates.
 */
import type { KeptStanding } from './certificate-standing';

export const MANIFEST = 'manifest.json';
export const MANIFEST_LINES = 'manifest.txt';

export const PACKED_KINDS = ['certificate', 'credential', 'record', 'record-text'] as const;
export type PackedKind = (typeof PACKED_KINDS)[number];

export type PackedFile = {
  readonly name: string;
  readonly kind: PackedKind;
  /** Length in bytes. */
  readonly bytes: number;
  /** Hexadecimal, lower case. */
  readonly sha256: string;
  /** Of a certificate: the code by which the service is asked for its own hash. */
  readonly code?: string;
};

export type Manifest = {
  readonly form: 'ahcs-cpd-audit-pack/1';
  readonly module: { readonly id: string; readonly title: string };
  readonly files: readonly PackedFile[];
};

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value);
}

function isPackedFile(value: unknown): value is PackedFile {
  if (!isObject(value)) return false;
  const { name, kind, bytes, sha256, code } = value;
  return (
    typeof name === 'string' &&
    PACKED_KINDS.some((known) => known === kind) &&
    Number.isInteger(bytes) &&
    matches(sha256, /^[0-9a-f]{64}$/) &&
    (code === undefined || matches(code, /^[0-9A-Za-z-]{1,64}$/))
  );
}

function isManifest(value: unknown): value is Manifest {
  if (!isObject(value) || value['form'] !== 'ahcs-cpd-audit-pack/1') return false;
  const { module, files } = value;
  return (
    isObject(module) &&
    typeof module['id'] === 'string' &&
    typeof module['title'] === 'string' &&
    Array.isArray(files) &&
    files.every(isPackedFile)
  );
}

/** A manifest as it was read from a pack that may come from anybody; null when it is none. */
export function manifestOf(text: string): Manifest | null {
  try {
    const value: unknown = JSON.parse(text);
    return isManifest(value) ? value : null;
  } catch {
    return null;
  }
}

/** What became of a file since the manifest was made. */
export const FILE_STANDINGS = ['unchanged', 'changed', 'missing', 'unlisted'] as const;
export type FileStanding = (typeof FILE_STANDINGS)[number];

export type FileFinding = {
  readonly name: string;
  readonly standing: FileStanding;
  /** As the manifest has it; null for a file that it does not name. */
  readonly listed: PackedFile | null;
  /** Of the file as it is; null when there is none. */
  readonly sha256: string | null;
};

/** Every file of a pack held against its manifest, in the manifest's order, strangers last. */
export function compareWithManifest(
  manifest: Manifest,
  hashes: ReadonlyMap<string, string>,
): FileFinding[] {
  const listed = manifest.files.map((file): FileFinding => {
    const sha256 = hashes.get(file.name) ?? null;
    const same = sha256 === file.sha256;
    const standing = sha256 === null ? 'missing' : same ? 'unchanged' : 'changed';
    return { name: file.name, standing, listed: file, sha256 };
  });
  const known = new Set([MANIFEST, MANIFEST_LINES, ...manifest.files.map(({ name }) => name)]);
  const strangers = [...hashes].filter(([name]) => !known.has(name));
  return [
    ...listed,
    ...strangers.map(([name, sha256]): FileFinding => ({
      name,
      standing: 'unlisted',
      listed: null,
      sha256,
    })),
  ];
}

/** What the service keeps for a code, as it is told to whoever holds the code. */
export type Fingerprint = KeptStanding & {
  /** Of the PDF as it was issued; hexadecimal. */
  readonly sha256: string;
  /** Whether its holder keeps what it says hidden. */
  readonly hidden: boolean;
};

/** What the service's own hash says of a certificate's file. */
export type CertificateFinding =
  | ({ readonly proof: 'issued' } & Omit<Fingerprint, 'sha256'>)
  | { readonly proof: 'differs' | 'unknown-code' | 'not-asked' };

/** @param kept what the service answered; null when no certificate has the code */
export function compareWithService(
  sha256: string | null,
  kept: Fingerprint | null,
): CertificateFinding {
  if (!kept) return { proof: 'unknown-code' };
  const { state, specimen, hidden } = kept;
  return kept.sha256 === sha256
    ? { proof: 'issued', state, specimen, hidden }
    : { proof: 'differs' };
}
