/** @see lib/launch/lock.mjs */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { endAll, runNode, startNode } from './processes';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'ahcs-lock-'));
  file = path.join(folder, 'deep', 'start.lock');
});
afterEach(async () => {
  await endAll();
  rmSync(folder, { recursive: true });
});

const taking = (then: string) => [
  '--input-type=module',
  '-e',
  `import { takeLock } from './lib/launch/lock.mjs';
   const lock = await takeLock(${JSON.stringify(file)}, 'a note');
   console.log('heldBy' in lock ? 'held by ' + lock.heldBy.pid + ', ' + lock.heldBy.note : 'taken');
   ${then}`,
];
const take = () => runNode(process.cwd(), taking('await lock.release?.()'));
const holding = () => startNode(process.cwd(), taking('setInterval(() => {}, 1000)'));

it('one process holds it, and the next is told who', async () => {
  const holder = holding();
  await holder.says('taken');
  expect((await take()).said).toBe(`held by ${holder.child.pid}, a note\n`);
});

it('who has released it leaves nothing behind', async () => {
  expect((await take()).said).toBe('taken\n');
  expect(existsSync(file)).toBe(false);
  expect((await take()).said).toBe('taken\n');
});

it('a dead holder’s lock is taken over', async () => {
  const holder = holding();
  await holder.says('taken');
  holder.child.kill('SIGKILL');
  await holder.ended;
  expect(existsSync(file)).toBe(true);
  expect((await take()).said).toBe('taken\n');
});

const onLinux = process.platform === 'linux' ? it : it.skip;
onLinux('a process that was given the dead holder’s number is not taken for it', async () => {
  const holder = holding();
  await holder.says('taken');
  const written = JSON.parse(readFileSync(file, 'utf8')) as { birth: string };
  expect(written.birth).toMatch(/^\d+ [0-9a-f-]{36}$/);
  writeFileSync(file, JSON.stringify({ ...written, pid: process.pid }));
  expect((await take()).said).toBe('taken\n');
});

it('half a lock, from a full disk, is no lock', async () => {
  await take();
  writeFileSync(file, '{"pid":');
  expect((await take()).said).toBe('taken\n');
});

it('of eight that find a dead holder’s lock at once, one takes it, a hundred times over', async () => {
  const program = `
    import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
    import { takeLock } from './lib/launch/lock.mjs';
    const file = ${JSON.stringify(path.join(folder, 'contended.lock'))};
    const dead = { pid: 2 ** 30, birth: null, since: '', note: '' };
    const counts = [];
    for (let round = 0; round < 100; round += 1) {
      writeFileSync(file, JSON.stringify({ id: String(round), ...dead }));
      const answers = await Promise.all(Array.from({ length: 8 }, () => takeLock(file)));
      const taken = answers.filter((answer) => 'release' in answer);
      counts.push(taken.length);
      rmSync(file);
    }
    console.log(JSON.stringify([...new Set(counts)]));`;
  const { said } = await runNode(process.cwd(), ['--input-type=module', '-e', program]);
  expect(said).toBe('[1]\n');
});
