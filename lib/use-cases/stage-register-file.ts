import type { FileRefusal } from '../domain/register-import';
import { ABSENT, type Absent } from '../domain/refusal';
import { compareImport } from '../records/register-differences';
import {
  keepImport,
  keepReading,
  keepRefusal,
  keepStagedRows,
  type Importer,
} from '../records/register-imports';
import { readRegisterFile } from '../register-file/read-register-file';

export type ArrivingFile = {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Asked before the bytes are read, and once they have ended: whether they are all of it. */
  readonly refused?: () => FileRefusal | null;
};

/** A name as a person may be shown it. */
function plain(name: string): string {
  return name.replace(/[\p{Cc}\p{Cs}]/gu, '?').slice(-120);
}

/** Stages what is read. @returns how the file was written, or why it cannot be read */
async function stage(importId: string, file: ArrivingFile, progress: (rows: number) => void) {
  const known = file.refused?.();
  if (known) return known;
  let rows = 0;
  const reading = await readRegisterFile(file.bytes, async (batch) => {
    await keepStagedRows(importId, batch.rows, batch.unread);
    rows += batch.rows.length + batch.unread.length;
    progress(rows);
  });
  return file.refused?.() ?? reading;
}

/**
 * Reads a file of the register, stages it and compares it with the register: the dry run. Nothing of
 * the register changes. A file that cannot be read is an import too, which says why.
 *
 * @param progress told how many rows have been read, now and then
 */
export async function stageRegisterFile(
  by: Importer,
  file: ArrivingFile,
  progress: (rows: number) => void = () => undefined,
): Promise<{ readonly importId: string } | Absent> {
  const importId = await keepImport(by, plain(file.name));
  if (importId === null) return ABSENT;
  try {
    const reading = await stage(importId, file, progress);
    if ('fault' in reading) await keepRefusal(importId, reading);
    else {
      await keepReading(importId, reading);
      await compareImport(importId);
    }
  } catch (fault) {
    await keepRefusal(importId, { fault: 'broken-off' });
    throw fault;
  }
  return { importId };
}
