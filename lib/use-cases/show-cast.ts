import { CAST } from '../../prisma/cast';

/** The people of the demonstration, to sign in as. Shown only there. */
export function showCast(): { name: string; email: string; story: string }[] {
  return CAST.map(({ name, email, story }) => ({ name, email, story }));
}
