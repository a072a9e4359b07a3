/** A real identity provider to sign in at, and the browser's part of it: see oidc-provider.mjs. */
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';

export const STELLA = 'stella-at-the-academy';
export const STRANGER = 'stranger-at-the-academy';

export type TestProvider = {
  readonly issuer: string;
  /** What the house is given to find it. */
  readonly settings: {
    readonly OIDC_ISSUER: string;
    readonly OIDC_CLIENT_ID: string;
    readonly OIDC_CLIENT_SECRET: string;
  };
  readonly stop: () => Promise<void>;
};

/** @param origin where the house believes to be reached */
export async function startProvider(origin: string): Promise<TestProvider> {
  const client = {
    OIDC_CLIENT_ID: 'cpd',
    OIDC_CLIENT_SECRET: randomBytes(24).toString('base64url'),
  };
  const child = fork(path.join(process.cwd(), '__tests__', 'support', 'oidc-provider.mjs'), {
    env: { ...process.env, ...client, RETURN_ADDRESS: `${origin}/sign-in/staff/return` },
    execArgv: [],
    // It warns of what it is only meant for: an old Node, and memory that forgets.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const ended = once(child, 'exit');
  const [{ issuer }] = (await Promise.race([
    once(child, 'message'),
    ended.then(() => Promise.reject(new Error('The identity provider did not start.'))),
  ])) as [{ issuer: string }];
  // A test that fails before it can stop us does not keep the run alive; see the child's last line.
  child.unref();
  child.channel?.unref();
  return {
    issuer,
    settings: { OIDC_ISSUER: issuer, ...client },
    stop: async () => {
      child.ref();
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** What is sent at the provider's one form: whose button is pressed, and how sure it then is. */
export type AtTheProvider =
  { readonly account: string; readonly acr?: string } | { readonly cancel: 'yes' };

/** Cookies as browsers keep them, as far as a provider on one host cares. */
function takeCookies(jar: Map<string, string>, response: Response): void {
  for (const line of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value) jar.set(name, value);
    else jar.delete(name);
  }
}

/**
 * Follows the provider's redirects in a fresh browser, and answers its form.
 *
 * @returns the address at our side that it ends at
 */
export async function signInAt(location: string, said: AtTheProvider): Promise<URL> {
  const jar = new Map<string, string>();
  const host = new URL(location).host;
  let at = new URL(location);
  let form: URLSearchParams | null = null;
  for (let steps = 0; at.host === host; steps += 1) {
    if (steps > 8) throw new Error(`The provider does not come to an end: ${at.href}`);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response: Response = await fetch(at, {
      redirect: 'manual',
      headers: { cookie },
      ...(form ? { method: 'POST', body: form } : {}),
    });
    takeCookies(jar, response);
    const next = response.headers.get('location');
    if (!next && response.status !== 200) throw new Error(await response.text());
    form = next ? null : new URLSearchParams(said);
    at = new URL(next ?? at, at);
  }
  return at;
}
