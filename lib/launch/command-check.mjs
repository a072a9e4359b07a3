import { ensureGenerated } from './generate.mjs';
import { ensureInstalled } from './install.mjs';
import { run } from './processes.mjs';
import { inProject, root } from './project.mjs';

/** What is checked, each by its own tool; the sentence is what its silence means. */
const CHECKS = [
  { says: 'types hold', tool: 'typescript/bin/tsc', args: ['--noEmit'] },
  {
    says: 'types hold in the launcher',
    tool: 'typescript/bin/tsc',
    args: ['--noEmit', '-p', 'lib/launch'],
  },
  { says: "the house's rules are kept", tool: 'eslint/bin/eslint.js', args: ['.'] },
  {
    says: 'the doors between the rooms are one-way',
    tool: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: [
      '--config',
      '.dependency-cruiser.cjs',
      'app',
      'components',
      'lib',
      'prisma',
      'instrumentation.ts',
    ],
  },
  { says: 'nothing lies about unused', tool: 'knip/bin/knip.js', args: ['--no-config-hints'] },
  {
    says: 'the format is Prettier’s',
    tool: 'prettier/bin/prettier.cjs',
    args: ['--check', '--log-level', 'warn', '.'],
  },
];

/**
 * `npm run check`: every check runs, also after one has failed, so that all faults show at once.
 * @returns {Promise<number>} 1 when anything failed
 */
export async function check() {
  await ensureInstalled();
  await ensureGenerated();
  let failed = 0;
  for (const { says, tool, args } of CHECKS) {
    const { code } = await run(
      process.execPath,
      [inProject('node_modules', ...tool.split('/')), ...args],
      {
        cwd: root,
        show: true,
      },
    );
    if (code !== 0) failed += 1;
    console.log(`${code === 0 ? '✓' : '✗ not so:'} ${says}`);
  }
  return failed === 0 ? 0 : 1;
}
