/**
 * `npm run content:versions`, as an author's machine runs it. Seen failing with the list written in spite of what
 * stands in the way, with withdrawn ids left out of it, and with drawings left out of what is compared.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkModule, remindersFor } from '../../lib/content-check/check-module';
import { readLibrary } from '../../lib/syllabus/module-library';
import { contentFolder } from '../support/content-folder';
import { altered, tinyModule } from '../support/tiny-module';

const QUESTIONS = 'handover/lessons/saying/questions.yaml';
const BOARD = 'handover/pictures/board.svg';

function run(...args: readonly string[]) {
  const program = ['node_modules/tsx/dist/cli.mjs', 'lib/content-check/write-versions.ts'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  expect(stderr).toBe('');
  return { status, said: stdout };
}

function findingsIn(root: string): string[] {
  return [...readLibrary(root).values()].flatMap((module) =>
    checkModule(root, module, '2026-11-28').map(({ reason }) => reason),
  );
}

const listOf = (root: string) => readFileSync(path.join(root, 'handover/versions.yaml'), 'utf8');

function change(root: string, file: string, words: string, others: string): void {
  const text = readFileSync(path.join(root, file), 'utf8');
  writeFileSync(path.join(root, file), altered({ [file]: text }, file, words, others)[file] ?? '');
}

let root: string;
beforeEach(() => {
  root = contentFolder(tinyModule());
  expect(run(root).status).toBe(0);
});

it('lists everything once, and then nothing is waiting', () => {
  const [module] = readLibrary(root).values();
  if (!module) throw new Error('The tiny module is gone.');
  expect(listOf(root).match(/^ {2}say-/gm)).toHaveLength(18);
  expect(remindersFor(root, module)).toEqual([]);
  expect(findingsIn(root)).toEqual([]);
});

it('leaves what was reworded until it is named', () => {
  change(root, QUESTIONS, 'What should Bea do about bay 4?', 'What is Bea to do about bay 4?');
  const before = listOf(root);
  expect(findingsIn(root)).toEqual(['version-not-raised']);
  expect(run(root)).toMatchObject({ status: 1, said: expect.stringContaining('say-q4 has other') });
  expect(run(root, 'say-q5').status).toBe(1);
  expect(listOf(root)).toBe(before);
  expect(run(root, 'say-q4')).toMatchObject({
    status: 0,
    said: expect.stringContaining('better said, same version: say-q4'),
  });
  expect(findingsIn(root)).toEqual([]);
});

it('takes a higher version without being asked', () => {
  change(root, QUESTIONS, 'id: say-q4\n    version: 1', 'id: say-q4\n    version: 2');
  change(root, QUESTIONS, 'What should Bea do about bay 4?', 'What should Bea not do in bay 4?');
  expect(findingsIn(root)).toEqual([]);
  expect(run(root).said).toContain('with a new version: say-q4');
  expect(listOf(root)).toContain('say-q4: { version: 2,');
});

it('sees that a drawing is another', () => {
  change(root, BOARD, 'fill="#fff"', 'fill="#eee"');
  expect(findingsIn(root)).toEqual(['version-not-raised']);
});

it('keeps the id of what is withdrawn, for ever', () => {
  change(root, QUESTIONS, 'id: say-q4\n', 'id: say-q99\n');
  expect(findingsIn(root)).toEqual(['gone-unsaid']);
  expect(run(root).status).toBe(1);
  expect(run(root, 'all').said).toContain('withdrawn: say-q4');
  expect(listOf(root)).toMatch(/withdrawn:\n {2}- say-q4\n/);
  change(root, QUESTIONS, 'id: say-q5\n', 'id: say-q4\n');
  expect(findingsIn(root)).toEqual(['id-used-again', 'gone-unsaid']);
});

it('has the real content listed, all of it', () => {
  const content = path.join(process.cwd(), 'content');
  const waiting = [...readLibrary(content).values()].flatMap((module) =>
    remindersFor(content, module),
  );
  expect(waiting).toEqual([]);
});
