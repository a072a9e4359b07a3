/** Who on the register cannot sign in because of their address, for staff to mend. */
import type { ManagerScope } from '../domain/actor';
import type { AddressProblem } from '../domain/register-import';
import { database, Prisma } from './database';

export type AddressAtFault = {
  readonly problem: AddressProblem;
  readonly subjectId: string;
  readonly number: string;
  readonly name: string;
  readonly email: string | null;
};

export type AddressProblems = {
  readonly counts: Readonly<Record<AddressProblem, number>>;
  /** The first of each; people who share an address stand together. */
  readonly listed: readonly AddressAtFault[];
};

/** Shared with somebody else who is on the register now; those who have left do not count. */
const AT_FAULT = Prisma.sql`
  SELECT subject_id::text AS "subjectId", registration_number AS number, name, name_key, email,
         email_key,
         CASE WHEN coalesce(email, '') = '' THEN 'address-blank'
              WHEN email_key IS NULL THEN 'address-malformed' ELSE 'address-shared' END AS problem
  FROM registrant
  WHERE left_at IS NULL AND (
    email_key IS NULL OR email_key IN (
      SELECT email_key FROM registrant WHERE left_at IS NULL AND email_key IS NOT NULL
      GROUP BY email_key HAVING count(*) > 1))`;

type Row = AddressAtFault & { readonly all: number };

/** @param most of each problem */
export async function readAddressProblems(
  _by: ManagerScope,
  most: number,
): Promise<AddressProblems> {
  const rows = await database().$queryRaw<Row[]>(Prisma.sql`
    SELECT "subjectId", number, name, email, problem, "all" FROM (
      SELECT *, (count(*) OVER (PARTITION BY problem))::int AS "all",
             row_number() OVER (PARTITION BY problem ORDER BY email_key, name_key, number) AS place
      FROM (${AT_FAULT}) at_fault
    ) placed WHERE place <= ${most} ORDER BY problem, place`);
  const count = (problem: AddressProblem) => rows.find((row) => row.problem === problem)?.all ?? 0;
  return {
    counts: {
      'address-blank': count('address-blank'),
      'address-malformed': count('address-malformed'),
      'address-shared': count('address-shared'),
    },
    listed: rows.map(({ problem, subjectId, number, name, email }) => ({
      problem,
      subjectId,
      number,
      name,
      email,
    })),
  };
}

/** How many are on the register, and how many have left it; nobody's data. */
export async function readRegisterSize(
  _by: ManagerScope,
): Promise<{ readonly here: number; readonly left: number }> {
  const [row] = await database().$queryRaw<{ here: number; left: number }[]>(Prisma.sql`
    SELECT (count(*) FILTER (WHERE left_at IS NULL))::int AS here, count(left_at)::int AS "left"
    FROM registrant`);
  return row ?? { here: 0, left: 0 };
}
