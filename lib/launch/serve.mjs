// The site as one process: Next behind the front door. Everything comes from the environment
// (lib/launch/environment.mjs lists it), so it can also be started by itself on a built site:
//   DATABASE_URL=… APP_ORIGIN=… PORT=… NEXTAUTH_SECRET=… node lib/launch/serve.mjs
import { once } from 'node:events';
import http from 'node:http';
import { createRequire } from 'node:module';
import { readCompressed } from './compressed-files.mjs';
import { makeFrontDoor } from './front-door.mjs';
import { inProject, root } from './project.mjs';
import { constantHeaders } from './response-headers.mjs';

const env = process.env;
const origin = new URL(env['APP_ORIGIN'] || `http://localhost:${env['PORT'] || 3000}`);
const demo = env['DEMO'] === '1';
const dev = env['NODE_ENV'] === 'development';
const port = Number(env['PORT'] || 3000);
const host = env['HOST'] || (demo ? '127.0.0.1' : '0.0.0.0');
let isClosing = false;
/** @type {any} Next as it gives itself to a server of one's own */
let site;

/** How long a load balancer is given to see that ready says 503, before the door shuts. */
const NOTICE = demo ? 0 : 1500;
const DRAIN = 10_000;

/** Builds the http server and starts Next behind it. */
async function open() {
  const server = http.createServer({
    requestTimeout: 30_000,
    headersTimeout: 10_000,
    // Longer than load balancers keep a connection, so that it is they who close it.
    keepAliveTimeout: 65_000,
    connectionsCheckingInterval: 2000,
  });
  /** @type {(options: object) => any} */
  const next = createRequire(inProject('package.json'))('next');
  // Next listens for upgrades on the server it is given. Only development needs them (for reload).
  const httpServer = dev ? server : http.createServer();
  site = next({ dev, dir: root, hostname: 'localhost', port, httpServer });
  await site.prepare();
  const door = makeFrontDoor({
    origin,
    demo,
    dev,
    behindProxy: Number(env['TRUSTED_PROXY'] ?? 0) > 0,
    log: env['LOG_REQUESTS'] === '1',
    formTargets: identityProvider(),
    files: dev ? new Map() : readCompressed(inProject('.next', 'static'), '/_next/static'),
    site: site.getRequestHandler(),
    isClosing: () => isClosing,
  });
  server.on('request', door);
  server.on('checkExpectation', door);
  server.on('clientError', refuseGarbage);
  server.listen({ port, host });
  await once(server, 'listening');
  return server;
}

/** Chromium holds form-action against the redirect to the identity provider too. */
function identityProvider() {
  const issuer = env['OIDC_ISSUER'] ?? '';
  return URL.canParse(issuer) ? [new URL(issuer).origin] : [];
}

/**
 * Answers what is not HTTP, or too slow or too long in its head.
 * @param {NodeJS.ErrnoException} error
 * @param {import('node:stream').Duplex} socket
 */
function refuseGarbage(error, socket) {
  if (!socket.writable || error.code === 'ECONNRESET') return socket.destroy();
  const status =
    {
      HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
      ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
    }[error.code ?? ''] ?? '400 Bad Request';
  const headers = {
    ...constantHeaders(origin.protocol === 'https:'),
    'Content-Security-Policy': "default-src 'none'",
    'Cache-Control': 'no-store',
    Connection: 'close',
    'Content-Length': '0',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return socket.end(`HTTP/1.1 ${status}\r\n${lines.join('\r\n')}\r\n\r\n`);
}

/**
 * Says so to load balancers, stops listening, lets what is under way finish, and goes.
 * @param {http.Server} server
 * @param {number} notice in milliseconds
 */
async function close(server, notice) {
  if (isClosing) return;
  isClosing = true;
  await new Promise((resolve) => setTimeout(resolve, notice));
  // Connections that fall idle after the door has shut are ours to close.
  setInterval(() => server.closeIdleConnections(), 50);
  setTimeout(() => process.exit(0), DRAIN - notice);
  server.close(async () => {
    // Next waits here for what pages left to be done after their answer.
    await site.close();
    process.exit(0);
  });
}

/** @param {object} message */
function tell(message) {
  if (process.send) process.send(message);
  else console.log(JSON.stringify(message));
}

// A stray rejection is one request's fault and must not end everybody's.
process.on('unhandledRejection', (error) =>
  console.error(
    JSON.stringify({
      fault: 'rejection',
      stack: String(/** @type {Error} */ (error)?.stack ?? error),
    }),
  ),
);

try {
  const server = await open();
  process.on('SIGTERM', () => close(server, NOTICE));
  process.on('SIGINT', () => close(server, NOTICE));
  // The channel to the launcher closes when it is killed; nobody would ever stop us then.
  process.on('disconnect', () => close(server, 0));
  tell({ ready: origin.origin });
} catch (error) {
  const { code, stack } = /** @type {NodeJS.ErrnoException} */ (error);
  if (code !== 'EADDRINUSE') console.error(stack);
  tell({ failed: code ?? String(error) });
  process.exit(1);
}
