/**
 * Server actions, all made here so that each has the same beats: same origin, who, parse, do, then
 * go somewhere or answer the form with what needs mending and everything that was typed.
 */
import 'server-only';
import { notFound, redirect } from 'next/navigation';
import type { z } from 'zod';
import type { HolderId, RegistrantId, ScopeOf, StaffRole } from '../domain/actor';
import type { FormAction, FormState, Problem } from '../domain/form';
import { OUT_OF_DATE } from './form-fields';
import { comesFromUs, sentByScript } from './same-origin';
import { safePath, scopeFor, signInPath, whoIsAsking } from './who';

/** What an action answers: on to a page, back to the form, done where it stands, or shown there. */
export type Outcome<Shown = unknown> =
  | { readonly goTo: string }
  | { readonly problems: readonly Problem[]; readonly now?: NonNullable<FormState['now']> }
  | { readonly done: string; readonly stays?: Stays }
  | { readonly shown: Shown };

/** The form goes on being filled: its fields keep what was typed, and this is what is kept by now. */
type Stays = { readonly now: NonNullable<FormState['now']> };

type Typed = Record<string, string[]>;

/** The form's own fields; Next's `$ACTION_…` bookkeeping is not ours. Files are never expected. */
function typedIn(data: FormData): Typed {
  // Not gathered in an object: a forged field may be called `constructor`.
  const typed = new Map<string, string[]>();
  for (const [name, value] of data.entries()) {
    if (name.startsWith('$ACTION') || typeof value !== 'string') continue;
    typed.set(name, [...(typed.get(name) ?? []), value]);
  }
  return Object.fromEntries(typed);
}

function answered(state: FormState, typed: Typed, problems: readonly Problem[]): FormState<never> {
  return { problems, typed, answer: state.answer + 1 };
}

function mistakes(error: z.ZodError): Problem[] {
  return error.issues.map((issue) => ({
    field: String(issue.path[0] ?? 'form'),
    message: issue.code === 'unrecognized_keys' ? OUT_OF_DATE : issue.message,
  }));
}

const ELSEWHERE: Problem = {
  field: 'form',
  message: 'This form was not sent from our own page. Open the page again and send it from there.',
};

const SIGNED_OUT: Problem = {
  field: 'submit',
  message:
    'You were signed out, so this was not saved. What you typed is still here. Sign in in another tab, come back to this one and save again.',
};

type Do<Schema extends z.ZodType, Shown> = (input: z.output<Schema>) => Promise<Outcome<Shown>>;

async function run<Schema extends z.ZodType, Shown>(
  schema: Schema,
  act: Do<Schema, Shown>,
  state: FormState,
  data: FormData,
): Promise<FormState<Shown>> {
  const typed = typedIn(data);
  const parsed = schema.safeParse(typed);
  if (!parsed.success) return answered(state, typed, mistakes(parsed.error));
  const outcome = await act(parsed.data);
  if ('goTo' in outcome) redirect(outcome.goTo);
  if ('shown' in outcome) return { ...answered(state, typed, []), shown: outcome.shown };
  if ('done' in outcome) {
    const { done, stays } = outcome;
    return { ...answered(state, stays ? typed : {}, []), done, ...stays };
  }
  const { problems, now } = outcome;
  return { ...answered(state, typed, problems), ...(now ? { now } : {}) };
}

/** For anybody. The schema is given every field as a list of what was typed in it. */
export function publicAction<Schema extends z.ZodType, Shown = unknown>(
  schema: Schema,
  act: Do<Schema, Shown>,
): FormAction<Shown> {
  return async (state, data) => {
    if (!(await comesFromUs())) return answered(state, typedIn(data), [ELSEWHERE]);
    return run(schema, act, state, data);
  };
}

/** The form's own page, with these fields of it: short ones that name nobody, for addresses are logged. */
function wayBack(data: FormData, fields: readonly string[]): string {
  const here = String(data.get('here') ?? '/');
  const typed = typedIn(data);
  const carried = new URLSearchParams(
    fields.flatMap((field) => (typed[field] ?? []).map((value) => [field, value])),
  );
  return (carried.size > 0 && safePath(`${here}?${carried}`)) || here;
}

/**
 * For somebody on the register. Signed out meanwhile: sign in, and come back to the `here` field.
 *
 * @param carried fields that come back too; `'stays'` where a text was typed, which no address may
 *   carry: with JavaScript the form stays as it is and says so
 */
export function registrantAction<Schema extends z.ZodType>(
  schema: Schema,
  act: (by: RegistrantId, input: z.output<Schema>) => Promise<Outcome>,
  carried: readonly string[] | 'stays' = [],
): FormAction {
  return async (state, data) => {
    if (!(await comesFromUs())) return answered(state, typedIn(data), [ELSEWHERE]);
    const visitor = await whoIsAsking();
    if (!visitor) {
      // Without a script the page would be made anew, and it is not for who is signed out.
      if (carried === 'stays' && (await sentByScript()))
        return answered(state, typedIn(data), [SIGNED_OUT]);
      redirect(signInPath(wayBack(data, carried === 'stays' ? [] : carried)));
    }
    const { registrant } = visitor;
    if (!registrant) redirect('/signed-in');
    return run(schema, (input) => act(registrant, input), state, data);
  };
}

/**
 * For whoever is on the register or was, for what is their own. Signed out meanwhile, the form stays
 * as it is and says so: people write here for longer than a session lasts.
 */
export function holderAction<Schema extends z.ZodType>(
  schema: Schema,
  act: (by: HolderId, input: z.output<Schema>) => Promise<Outcome>,
): FormAction {
  return async (state, data) => {
    if (!(await comesFromUs())) return answered(state, typedIn(data), [ELSEWHERE]);
    const holder = (await whoIsAsking())?.holder;
    if (!holder) return answered(state, typedIn(data), [SIGNED_OUT]);
    return run(schema, (input) => act(holder, input), state, data);
  };
}

/**
 * For staff of a role or above. Signed out meanwhile: sign in, and come back to the `here` field.
 * Whoever has not, or no longer, the role gets the same 404 as on a page that is not there.
 */
export function staffAction<Role extends StaffRole, Schema extends z.ZodType, Shown = unknown>(
  role: Role,
  schema: Schema,
  act: (by: ScopeOf[Role], input: z.output<Schema>) => Promise<Outcome<Shown>>,
): FormAction<Shown> {
  return async (state, data) => {
    if (!(await comesFromUs())) return answered(state, typedIn(data), [ELSEWHERE]);
    const visitor = await whoIsAsking();
    if (!visitor) redirect(signInPath(String(data.get('here') ?? '/')));
    const scope = scopeFor(visitor, role) ?? notFound();
    return run(schema, (input) => act(scope, input), state, data);
  };
}
