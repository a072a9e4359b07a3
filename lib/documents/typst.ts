/**
 * The one way to the PDF engine. Typst runs in a worker thread: setting a page takes the processor
 * for milliseconds, and what the engine leaves behind in memory goes when the thread does.
 */
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { withoutSuspects } from './mark-info';

type TypstDocument = { readonly bytes: Uint8Array<ArrayBuffer>; readonly pages: number };

/** Typst refused the template or the data, or the result would not be PDF/UA-1; says what it said. */
export class TypstError extends Error {
  override readonly name: string = 'TypstError';
}

/** A document took longer than it may; its worker was ended and the next one gets a fresh worker. */
export class TypstTimeoutError extends TypstError {
  override readonly name = 'TypstTimeoutError';
}

type Job = {
  readonly template: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly fonts: readonly string[];
};
type Answer = TypstDocument | { readonly failure: string };

/** Memory grows a little with each render, whatever is evicted. */
const RENDERS_A_WORKER = 500;
const LIMIT_IN_MS = 10_000;

type Press = { worker: Worker | null; renders: number; queue: Promise<unknown> };

/** One press a process: Next gives each route its own copy of this module, but one `globalThis`. */
const PRESS = Symbol.for('ahcs.documents.press');
const shelf = globalThis as typeof globalThis & { [PRESS]?: Press };
const press = (shelf[PRESS] ??= { worker: null, renders: 0, queue: Promise.resolve() });

/**
 * Sets one document as tagged PDF, checked by the compiler against PDF/UA-1. Documents are set one
 * after another, in the order of asking. The same template, inputs and fonts give the same bytes,
 * wherever the project's folder is.
 *
 * @param template absolute path of a `.typ` file; it sees nothing outside its own folder
 * @param inputs what it finds in `sys.inputs`: strings, never parsed as markup
 * @param fonts absolute paths of font files
 * @param limitInMs how long it may take, from when its turn comes
 * @throws TypstTimeoutError beyond the limit, TypstError for anything the compiler objects to
 */
export function compileTypst(
  template: string,
  inputs: Readonly<Record<string, string>>,
  fonts: readonly string[],
  limitInMs: number = LIMIT_IN_MS,
): Promise<TypstDocument> {
  const turn = press.queue.then(() => render({ template, inputs, fonts }, limitInMs));
  press.queue = turn.catch(() => undefined);
  return turn;
}

async function render(job: Job, limitInMs: number): Promise<TypstDocument> {
  const worker = workerAtHand();
  const signal = AbortSignal.timeout(limitInMs);
  worker.ref();
  try {
    worker.postMessage(job);
    const [answer] = (await once(worker, 'message', { signal })) as [Answer];
    if ('failure' in answer) throw new TypstError(answer.failure);
    return { ...answer, bytes: withoutSuspects(answer.bytes) };
  } catch (error) {
    if (error instanceof TypstError) throw error;
    discard(worker);
    if (!signal.aborted) throw new TypstError('The Typst worker failed', { cause: error });
    throw new TypstTimeoutError(`A document was not set within ${limitInMs} ms`);
  } finally {
    worker.unref();
    press.renders += 1;
    if (press.renders >= RENDERS_A_WORKER) discard(worker);
  }
}

function workerAtHand(): Worker {
  if (press.worker) return press.worker;
  const file = join(process.cwd(), 'lib', 'documents', 'typst-worker.mjs');
  // Neither the loaders of whoever runs us (tsx, Jest) nor the environment's secrets are its business.
  const worker = new Worker(file, { execArgv: [], env: {}, name: 'typst' });
  worker.on('error', () => discard(worker));
  // Whoever waits for an answer is told of an error, but not of an end without one.
  worker.on('exit', () => worker.emit('error', new Error('The thread ended')));
  press.worker = worker;
  press.renders = 0;
  return worker;
}

/** Not awaited: a thread that is busy in native code ends only when it comes back from there. */
function discard(worker: Worker): void {
  if (press.worker === worker) press.worker = null;
  void worker.terminate();
}
