import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { inData } from './project.mjs';
import { refuse } from './refuse.mjs';
import { newSigningKey } from './signing-key.mjs';

/**
 * What the demo keeps to itself, made once.
 * @typedef {object} Secrets
 * @property {string} id tells whether a database folder was made with these secrets
 * @property {string} nextauth
 * @property {string} superuser password of `postgres`
 * @property {string} owner password of `cpd_owner`
 * @property {string} web password of `cpd_web`
 * @property {string} [signing] the private key of certificates
 */

const password = () => randomBytes(32).toString('base64url');

/** @returns {Secrets} */
export const newSecrets = () => ({
  id: randomUUID(),
  nextauth: password(),
  superuser: password(),
  owner: password(),
  web: password(),
});

/**
 * Reads `.data/secrets.json`, made at the first start and readable by its owner alone.
 * @returns {Promise<Secrets>}
 */
export async function demoSecrets() {
  const file = inData('secrets.json');
  const kept = await readFile(file, 'utf8').catch((/** @type {NodeJS.ErrnoException} */ error) => {
    if (error.code === 'ENOENT') return null;
    return refuse(`${file} cannot be read (${error.code}): run this as the user it belongs to.`);
  });
  const known = parse(kept, file);
  const secrets = { ...newSecrets(), ...known, signing: known.signing ?? newSigningKey() };
  const text = JSON.stringify(secrets, null, 2);
  if (text === kept) return secrets;
  await mkdir(inData(), { recursive: true });
  await writeFile(`${file}.new`, text, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return secrets;
}

/**
 * @param {string | null} text
 * @param {string} file
 * @returns {Partial<Secrets>}
 */
function parse(text, file) {
  if (text === null) return {};
  try {
    return JSON.parse(text);
  } catch {
    return refuse(`${file} is damaged: move .data away to begin with an empty demo.`);
  }
}
