import { CAST, CAST_STAFF } from '../../prisma/cast';

/** The people of the demonstration, to sign in as. Shown only there. */
export function showCast(): { name: string; email: string; story: string }[] {
  return [...CAST, ...CAST_STAFF].map(({ name, email, story }) => ({ name, email, story }));
}
