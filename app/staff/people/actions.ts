'use server';

import { notFound } from 'next/navigation';
import { z } from 'zod';
import { REFUSAL_WORDS } from '../../../components/refusal-words';
import { STAFF_ROLES } from '../../../lib/domain/actor';
import { emailKey } from '../../../lib/domain/email-address';
import type { Problem } from '../../../lib/domain/form';
import { staffAction, type Outcome } from '../../../lib/identity/actions';
import { here, line, ticked } from '../../../lib/identity/form-fields';
import { changeStaffAccess } from '../../../lib/use-cases/change-staff-access';
import { SIGNED_IN, STAFF_PEOPLE } from '../../addresses';

const ROLES = [...STAFF_ROLES, 'none'] as const;

/** Letters that are seen, and not too many. */
const LONGEST_NAME = 120;
const LONGEST_REASON = 200;
const UNSEEN = /\p{Cc}/u;

type Typed = { readonly name: string; readonly email: string; readonly reason: string };

function problemsOf({ name, email, reason }: Typed): Problem[] {
  const problems: Problem[] = [];
  if (name === '') problems.push({ field: 'name', message: 'Enter their name' });
  if (name.length > LONGEST_NAME || UNSEEN.test(name)) {
    problems.push({ field: 'name', message: `Enter a name of ${LONGEST_NAME} letters or fewer` });
  }
  if (emailKey(email) === null) {
    const message = 'Enter one email address in full, like name@example.com';
    problems.push({ field: 'email', message });
  }
  if (reason.length > LONGEST_REASON || UNSEEN.test(reason)) {
    const message = `Shorten the reason to one line of ${LONGEST_REASON} characters or fewer`;
    problems.push({ field: 'reason', message });
  }
  return problems;
}

const NO_ROLE: Problem = { field: 'choice', message: 'Select what they may do' };

export const change = staffAction(
  'administrator',
  z.strictObject({ here, name: line, email: line, choice: ticked, reason: line }),
  async (by, { choice, ...form }): Promise<Outcome> => {
    const typed = { name: form.name.trim(), email: form.email.trim(), reason: form.reason.trim() };
    const role = ROLES.find((one) => choice.length === 1 && one === choice[0]);
    const problems = problemsOf(typed);
    if (!role) return { problems: [...problems, NO_ROLE] };
    if (problems.length > 0) return { problems };
    const { name, email, reason } = typed;
    const outcome = await changeStaffAccess(by, { name, email, role, reason: reason || null });
    if ('absent' in outcome) notFound();
    if ('refused' in outcome) {
      return { problems: [{ field: 'choice', message: REFUSAL_WORDS[outcome.refused] }] };
    }
    // Whoever changes their own access signs in again with what is left of it.
    if (outcome.changed === by.id) return { goTo: SIGNED_IN };
    return { goTo: outcome.changed ? `${STAFF_PEOPLE}?changed=${outcome.changed}` : STAFF_PEOPLE };
  },
);
