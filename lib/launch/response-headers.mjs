/** Paths whose handlers may let others keep a copy; everything else is for one reader, once. */
const MAY_BE_KEPT =
  /^\/(?:_next\/static|fonts|pictures)\/|^\/modules\/[^/]+\/pictures\/|\.(?:svg|ico|png)$/;

const OFF = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

const TWO_YEARS = 63_072_000;

/**
 * What a page may load. `strict-dynamic` lets the scripts that carry the nonce load the rest of
 * Next's; browsers that do not know it fall back to 'self'.
 * @param {{ nonce: string, https: boolean, dev: boolean, formTargets: readonly string[] }} of
 *   `formTargets`: origins besides ours that a form may end at, such as the identity provider's
 */
export function contentSecurityPolicy({ nonce, https, dev, formTargets }) {
  return [
    "default-src 'none'",
    // Development needs eval for its stack traces, inline styles for its overlay and its own socket.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${dev ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    ["form-action 'self'", ...formTargets].join(' '),
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "manifest-src 'self'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/**
 * The headers every response carries, besides its own policy and request id.
 * @param {boolean} https whether people reach the site by https
 * @returns {Record<string, string>}
 */
export function constantHeaders(https) {
  return {
    'X-Content-Type-Options': 'nosniff',
    // Not no-referrer: with it browsers send "Origin: null" with our own forms (Fetch standard,
    // "append a request Origin header"), which the origin check must refuse. Others get nothing.
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': OFF.map((feature) => `${feature}=()`).join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Frame-Options': 'DENY',
    ...(https ? { 'Strict-Transport-Security': `max-age=${TWO_YEARS}; includeSubDomains` } : {}),
  };
}

/**
 * How long a response may be kept: not at all, unless its handler says `public` on a path that is
 * the same for everybody.
 * @param {string} path
 * @param {number} status
 * @param {string} given what the handler set
 */
export function cacheControl(path, status, given) {
  const good = status === 200 || status === 206 || status === 304;
  return good && MAY_BE_KEPT.test(path) && /^public\b/.test(given) ? given : 'no-store';
}

/**
 * Makes a response carry these headers, whatever the handler sets: they are put in place at the
 * last moment, when the head is written.
 * @param {import('node:http').ServerResponse} res
 * @param {string} path
 * @param {Record<string, string>} headers
 */
export function guardResponse(res, path, headers) {
  const writeHead = res.writeHead;
  /** @type {(status: number, ...rest: any[]) => any} */
  const guarded = (status, ...rest) => {
    const message = typeof rest[0] === 'string' ? [rest[0]] : [];
    const given = rest.at(-1);
    if (given && typeof given === 'object') setAll(res, given);
    const kept = cacheControl(path, status, String(res.getHeader('cache-control') ?? ''));
    for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
    res.setHeader('Cache-Control', kept);
    res.removeHeader('X-Powered-By');
    return writeHead.apply(res, /** @type {any} */ ([status, ...message]));
  };
  res.writeHead = guarded;
}

/**
 * @param {import('node:http').ServerResponse} res
 * @param {Record<string, any> | any[]} given as writeHead takes them: an object, or a flat list
 */
function setAll(res, given) {
  if (!Array.isArray(given)) {
    for (const [name, value] of Object.entries(given))
      if (value !== undefined) res.setHeader(name, value);
    return;
  }
  for (let index = 0; index + 1 < given.length; index += 2)
    res.appendHeader(given[index], given[index + 1]);
}
