/**
 * An identity provider for tests: oidc-provider on loopback, in memory, with two accounts. A process
 * of its own, because it is ES modules only and because a provider must be able to be down.
 *
 * Given by the environment: OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, RETURN_ADDRESS. Says `{ issuer }` to
 * its parent once it listens.
 */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { URLSearchParams } from 'node:url';
import Provider from 'oidc-provider';

const { OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, RETURN_ADDRESS } = process.env;
const ACCOUNTS = ['stella-at-the-academy', 'stranger-at-the-academy'];

const server = createServer().listen(0, '127.0.0.1');
await once(server, 'listening');
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: OIDC_CLIENT_ID,
      client_secret: OIDC_CLIENT_SECRET,
      redirect_uris: [RETURN_ADDRESS],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  jwks: {
    keys: [
      {
        ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
        use: 'sig',
        kid: 'one',
      },
    ],
  },
  cookies: { keys: [randomBytes(32).toString('hex')] },
  features: { devInteractions: { enabled: false } },
  acrValues: ['once', 'twice'],
  pkce: { required: () => true },
  ttl: {
    AccessToken: 60,
    AuthorizationCode: 60,
    Grant: 600,
    IdToken: 60,
    Interaction: 600,
    Session: 600,
  },
  findAccount: (context, sub) =>
    ACCOUNTS.includes(sub) && { accountId: sub, claims: async () => ({ sub }) },
  interactions: { url: (context, interaction) => `/interaction/${interaction.uid}` },
  // Staff are not asked what the service may know of them: their employer runs both.
  loadExistingGrant: async ({ oidc }) => {
    const { clientId } = oidc.client;
    const grant = new provider.Grant({ clientId, accountId: oidc.session.accountId });
    grant.addOIDCScope('openid');
    await grant.save();
    return grant;
  },
});

const PAGE = `<!doctype html><html lang="en"><title>Provider</title><link rel="icon" href="data:,"><h1>Who are you?</h1>
<form method="post">
  ${ACCOUNTS.map((name) => `<button name="account" value="${name}">${name}</button>`).join(' ')}
  <button name="cancel" value="yes">Cancel</button>
</form></html>`;

/** @param {import('node:http').IncomingMessage} request */
async function formOf(request) {
  let body = '';
  for await (const part of request) body += part;
  return new URLSearchParams(body);
}

/** The form's `account` signs in; `acr` is how sure the provider is of it; `cancel` goes back. */
async function answer(request, response) {
  if (request.method === 'GET') {
    return response.writeHead(200, { 'Content-Type': 'text/html' }).end(PAGE);
  }
  const form = await formOf(request);
  const acr = form.get('acr');
  const login = { accountId: form.get('account'), remember: false, ...(acr ? { acr } : {}) };
  const result = form.has('cancel') ? { error: 'access_denied' } : { login };
  return provider.interactionFinished(request, response, result);
}

const whole = provider.callback();
server.on('request', (request, response) => {
  if (request.url?.startsWith('/interaction/')) {
    answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
  } else {
    whole(request, response);
  }
});

process.send?.({ issuer });
// Nobody would stop us once the test that started us is gone.
process.on('disconnect', () => process.exit(0));
