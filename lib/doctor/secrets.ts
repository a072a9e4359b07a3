/** Passwords in the settings that somebody could guess. lib/env.ts refuses such secrets itself. */
import { ill, well, type Finding } from './finding';

const SHORTEST = 12;

/** No password at all is another way to prove who one is: a certificate, or a file of passwords. */
function isGuessable(address: string): boolean {
  const { username, password } = new URL(address);
  if (password === '') return false;
  const usual = /secret|change|example|password|postgres/i.test(password);
  return usual || password.length < SHORTEST || password === username;
}

/** @param addresses settings with a password in them, by name */
export function judgePasswords(addresses: Readonly<Record<string, string | undefined>>): Finding {
  const guessable = Object.entries(addresses).flatMap(([name, address]) =>
    address && URL.canParse(address) && isGuessable(address) ? [name] : [],
  );
  return guessable.length === 0
    ? well('Secrets and passwords are neither short nor usual')
    : ill(
        `The password in ${guessable.join(' and ')} is short or a usual one`,
        `make one with "openssl rand -base64 32" (${SHORTEST} characters or more)`,
      );
}
