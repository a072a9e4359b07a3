import type { RegistrantId } from '../domain/actor';
import { latinNameOf } from '../domain/latin-name';
import { refused, type Refused } from '../domain/refusal';
import { canBeSet } from '../documents/typeface';
import { keepLatinName } from '../records/latin-names';

/** Gives one's name in Latin letters for the certificate; it waits until staff have confirmed it. */
export async function proposeLatinName(
  by: RegistrantId,
  typed: string,
): Promise<{ readonly proposed: string } | Refused> {
  const name = latinNameOf(typed);
  if ('refused' in name) return name;
  if (!canBeSet(name.latin)) return refused('latin-name-not-latin');
  await keepLatinName(by, name.latin);
  return { proposed: name.latin };
}
