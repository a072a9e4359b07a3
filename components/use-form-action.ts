'use client';

import { useActionState, useEffect, useState, useSyncExternalStore } from 'react';
import { UNTOUCHED, type FormAction, type FormState } from '../lib/domain/form';
import { sayAloud } from './live-region';
import { sendAgain, wasByItself } from './send-again';

const KEPT =
  'The connection was lost, and this may not have been saved. What you chose or typed is still here.';

/** By whether the form is sent again by itself. */
const LOST_WORDS = {
  yes: `${KEPT} It is sent again by itself when you are back online, unless you change it first. You can also press the button again.`,
  no: `${KEPT} Press the button again when you are back online.`,
};

const nothing = () => () => undefined;

/** Everything in the form as it stood when it was sent. */
function typedIn(data: FormData): FormState['typed'] {
  const typed = new Map<string, string[]>();
  for (const [name, value] of data.entries()) {
    if (typeof value === 'string') typed.set(name, [...(typed.get(name) ?? []), value]);
  }
  return Object.fromEntries(typed);
}

/**
 * Redirects and faults of the server's carry a digest and are for Next, as is an action that the server
 * no longer has. What is left never came through whole: a request that reached nobody (a TypeError in
 * Fetch), an answer cut short, a proxy that answered for us.
 */
function isLost(fault: unknown): boolean {
  return fault instanceof Error && !('digest' in fault) && fault.name !== 'UnrecognizedActionError';
}

type Kept<Shown> = FormState<Shown> & { readonly lost?: true };

function keptWhenLost<Shown>(action: FormAction<Shown>, message: string) {
  return async (state: Kept<Shown>, data: FormData): Promise<Kept<Shown>> => {
    const { lost, ...known } = state;
    const byItself = wasByItself(data);
    try {
      return await action(known, data);
    } catch (fault) {
      if (!isLost(fault)) throw fault;
      // Nothing new to say, and nobody pressed anything.
      if (lost && byItself) return state;
      const problems = [{ field: 'form', message }];
      return { problems, typed: typedIn(data), answer: state.answer + 1, lost: true };
    }
  };
}

/**
 * A form's state, what sends it, and a `ref` for a form that may be sent twice and count once. A
 * connection lost on the way is told like any other problem, and the form keeps what was typed and its
 * idempotency key, so pressing again is the same submission; with the `ref` it is also sent again by itself.
 * The first render names the server's own action, without which a form could not be sent without JavaScript.
 */
export function useFormAction<Shown>(
  action: FormAction<Shown>,
): [FormState<Shown>, (data: FormData) => void, (form: HTMLFormElement | null) => void] {
  const hydrated = useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  );
  const [form, setForm] = useState<HTMLFormElement | null>(null);
  const [state, send] = useActionState<Kept<Shown>, FormData>(
    hydrated ? keptWhenLost(action, LOST_WORDS[form ? 'yes' : 'no']) : action,
    UNTOUCHED,
  );
  useEffect(() => {
    if (state.done) sayAloud(state.done);
    return state.lost && form ? sendAgain(form) : undefined;
  }, [state, form]);
  return [state, send, setForm];
}
