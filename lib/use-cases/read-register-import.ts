import { nameKey } from '../domain/person-name';
import { FINDINGS, MOST_LISTED, type Finding } from '../domain/register-import';
import { ABSENT, type Absent } from '../domain/refusal';
import { numberKey } from '../domain/registration-number';
import { keepOperatorIntent, keepOutcome, lookUp } from '../records/access-log';
import { readFindings } from '../records/register-differences';
import { findImport, type ImportRecord, type Importer } from '../records/register-imports';

export type RegisterImport = {
  readonly record: ImportRecord;
  /** The first of each kind. */
  readonly findings: readonly Finding[];
};

type Looked = { readonly value: readonly Finding[]; readonly rows: number };

/** Staff look people up with the log written first; so does whoever runs the site. */
async function looked(
  by: Importer,
  importId: string,
  searched: boolean,
  read: () => Promise<Looked>,
): Promise<readonly Finding[] | Absent> {
  const filter = { import: importId, searched };
  const intent = { access: 'register-import-previewed', filter } as const;
  if (by !== 'operator') return lookUp(by, 'manager', intent, read);
  const id = await keepOperatorIntent(intent);
  const { value, rows } = await read();
  await keepOutcome(id, rows > 0 ? 'shown' : 'nothing', rows);
  return value;
}

/**
 * One import and what was found in it: the dry run, or why there is none.
 *
 * @param search a name or number, or part of one; empty for the first of each kind
 */
export async function readRegisterImport(
  by: Importer,
  importId: string,
  search: string,
  most = MOST_LISTED,
): Promise<RegisterImport | Absent> {
  const record = await findImport(by, importId);
  if (!record || record.state === 'reading') return ABSENT;
  if (record.state !== 'compared' && record.state !== 'faulty') return { record, findings: [] };
  const typed = search.trim();
  const wanted = typed ? { name: nameKey(typed), number: numberKey(typed) } : null;
  const findings = await looked(by, importId, wanted !== null, async () => {
    const value = await readFindings(by, importId, FINDINGS, most, wanted);
    return { value, rows: value.length };
  });
  return 'absent' in findings ? ABSENT : { record, findings };
}
