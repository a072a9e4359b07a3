/**
 * People in the house that the stories visit. They get as far as a story needs by the use cases, and
 * are signed in by the records that signing in writes; signing in itself has stories of its own,
 * and only so many codes can be asked for from one address.
 */
import { randomUUID } from 'node:crypto';
import type { BrowserContext } from 'playwright-core';
import type { RegistrantId, StaffRole } from '../../lib/domain/actor';
import { emailKey } from '../../lib/domain/email-address';
import { newToken, tokenHash } from '../../lib/identity/tokens';
import { findAttempt } from '../../lib/records/attempts';
import { findPersonByEmail } from '../../lib/records/people';
import { endSession, keepSession } from '../../lib/records/sessions';
import { claimCertificate } from '../../lib/use-cases/claim-certificate';
import { enterRegistrant, enterStaff } from './people';
import { ORIGIN } from './story';

export type Guest = { readonly name: string; readonly email: string; readonly session: string };
export type Learner = Guest & { readonly by: RegistrantId };

type Person = Parameters<typeof keepSession>[1];

/** Opens a session as signing in does. @returns the token that the browser holds */
async function openSession(person: Person): Promise<string> {
  const token = newToken();
  await keepSession(tokenHash(token), person);
  return token;
}

/** A session of somebody on the register, or who was. */
export async function sessionOf(email: string): Promise<string> {
  const person = await findPersonByEmail(emailKey(email) ?? '');
  if (!person) throw new Error(`Nobody has the address ${email}.`);
  return openSession(person);
}

/** Somebody new on the register, signed in. */
export async function learner(name: string): Promise<Learner> {
  const mark = randomUUID().slice(0, 8);
  const email = `${mark}@example.org`;
  const by = await enterRegistrant({ name, email, registrationNumber: `HCS-${mark}` });
  return { name, email, by, session: await sessionOf(email) };
}

/** Somebody on the staff list and not on the register, signed in. */
export async function staffMember(role: StaffRole = 'viewer'): Promise<Guest> {
  const email = `staff.${randomUUID().slice(0, 8)}@example.org`;
  const staffId = await enterStaff(email, role);
  const session = await openSession({ registrantId: null, staffId });
  return { name: 'Stella Staff', email, session };
}

export async function signOutEverywhere(guest: Guest): Promise<void> {
  await endSession(tokenHash(guest.session));
}

/** The id of somebody's place on the register. */
export async function registrantId(email: string): Promise<string> {
  const id = (await findPersonByEmail(emailKey(email) ?? ''))?.registrantId;
  if (!id) throw new Error(`Nobody on the register has the address ${email}.`);
  return id;
}

/** The id of a member of staff. */
export async function staffId(email: string): Promise<string> {
  const id = (await findPersonByEmail(emailKey(email) ?? ''))?.staffId;
  if (!id) throw new Error(`No member of staff has the address ${email}.`);
  return id;
}

/** Hands the browser the cookie that signing in would have. */
export async function letIn(context: BrowserContext, guest: Guest | null): Promise<void> {
  if (!guest) return;
  await context.addCookies([
    { name: 'session', value: guest.session, url: ORIGIN, httpOnly: true, sameSite: 'Lax' },
  ]);
}

/** Claims the certificate as the page does. @returns its number */
export async function claim(by: RegistrantId): Promise<string> {
  const claimed = await claimCertificate(by, 'social-media', ORIGIN);
  if (!('serial' in claimed)) throw new Error(`Not claimed: ${JSON.stringify(claimed)}`);
  return claimed.serial;
}

/** Tokens of the options of a question that are right, or that are not. */
export async function tokensOf(
  by: RegistrantId,
  attemptId: string,
  number: number,
  right: boolean,
): Promise<string[]> {
  const item = (await findAttempt(by, attemptId))?.paper.items[number - 1];
  if (!item) throw new Error(`There is no question ${number} in ${attemptId}.`);
  return item.options.filter((one) => item.key.includes(one.option) === right).map((o) => o.token);
}
