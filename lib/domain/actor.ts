/**
 * Proofs of who is asking. They are declared here and minted in `lib/identity` alone, so a query
 * that takes one cannot be called by code that has not asked who is there.
 */

declare const holder: unique symbol;
declare const registrant: unique symbol;
declare const staff: unique symbol;
declare const manager: unique symbol;
declare const administrator: unique symbol;

/** The subject id of a signed-in person, on the register or not: may read their own evidence. */
export type HolderId = string & { readonly [holder]: true };

/** A holder who is on the register now: may learn, be examined and claim a certificate. */
export type RegistrantId = HolderId & { readonly [registrant]: true };

/** Each may do what those before it may. */
export const STAFF_ROLES = ['viewer', 'manager', 'administrator'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** A signed-in member of staff whose role has not been taken away. */
export type StaffScope = {
  readonly [staff]: true;
  readonly id: string;
  readonly name: string;
  readonly role: StaffRole;
};

/** Staff who may also change something: import the register, export, remind, correct. */
export type ManagerScope = StaffScope & { readonly [manager]: true };

/** Staff who may also say who is staff, and read what staff have looked at. */
export type AdministratorScope = ManagerScope & { readonly [administrator]: true };

/** The proof that a role gives. */
export type ScopeOf = {
  readonly viewer: StaffScope;
  readonly manager: ManagerScope;
  readonly administrator: AdministratorScope;
};

/** Whether a role allows what `needed` allows. */
export function mayAct(role: StaffRole, needed: StaffRole): boolean {
  return STAFF_ROLES.indexOf(role) >= STAFF_ROLES.indexOf(needed);
}

/** Who a person is, as the register holds it. */
export type RegisterEntry = {
  readonly name: string;
  readonly registrationNumber: string;
  readonly parts: readonly string[];
};
