'use client';

import { useFormStatus } from 'react-dom';

/**
 * Sends its form. While the answer is on its way it says so and can still be focused and pressed:
 * sending the same form twice does no harm here.
 */
export function SubmitButton({
  words,
  pendingWords = 'Saving…',
  secondary = false,
  id = 'submit',
}: {
  readonly words: string;
  readonly pendingWords?: string;
  readonly secondary?: boolean;
  readonly id?: string;
}) {
  const { pending } = useFormStatus();
  return (
    <button
      id={id}
      type="submit"
      className={`nhsuk-button${secondary ? ' nhsuk-button--secondary' : ''}`}
      {...(pending ? { 'aria-disabled': true } : {})}
    >
      {pending ? pendingWords : words}
    </button>
  );
}
