/** Registrants by their numbers, on the register or not any more, for an audit. */
import type { StaffScope } from '../domain/actor';
import type { KeptStanding } from '../domain/certificate-standing';
import type { Standing } from '../domain/standing';
import { database, Prisma } from './database';
import { standings, type StandingScope } from './standings';

export type SampledRegistrant = {
  readonly id: string;
  readonly numberKey: string;
  readonly name: string;
  readonly registrationNumber: string;
  readonly leftAt: Date | null;
  /** Null for who has left. */
  readonly state: Standing | null;
  readonly completedAt: Date | null;
  /** The newest of the cycle. */
  readonly certificate: (KeptStanding & { readonly serial: string }) | null;
};

/**
 * @param cycle as certificates have it, `2026–2027`
 * @param keys normalised numbers, at most some thousands
 */
export async function readSampled(
  _by: StaffScope,
  scope: StandingScope,
  cycle: string,
  keys: readonly string[],
): Promise<SampledRegistrant[]> {
  return database().$queryRaw<SampledRegistrant[]>(Prisma.sql`
    WITH chosen AS MATERIALIZED (
      SELECT * FROM registrant WHERE number_key = ANY(${keys}::text[])),
    ${standings(scope, Prisma.sql`SELECT subject_id FROM chosen`)}
    SELECT g.id::text, g.number_key AS "numberKey", g.name, g.left_at AS "leftAt", s.state,
           g.registration_number AS "registrationNumber", s.completed_at AS "completedAt",
           (SELECT json_build_object('serial', c.serial, 'state', cs.state,
                                     'specimen', (c.snapshot->>'specimen')::boolean)
             FROM certificate c JOIN certificate_standing cs ON cs.certificate_id = c.id
             WHERE c.subject_id = g.subject_id AND c.module_id = ${scope.module.id}
               AND c.cycle = ${cycle}
             ORDER BY c.material_version DESC, c.revision DESC LIMIT 1) AS certificate
    FROM chosen g LEFT JOIN standing s ON s.registrant_id = g.id`);
}
