/** The audit pack as a ZIP: the same files on the same day give the same bytes, in any time zone. */
import { createHash } from 'node:crypto';
import { zipSync, type Zippable } from 'fflate';
import {
  MANIFEST,
  MANIFEST_LINES,
  type Manifest,
  type PackedFile,
  type PackedKind,
} from '../domain/audit-pack';

export type FileToPack = {
  /** Plain letters, digits, dots and hyphens. */
  readonly name: string;
  readonly kind: PackedKind;
  readonly bytes: Uint8Array;
  /** Of a certificate. */
  readonly code?: string;
};

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function listed({ name, kind, bytes, code }: FileToPack): PackedFile {
  const file = { name, kind, bytes: bytes.byteLength, sha256: sha256(bytes) };
  return code === undefined ? file : { ...file, code };
}

/**
 * @param module whose evidence it is
 * @param day `2026-11-23`; what the files are dated with inside the ZIP
 */
export function packFiles(
  module: Manifest['module'],
  files: readonly FileToPack[],
  day: string,
): Uint8Array {
  const manifest: Manifest = { form: 'ahcs-cpd-audit-pack/1', module, files: files.map(listed) };
  const json = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`, 'utf8');
  const lines = [...manifest.files, { name: MANIFEST, sha256: sha256(json) }].map(
    (file) => `${file.sha256}  ${file.name}\n`,
  );
  // A ZIP's dates have no time zone and the library takes ours, so noon is made in ours.
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  const options = { mtime: new Date(year, month - 1, date, 12) };
  const contents: Zippable = {
    [MANIFEST]: [json, options],
    [MANIFEST_LINES]: [Buffer.from(lines.join(''), 'utf8'), options],
  };
  for (const { name, bytes } of files) contents[name] = [bytes, options];
  return zipSync(contents);
}
