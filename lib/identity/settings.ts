/** What pages may know of how the service is set up: nothing secret. */
import { env } from '../env';

export function isDemo(): boolean {
  return env().DEMO;
}

/** Where people reach us, for certificates. */
export function publicOrigin(): string {
  return env().APP_ORIGIN;
}

/** Whether there is an identity provider for staff to sign in with. */
export function hasStaffSignIn(): boolean {
  return env().OIDC !== null;
}
