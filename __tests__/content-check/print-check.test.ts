import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { contentFolder } from '../support/content-folder';
import { altered, tinyModule } from '../support/tiny-module';

/** `tsx lib/content-check/print-check.ts FOLDER`, as an author's machine runs it. */
function run(...folder: readonly string[]) {
  const program = ['node_modules/tsx/dist/cli.mjs', 'lib/content-check/print-check.ts'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...folder], {
    encoding: 'utf8',
    // Jest's own flags are for Jest.
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  expect(stderr).toBe('');
  return { status, lines: stdout.split('\n') };
}

const NOTE = 'handover/lessons/saying/scenarios/1-short-note.yaml';
const SCENARIO = 'handover/lessons/saying/scenarios/3-clear-note.yaml';

describe('of the real content', () => {
  let status: number | null;
  let lines: string[];
  beforeAll(() => {
    ({ status, lines } = run());
  });

  it('finds nothing to mend, and says so', () => {
    expect(lines.filter((line) => line.startsWith('content/'))).toEqual([]);
    expect(lines).toContain('Nothing to mend.');
    expect(status).toBe(0);
  });

  it('prints each clause with the places that teach and examine it', () => {
    const clauses = lines.filter((line) => /^[A-Z]{3}-(S|\d+[a-z]?) +\d+ +\d+ {2}\S/.test(line));
    expect(clauses).toHaveLength(64);
    expect(clauses.map((line) => line.split(' ')[0])).toEqual(
      expect.arrayContaining(['CON-S', 'CON-2', 'BOU-8b', 'TIP-5a', 'INF-3']),
    );
  });

  it('prints which scenarios serve each lesson, tip and kind, and how many of their posts are fine', () => {
    const served = lines.filter((line) => /^(lesson|tip|kind) \S+ +\d+ +\d+ {2}\S/.test(line));
    expect(served.map((line) => line.split(/ +/).slice(0, 2).join(' '))).toEqual(
      expect.arrayContaining(['lesson boundaries', 'tip TIP-5', 'tip TIP-8', 'kind audience']),
    );
    expect(served).toHaveLength(5 + 8 + 6);
  });

  it('prints that all is taught, and all of the standards examined', () => {
    expect(lines).toContainEqual(expect.stringMatching(/^clauses taught: +64 of 64 \(100 %\)$/));
    expect(lines).toContainEqual(
      expect.stringMatching(/^standards' clauses examined at least twice: (\d+) of \1 \(100 %\)$/),
    );
  });

  it('prints the hash to sign, and what is still to be confirmed', () => {
    expect(lines).toContainEqual(
      expect.stringMatching(/^content hash for sign-off: +[0-9a-f]{64}$/),
    );
    expect(lines).toContain('certificates are specimens: yes');
    expect(lines.filter((line) => line.includes('still to be confirmed by AHCS:'))).not.toEqual([]);
  });
});

it('prints a clean module’s own numbers', () => {
  const { status, lines } = run(contentFolder(tinyModule()));
  expect(lines).toEqual(
    expect.arrayContaining([
      'Handing over at the end of a shift (handover), material version 1',
      'SAY-2            3          5  closing, saying',
      'lesson saying                  3     1  say-short-note, say-which-words, say-clear-note',
      'tip TIP-1                      0     0  —',
      'TIP-1            0          0  closing',
      'clauses taught:             5 of 5 (100 %)',
      "standards' clauses examined at least twice: 4 of 4 (100 %)",
      'posts that are fine:        1 of 3 (33 %)',
      'questions:                  15',
    ]),
  );
  expect(lines.join('\n')).not.toContain('still to be confirmed');
  expect(lines).toContain(
    '  nobody has signed off yet: write `sign-off:` at the end of settings.yaml',
  );
  expect(status).toBe(0);
});

it('says that what was signed has changed since', () => {
  const signed = altered(
    tinyModule(),
    'handover/settings.yaml',
    'sign-off: null',
    `sign-off: { name: Ruth Vale, role: Head, date: 2026-11-01, content: ${'a'.repeat(64)} }`,
  );
  const { status, lines } = run(contentFolder(signed));
  expect(lines).toContainEqual(
    expect.stringMatching(
      /^ {2}Ruth Vale signed other content than this on 1 November 2026: .*sign anew/,
    ),
  );
  expect(status).toBe(0);
});

it('prints what is to be mended, in every module, and how many that is', () => {
  const broken = altered(tinyModule(), SCENARIO, 'It is best to write', 'You must write');
  const line = 1 + (broken[SCENARIO]?.split('\n').indexOf('  - id: written') ?? 0);
  const { status, lines } = run(contentFolder({ ...tinyModule('yet-another'), ...broken }));
  expect(lines.filter((one) => one.startsWith('content/'))).toEqual([
    `content/${SCENARIO}:${line}: say-clear-note, written: "must" is stronger than SAY-2 (recommend); ` +
      'say it as strongly as the clause, or name the clause that obliges.',
  ]);
  expect(lines).toContainEqual(expect.stringContaining('(yet-another)'));
  expect(lines).toContain('1 to mend.');
  expect(status).toBe(1);
});

it('prints the loader’s faults, all of them, where a module cannot be loaded', () => {
  const one = altered(tinyModule(), 'handover/settings.yaml', 'value: 60', 'value: sixty');
  const two = altered(one, 'handover/module.yaml', 'quiz-length: 5', 'quiz-lenght: 5');
  const { status, lines } = run(contentFolder(two));
  expect(lines[0]).toBe('The content has mistakes to mend:');
  expect(lines).toContainEqual(
    expect.stringMatching(
      /^content\/handover\/settings\.yaml:4: `pass-mark\.value` is not written .+\.$/,
    ),
  );
  expect(lines).toContainEqual(
    expect.stringMatching(/^content\/handover\/module\.yaml:\d+: .*`quiz-lenght`.+\.$/),
  );
  expect(lines.join('\n')).not.toContain('    at ');
  expect(status).toBe(1);
});

it('reminds of what is not listed yet, and of a third that only the next scenario can make up', () => {
  const problem = (tinyModule()[NOTE] ?? '').replace('id: say-short', 'id: say-too-short');
  const { status, lines } = run(
    contentFolder({ ...tinyModule(), [NOTE.replace('1-', '4-')]: problem }),
  );
  const reminders = lines.filter((line) => line.startsWith('Reminder: '));
  expect(reminders).toEqual([
    expect.stringContaining('1 of 4 scenarios show a post that is fine'),
    expect.stringMatching(/not in the list of versions yet: .*say-too-short.*content:versions/i),
  ]);
  expect(lines).toContain('Nothing to mend.');
  expect(status).toBe(0);
});

it('says of a folder that is not there that it is not there', () => {
  const { status, lines } = run(path.join(contentFolder({ 'a/b': '' }), 'elsewhere'));
  expect(lines[0]).toMatch(/^There is no folder .*elsewhere; name the folder/);
  expect(status).toBe(1);
});
