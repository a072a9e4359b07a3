import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { pathOf } from './request-checks.mjs';

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {{ type: string, bytes: Buffer }} CompressedFile
 */

const compress = promisify(brotliCompress);

/** What of a build is text. Fonts are compressed already. */
const TYPES = new Map([
  ['.js', 'application/javascript; charset=UTF-8'],
  ['.css', 'text/css; charset=UTF-8'],
]);
const ENDING = '.br';

/** @param {string} folder */
function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' });
}

/**
 * Lays beside each script and style of a build what it is in Brotli, as small as it can be made: a
 * sixth smaller than what a server compresses while somebody waits, and made once.
 * @param {string} folder
 */
export async function writeCompressed(folder) {
  const files = filesIn(folder).filter((file) => TYPES.has(path.extname(file)));
  for (const file of files) {
    const from = path.join(folder, file);
    const bytes = await readFile(from);
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    await writeFile(`${from}${ENDING}`, await compress(bytes, { params }));
  }
}

/**
 * The compressed files of a build, by their path. They are kept in memory: all of them together are
 * smaller than one photograph.
 * @param {string} folder
 * @param {string} base the path that the folder is reached at
 * @returns {ReadonlyMap<string, CompressedFile>}
 */
export function readCompressed(folder, base) {
  /** @type {Map<string, CompressedFile>} */
  const found = new Map();
  for (const file of filesIn(folder).filter((one) => one.endsWith(ENDING))) {
    const plain = file.slice(0, -ENDING.length);
    const at = `${base}/${plain.split(path.sep).join('/')}`;
    const bytes = readFileSync(path.join(folder, file));
    found.set(at, { type: TYPES.get(path.extname(plain)) ?? '', bytes });
  }
  return found;
}

/**
 * Answers with a compressed file where there is one and the browser takes it.
 * @param {Request} req
 * @param {Response} res
 * @param {ReadonlyMap<string, CompressedFile>} files
 * @returns {boolean} whether it has answered
 */
export function sendCompressed(req, res, files) {
  const file = files.get(pathOf(req));
  if (!file || req.method === 'POST' || !takesBrotli(req)) return false;
  res.writeHead(200, {
    'Content-Type': file.type,
    'Content-Encoding': 'br',
    'Content-Length': file.bytes.length,
    Vary: 'Accept-Encoding',
    // Its name changes with what is in it, as with everything that Next lays there.
    'Cache-Control': 'public, max-age=31536000, immutable',
  });
  res.end(req.method === 'HEAD' ? undefined : file.bytes);
  return true;
}

/** @param {Request} req */
function takesBrotli({ headers }) {
  return /(?:^|,)\s*br\s*(?:,|;\s*q=(?:1|0\.\d*[1-9])|$)/.test(String(headers['accept-encoding']));
}
