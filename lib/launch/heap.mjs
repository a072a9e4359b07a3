/** MB. What a page needs is far below it; so are a hundred clients at once. */
const MOST = 1024;

/**
 * Node's flags for the process that serves. Where memory is plenty V8 lets its heap grow to four times
 * what is alive before it looks for what is not; under a limit it grows by about the half. The file of a
 * million registrants then needs 34 MB more instead of 199 (bench/README.md).
 *
 * @param {NodeJS.ProcessEnv} env whoever sets a limit in NODE_OPTIONS has their own; development has none
 * @returns {string[]}
 */
export function heapFlags({ NODE_ENV, NODE_OPTIONS = '' }) {
  if (NODE_ENV === 'development' || NODE_OPTIONS.includes('--max-old-space-size')) return [];
  return [`--max-old-space-size=${MOST}`];
}
