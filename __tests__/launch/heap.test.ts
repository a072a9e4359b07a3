/**
 * The heap of the process that serves has a limit, so that V8 collects before it has grown far. Seen
 * failing with no limit at all, with one in development, and with the operator's own overruled.
 */
import { execFileSync } from 'node:child_process';
import { heapFlags } from '../../lib/launch/heap.mjs';

/** MB: the limit that V8 says it has, started as the site is. */
function limitWith(env: Record<string, string>): number {
  const told = 'v8.getHeapStatistics().heap_size_limit / 2 ** 20';
  const heard = execFileSync(
    process.execPath,
    [...heapFlags(env as NodeJS.ProcessEnv), '-p', told],
    {
      env: { ...process.env, NODE_OPTIONS: '', ...env },
    },
  );
  return Number(heard);
}

it('is about one gigabyte', () => {
  const limit = limitWith({ NODE_ENV: 'production' });
  expect(limit).toBeGreaterThan(1000);
  expect(limit).toBeLessThan(1200);
});

it('is the operator’s own where they set one', () => {
  const limit = limitWith({ NODE_ENV: 'production', NODE_OPTIONS: '--max-old-space-size=600' });
  expect(limit).toBeGreaterThan(600);
  expect(limit).toBeLessThan(800);
});

it('is Node’s own in development, where the compiler needs more', () => {
  expect(heapFlags({ NODE_ENV: 'development' })).toEqual([]);
});
