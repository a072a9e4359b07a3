/**
 * Who is asking. Proofs are minted here and nowhere else; every page, action and handler asks for
 * itself, and every query asks for the proof again.
 */
import 'server-only';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import {
  mayAct,
  type HolderId,
  type RegistrantId,
  type ScopeOf,
  type StaffRole,
  type StaffScope,
} from '../domain/actor';
import { findSession, type SessionHolder } from '../records/sessions';
import { readCookie } from './cookies';
import { tokenHash } from './tokens';

/** The signed-in person, or null; read once a request. */
const sessionHolder = cache(async (): Promise<SessionHolder | null> => {
  const token = await readCookie('session');
  return token ? findSession(tokenHash(token)) : null;
});

export type Visitor = {
  readonly name: string;
  readonly holder: HolderId | null;
  readonly registrant: RegistrantId | null;
  readonly staff: StaffScope | null;
};

function visitorOf(session: SessionHolder): Visitor {
  const { subjectId, onRegister, name, staffId, staffRole } = session;
  return {
    name,
    holder: subjectId as HolderId | null,
    registrant: onRegister ? (subjectId as RegistrantId | null) : null,
    staff: staffId && staffRole ? ({ id: staffId, name, role: staffRole } as StaffScope) : null,
  };
}

export async function whoIsAsking(): Promise<Visitor | null> {
  const session = await sessionHolder();
  return session && visitorOf(session);
}

/** Where to come back to after signing in: a path of ours, or nothing. */
export function safePath(path: string | null | undefined): string | null {
  if (!path || path.length > 500 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(path)) return null;
  return path.includes('\\') ? null : path;
}

export function signInPath(back: string): string {
  const path = safePath(back);
  return path && path !== '/' ? `/sign-in?next=${encodeURIComponent(path)}` : '/sign-in';
}

/** @param here the page's own path, to come back to after signing in */
export async function requireVisitor(here: string): Promise<Visitor> {
  return (await whoIsAsking()) ?? redirect(signInPath(here));
}

/** Whoever has, or had, a place on the register: for their own certificates. */
export async function requireHolder(here: string): Promise<HolderId> {
  const { holder } = await requireVisitor(here);
  return holder ?? redirect('/signed-in');
}

/** Somebody on the register now; others are told where they stand. */
export async function requireRegistrant(here: string): Promise<RegistrantId> {
  const { registrant } = await requireVisitor(here);
  return registrant ?? redirect('/signed-in');
}

/** The proof of a role that the visitor has, or null. */
export function scopeFor<Role extends StaffRole>(
  visitor: Visitor | null,
  role: Role,
): ScopeOf[Role] | null {
  const scope = visitor?.staff;
  return scope && mayAct(scope.role, role) ? (scope as ScopeOf[Role]) : null;
}

/** Staff of a role or above; everybody else gets the same 404 as for a page that is not there. */
export async function requireStaff<Role extends StaffRole>(role: Role): Promise<ScopeOf[Role]> {
  return scopeFor(await whoIsAsking(), role) ?? notFound();
}
