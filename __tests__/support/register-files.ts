/** Files of the register for tests, and the way they go in. */
import type { FindingCounts, FindingKind } from '../../lib/domain/register-import';
import type { Importer } from '../../lib/records/register-imports';
import { applyRegisterImport } from '../../lib/use-cases/apply-register-import';
import { readRegisterImport } from '../../lib/use-cases/read-register-import';
import { stageRegisterFile } from '../../lib/use-cases/stage-register-file';

export const HEADER = 'Registration number,Name,Email,Part,Specialism';

/** Bytes as they arrive: in pieces that end where nobody would wish them to. */
export async function* inPieces(bytes: Uint8Array, size = 1_021): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** A file with these lines below the header. */
export function fileOf(...lines: readonly string[]): Buffer {
  return Buffer.from([HEADER, ...lines, ''].join('\n'));
}

/** The import that a file became. */
export async function staged(by: Importer, file: Buffer, size?: number) {
  const answer = await stageRegisterFile(by, { name: 'register.csv', bytes: inPieces(file, size) });
  if ('absent' in answer) throw new Error('This person may not bring the register in.');
  const found = await readRegisterImport(by, answer.importId, '');
  if ('absent' in found) throw new Error('The import that was just staged is not there.');
  return found;
}

/** Brings a file in, leavers and all. @returns what it changed */
export async function broughtIn(by: Importer, file: Buffer): Promise<FindingCounts> {
  const { record } = await staged(by, file);
  const answer = await applyRegisterImport(by, {
    importId: record.id,
    comparison: record.comparison ?? '',
    leaversSaid: record.counts?.left ?? 0,
  });
  if (!('applied' in answer)) throw new Error(`Not applied: ${JSON.stringify([record, answer])}`);
  return answer.applied;
}

/** The lines of a kind: `row number: name`, or what changed into what. */
export function linesOf(
  { findings }: Awaited<ReturnType<typeof staged>>,
  kind: FindingKind,
): (readonly (string | number | null)[])[] {
  return findings
    .filter((finding) => finding.kind === kind)
    .map(({ line, number, before, after }) => [line, number, before, after]);
}
