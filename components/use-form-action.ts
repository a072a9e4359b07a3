'use client';

import { useActionState, useSyncExternalStore } from 'react';
import { UNTOUCHED, type FormAction, type FormState } from '../lib/domain/form';

export const CONNECTION_LOST =
  'The connection was lost, so this was not sent. What you chose or typed is still here. Press the button again when you are back online.';

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
 * A request that reached nobody is a TypeError (Fetch, "network error"); anything else that is thrown,
 * redirects among them, is for Next.
 */
function keptWhenLost<Shown>(action: FormAction<Shown>): FormAction<Shown> {
  return async (state, data) => {
    try {
      return await action(state, data);
    } catch (fault) {
      if (!(fault instanceof TypeError)) throw fault;
      const problems = [{ field: 'form', message: CONNECTION_LOST }];
      return { problems, typed: typedIn(data), answer: state.answer + 1 };
    }
  };
}

/**
 * A form's state and what sends it. A connection lost on the way is told like any other problem, and the
 * form keeps what was typed and its idempotency key, so pressing again is the same submission. The
 * first render names the server's own action, without which a form could not be sent without JavaScript.
 */
export function useFormAction<Shown>(
  action: FormAction<Shown>,
): [FormState<Shown>, (data: FormData) => void] {
  const hydrated = useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  );
  const [state, send] = useActionState<FormState<Shown>, FormData>(
    hydrated ? keptWhenLost(action) : action,
    UNTOUCHED,
  );
  return [state, send];
}
