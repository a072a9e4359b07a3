/** `lib/domain/address-problem` in SQL, once. */
import { Prisma } from './database';

/** What is wrong with the address of the registrant `g` of the query around; null when nothing is. */
export const ADDRESS_PROBLEM = Prisma.sql`
  CASE WHEN coalesce(btrim(g.email), '') = '' THEN 'blank'
       WHEN g.email_key IS NULL THEN 'malformed'
       WHEN EXISTS (SELECT FROM registrant other
                    WHERE other.email_key = g.email_key AND other.id <> g.id
                      AND other.left_at IS NULL) THEN 'shared' END`;
