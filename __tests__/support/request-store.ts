/**
 * Browsers that ask: a small stand-in for the framework's request store (`next/headers`), which is
 * only there while Next serves. Import it before anything of lib/identity.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

export type CookieAttributes = {
  readonly httpOnly?: boolean;
  readonly secure?: boolean;
  readonly sameSite?: string;
  readonly path?: string;
  readonly maxAge?: number;
};

type Cookie = { readonly value: string; readonly attributes: CookieAttributes };

const asking = new AsyncLocalStorage<Browser>();

function whoAsks(): Browser {
  const browser = asking.getStore();
  if (!browser) throw new Error('No browser asks: wrap the call in browser.asks(…).');
  return browser;
}

let browsers = 0;

export class Browser {
  readonly jar = new Map<string, Cookie>();
  /** What was set in the last request, as it was set. */
  set: string[] = [];
  headers: Record<string, string>;

  /** Each browser has a network address of its own unless it is given one. */
  constructor(headers: Record<string, string> = {}) {
    browsers += 1;
    this.headers = {
      'x-client-address': `192.0.2.${browsers}`,
      origin: process.env['APP_ORIGIN'] ?? '',
      ...headers,
    };
  }

  /** One request: what `work` asks of the request store is answered for this browser. */
  async asks<T>(work: () => Promise<T>): Promise<T> {
    this.set = [];
    return asking.run(this, work);
  }

  cookie(name: string): string | undefined {
    return this.jar.get(name)?.value;
  }

  /** As browsers keep cookies: `__Host-` only with `Secure` and `Path=/`, and none of age nought. */
  keep(name: string, value: string, attributes: CookieAttributes): void {
    this.set.push(name);
    if (name.startsWith('__Host-') && !(attributes.secure && attributes.path === '/')) return;
    if (attributes.maxAge === 0) this.jar.delete(name);
    else this.jar.set(name, { value, attributes });
  }
}

jest.mock('next/headers', () => ({
  headers: async () => new Headers(whoAsks().headers),
  cookies: async () => ({
    get: (name: string) => {
      const kept = whoAsks().jar.get(name);
      return kept && { name, value: kept.value };
    },
    set: (name: string, value: string, attributes: CookieAttributes = {}) =>
      whoAsks().keep(name, value, attributes),
  }),
}));

/**
 * Where a request is sent on to, `404` when it is told that nothing is there, and null when it got
 * its answer here. The framework tells both by an error with a digest.
 */
export async function sentTo(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    const { digest } = error as { digest?: string };
    if (digest?.startsWith('NEXT_HTTP_ERROR_FALLBACK;404')) return '404';
    const [kind, , address] = digest?.split(';') ?? [];
    if (kind === 'NEXT_REDIRECT' && address) return address;
    throw error;
  }
}
