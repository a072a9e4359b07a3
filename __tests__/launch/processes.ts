/** Programs that a test starts, and what they say. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';

export interface Started {
  readonly child: ChildProcess;
  /** Everything said so far, on either stream. */
  said: () => string;
  /** Resolves with the exit code, or the signal's name. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
  /** Resolves once it has said this; fails when it ends without. */
  says: (words: string | RegExp) => Promise<void>;
}

type Options = {
  readonly env?: Record<string, string>;
  readonly as?: { readonly uid: number; readonly gid: number };
};

/** None of the settings of the run we are in reach what is tried. */
const HIDDEN =
  /^(?:DATABASE_URL|MIGRATION_DATABASE_URL|TEST_DATABASE_URL|APP_ORIGIN|PORT|HOST|DEMO|NEXTAUTH_.*|NODE_ENV|NODE_OPTIONS|npm_.*)$/;

function plainEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !HIDDEN.test(name)));
}

const started = new Set<ChildProcess>();

/** Starts Node in a folder. */
export function startNode(cwd: string, args: readonly string[], options: Options = {}): Started {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...plainEnvironment(), ...options.env } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options.as,
  });
  started.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (part: string) => (said += part));
  const ended = once(child, 'close').then(([code, signal]) => {
    started.delete(child);
    return (code ?? signal) as number | NodeJS.Signals | null;
  });
  const says = (words: string | RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (typeof words === 'string' ? said.includes(words) : words.test(said)) resolve();
      };
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', look);
      void ended.then((code) => reject(new Error(`It ended (${code}) and said: ${said}`)));
      look();
    });
  return { child, said: () => said, ended, says };
}

/** Runs Node to its end. */
export async function runNode(cwd: string, args: readonly string[], options: Options = {}) {
  const { ended, said } = startNode(cwd, args, options);
  return { code: await ended, said: said() };
}

/** What an expression over a file of the launcher comes to, in a process of its own. */
export async function evaluate<T>(folder: string, file: string, expression: string): Promise<T> {
  const program = `import * as room from './lib/launch/${file}';
    console.log(JSON.stringify(await (${expression})));`;
  const { code, said } = await runNode(folder, ['--input-type=module', '-e', program]);
  if (code !== 0) throw new Error(said);
  return JSON.parse(said) as T;
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms).unref());

/** Ends what a failed test left running. */
export async function endAll(): Promise<void> {
  for (const child of started) {
    child.kill('SIGTERM');
    await Promise.race([once(child, 'close'), pause(8000)]);
    child.kill('SIGKILL');
    // What it left behind may hold these open, and Jest with them.
    child.stdout?.destroy();
    child.stderr?.destroy();
  }
}

/** A port nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Whether a process is there; one that ended and that only its parent has not looked at is not. */
export function isThere(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return false;
  }
}

/** Waits for something to come true, for forty seconds at most: a busy machine is slow. */
export async function eventually(what: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 800; tries += 1) {
    if (await what()) return;
    await pause(50);
  }
  throw new Error('It did not come true.');
}
