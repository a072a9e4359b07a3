/** Whether the identity provider of the staff answers, and is the one that was meant. */
import { ill, warning, well, type Finding } from './finding';
import type { OidcSettings } from '../env';

/** Milliseconds. */
const PATIENCE = 5000;

const NEEDED = ['authorization_endpoint', 'token_endpoint', 'jwks_uri'];

type Discovered = Readonly<Record<string, unknown>>;

async function discover(issuer: string): Promise<Discovered | { readonly fault: string }> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok) return { fault: `it answers ${response.status}` };
    const document: unknown = await response.json();
    const isDocument = typeof document === 'object' && document !== null;
    return isDocument ? (document as Discovered) : { fault: 'it answers something else' };
  } catch (error) {
    const { name, cause } = error as Error & { cause?: { code?: string } };
    return { fault: cause?.code ?? (name === 'TimeoutError' ? 'no answer in 5 seconds' : name) };
  }
}

function lists(document: Discovered, name: string, value: string): boolean {
  const list = document[name];
  // Left out, it says nothing either way.
  return !Array.isArray(list) || list.includes(value);
}

function judge(document: Discovered, { issuer, acr }: OidcSettings): Finding {
  if (document['issuer'] !== issuer) {
    return ill(
      `The identity provider calls itself "${String(document['issuer'])}", and OIDC_ISSUER is "${issuer}"`,
      'set OIDC_ISSUER to exactly what it calls itself, if that is the provider you mean',
    );
  }
  const missing = NEEDED.filter((name) => typeof document[name] !== 'string');
  if (missing.length > 0) {
    const what = `The identity provider does not say where its ${missing.join(', ')} is`;
    return ill(what, 'it must speak OpenID Connect with the authorization code flow');
  }
  if (!lists(document, 'code_challenge_methods_supported', 'S256')) {
    return warning('The identity provider does not list PKCE with S256', 'turn it on there');
  }
  return acr !== null && !lists(document, 'acr_values_supported', acr)
    ? warning(
        `The identity provider does not list the acr "${acr}"`,
        'nobody can sign in without it: correct OIDC_ACR, or let the provider give it',
      )
    : well(`The identity provider ${issuer} answers`);
}

export async function lookAtProvider(oidc: OidcSettings): Promise<Finding> {
  const document = await discover(oidc.issuer);
  if ('fault' in document) {
    return ill(
      `The identity provider ${oidc.issuer} cannot be asked (${String(document['fault'])})`,
      'correct OIDC_ISSUER, or let this machine reach it',
    );
  }
  return judge(document, oidc);
}
