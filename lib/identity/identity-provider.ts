/**
 * The identity provider that staff sign in with: OpenID Connect, authorization code with PKCE, state
 * and nonce (security.md §1.4). next-auth speaks the protocol and checks what comes back; whether
 * anybody is signed in is decided elsewhere.
 */
import type { Profile } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { env, type OidcSettings } from '../env';
import { runEngine, type EngineOptions } from './engine';

/** Where the provider sends browsers back to; it has to be told so when the service is set up. */
export const RETURN_PATH = '/sign-in/staff/return';

/** Seconds a person has to sign in at the provider. */
export const AWAY_SECONDS = 600;

/** The secrets of one way there and back, each sealed by next-auth; the browser carries them. */
export type Luggage = Readonly<Record<string, string>>;

/** What the provider vouches for, from an ID token that was found to be good. */
export type Vouched = {
  readonly issuer: string;
  readonly subject: string;
  /** How the person proved who they are; null when the provider does not say. */
  readonly acr: string | null;
};

/** Something the provider, or the way to it, did wrong; in words for the log. */
export type Complaint = { readonly complaint: string };

const PROVIDER = 'academy';

/** The three that next-auth needs back; whatever else it would set has no use here. */
const CARRIED = ['state', 'nonce', 'verifier'];

type Claims = Profile & { readonly iss?: unknown; readonly acr?: unknown };

function carried(name: string) {
  return { name, options: { maxAge: AWAY_SECONDS } };
}

function providerOf({ issuer, clientId, clientSecret, acr }: OidcSettings): OAuthConfig<Claims> {
  // Said to the provider both times, so that next-auth's own /api/auth need not exist.
  const redirect_uri = `${env().APP_ORIGIN}${RETURN_PATH}`;
  return {
    id: PROVIDER,
    name: 'Academy',
    type: 'oauth',
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    idToken: true,
    checks: ['state', 'nonce', 'pkce'],
    authorization: {
      // Asked for anew each time: otherwise whoever sits down at a browser that was left alone is
      // signed in by one click, and whoever took the wrong account can never take another.
      params: {
        scope: 'openid',
        prompt: 'login',
        redirect_uri,
        ...(acr ? { acr_values: acr } : {}),
      },
    },
    token: {
      request: async ({ client, params, checks }) => ({
        tokens: await client.callback(redirect_uri, params, { ...checks, response_type: 'code' }),
      }),
    },
    profile: ({ sub = '' }) => ({ id: sub }),
  };
}

/** @param hear is told the claims of the ID token, after every check of the protocol has passed */
function optionsOf(oidc: OidcSettings, hear: (claims: Claims) => void): EngineOptions {
  return {
    session: { strategy: 'jwt' },
    providers: [providerOf(oidc)],
    cookies: {
      state: carried('state'),
      nonce: carried('nonce'),
      pkceCodeVerifier: carried('verifier'),
    },
    callbacks: {
      // Always no: from here on accounts and sessions are ours, and next-auth has nothing to add.
      signIn: async ({ profile }) => {
        if (profile) hear(profile);
        return false;
      },
    },
  };
}

function complaintIn(complaints: readonly string[]): Complaint {
  return { complaint: complaints[0] ?? 'next-auth gave no reason' };
}

/** @returns where to send the browser, and what it has to bring back */
export async function askProvider(
  oidc: OidcSettings,
): Promise<{ location: string; luggage: Luggage } | Complaint> {
  const { location, cookies, complaints } = await runEngine(
    optionsOf(oidc, () => undefined),
    { method: 'POST', action: 'signin', provider: PROVIDER },
  );
  const luggage = Object.entries(cookies).filter(([name]) => CARRIED.includes(name));
  if (luggage.length < CARRIED.length) return complaintIn(complaints);
  return { location, luggage: Object.fromEntries(luggage) };
}

/**
 * Has what the browser brought back checked: state, PKCE, nonce, and the ID token's signature,
 * issuer, audience and age.
 *
 * @param query what the provider put into the address
 */
export async function hearProvider(
  oidc: OidcSettings,
  query: Readonly<Record<string, string>>,
  luggage: Luggage,
): Promise<Vouched | Complaint> {
  let heard: Claims | undefined;
  const options = optionsOf(oidc, (claims) => {
    heard = claims;
  });
  const { complaints } = await runEngine(options, {
    method: 'GET',
    action: 'callback',
    provider: PROVIDER,
    query,
    cookies: luggage,
  });
  // Assigned in a callback, which TypeScript cannot see.
  const claims = heard as Claims | undefined;
  if (!claims?.sub) return complaintIn(complaints);
  const { iss, sub, acr } = claims;
  return { issuer: String(iss), subject: sub, acr: typeof acr === 'string' ? acr : null };
}
