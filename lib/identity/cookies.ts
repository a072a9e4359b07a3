/** The three cookies there are, all strictly necessary. */
import { cookies } from 'next/headers';
import { env } from '../env';

/** `__Host-` binds a cookie to this very host and to https (ASVS 5.0 3.3.1, 3.3.3). */
function nameOf(cookie: CookieName): string {
  return env().SECURE ? `__Host-${cookie}` : cookie;
}

/**
 * `session`: who is signed in. `sign-in`: which browser asked for a code. `staff-sign-in`: which
 * browser went to the identity provider, and what it has to bring back.
 */
export type CookieName = 'session' | 'sign-in' | 'staff-sign-in';

export async function readCookie(cookie: CookieName): Promise<string | null> {
  return (await cookies()).get(nameOf(cookie))?.value ?? null;
}

/** @param seconds how long the browser keeps it; until it closes when left out */
export async function setCookie(
  cookie: CookieName,
  value: string,
  seconds?: number,
): Promise<void> {
  (await cookies()).set(nameOf(cookie), value, {
    httpOnly: true,
    secure: env().SECURE,
    sameSite: 'lax',
    path: '/',
    ...(seconds === undefined ? {} : { maxAge: seconds }),
  });
}

export async function dropCookie(cookie: CookieName): Promise<void> {
  await setCookie(cookie, '', 0);
}
