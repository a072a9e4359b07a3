/** The built site in a process of its own, on loopback, as benches measure it from outside. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { heapFlags } from '../lib/launch/heap.mjs';

export type Statement = { readonly text: string; readonly values: readonly unknown[] };

export type Answer = {
  readonly status: number;
  /** Milliseconds from asking. */
  readonly firstByte: number;
  readonly whole: number;
  readonly bytes: number;
  readonly lines: number;
};

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export class Site {
  readonly #child: ChildProcess;
  readonly #port: number;
  #heard: Statement[] = [];

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.#port = port;
    child.on('message', (message: { statement?: Statement }) => {
      if (message.statement) this.#heard.push(message.statement);
    });
  }

  static async start(): Promise<Site> {
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const child = spawn(
      process.execPath,
      [
        ...heapFlags(process.env),
        '--require',
        path.resolve('bench', 'hear-statements.cjs'),
        path.join('lib', 'launch', 'serve.mjs'),
      ],
      {
        env: {
          ...process.env,
          PORT: `${port}`,
          HOST: '127.0.0.1',
          APP_ORIGIN: origin,
          NEXTAUTH_URL: origin,
        },
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        serialization: 'advanced',
      },
    );
    const site = new Site(child, port);
    for (const until = Date.now() + 30_000; ;) {
      const up = await site.ask('/health/live', '').catch(() => null);
      if (up?.status === 200) return site;
      if (Date.now() > until || child.exitCode !== null) throw new Error('The site did not start.');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** @param session the token that a signed-in browser holds */
  ask(address: string, session: string): Promise<Answer> {
    const began = performance.now();
    const since = () => performance.now() - began;
    return new Promise((resolve, reject) => {
      const options = {
        host: '127.0.0.1',
        port: this.#port,
        path: address,
        // As from one of the site's own pages: files are given out for nothing else.
        headers: {
          'sec-fetch-site': 'same-origin',
          ...(session ? { cookie: `session=${session}` } : {}),
        },
      };
      const asked = http.get(options, (answer) => {
        let [bytes, lines, firstByte] = [0, 0, 0];
        answer.on('data', (part: Buffer) => {
          firstByte ||= since();
          bytes += part.length;
          for (let at = part.indexOf(10); at >= 0; at = part.indexOf(10, at + 1)) lines += 1;
        });
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, firstByte, whole: since(), bytes, lines }),
        );
        answer.on('error', reject);
      });
      asked.on('error', reject);
    });
  }

  /** The statements of what is asked meanwhile, in their order. */
  async statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
    this.#heard = [];
    await work();
    // The outcome of a look is noted after the last byte has left.
    await new Promise((resolve) => setTimeout(resolve, 200));
    return this.#heard;
  }

  /** Memory that the process holds, in MB. */
  residentMemory(): number {
    const status = readFileSync(`/proc/${this.#child.pid}/status`, 'latin1');
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
  }

  async stop(): Promise<void> {
    this.#child.kill('SIGTERM');
    if (this.#child.exitCode === null) await once(this.#child, 'exit');
  }
}
