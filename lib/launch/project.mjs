import { createHash } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The folder of the clone, wherever the command was typed. */
export const root = path.resolve(import.meta.dirname, '..', '..');

/**
 * A path inside the clone.
 * @param {...string} parts
 */
export const inProject = (...parts) => path.join(root, ...parts);

/**
 * A path inside `.data/`, where everything lives that is made here and must not be committed.
 * @param {...string} parts
 */
export const inData = (...parts) => inProject('.data', ...parts);

/**
 * A path inside the cache that disappears with `node_modules`, which is what its stamps vouch for.
 * @param {...string} parts
 */
export const inCache = (...parts) => inProject('node_modules', '.cache', 'ahcs-cpd', ...parts);

/**
 * @param {string | Buffer} content
 * @returns {string} SHA-256 in hexadecimal
 */
export const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/** What makes Node run a TypeScript file; a file URL, because the path may hold a space. */
export const typescriptArguments = () => [
  '--import',
  pathToFileURL(inProject('node_modules', 'tsx', 'dist', 'loader.mjs')).href,
];
