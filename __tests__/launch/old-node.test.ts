/**
 * Seen failing with any minor version of Node 20 let in.
 *
 * @see lib/launch/start.cjs
 */
import { readFileSync } from 'node:fs';
import { Linter } from 'eslint';
import { runNode } from './processes';

const asIfOn = (version: string) => [
  '-e',
  `Object.defineProperty(process.versions, 'node', { value: '${version}' });
   process.argv.splice(1, 0, 'start.cjs', '--nothing');
   require('./lib/launch/start.cjs')`,
];

it.each(['0.10.48', '8.17.0', '18.20.8', '20.18.3'])(
  'Node %s is told in one sentence that it is too old',
  async (version) => {
    const { code, said } = await runNode(process.cwd(), asIfOn(version));
    expect(said).toBe(
      `This needs Node.js 20.19 or later, and this is Node.js ${version}: install a current version from https://nodejs.org and try again.\n`,
    );
    expect(code).toBe(1);
  },
);

it.each(['20.19.0', '22.0.0', '100.1.0'])('Node %s gets past the door', async (version) => {
  const { said } = await runNode(process.cwd(), asIfOn(version));
  expect(said).toBe('There is no "--nothing" here: see the scripts of package.json.\n');
});

// Old versions must be able to read the sentence: what they cannot parse they answer with a stack.
it.each(['start.cjs', 'node-version.cjs'])('%s is written in ECMAScript 5', (file) => {
  const code = readFileSync(`lib/launch/${file}`, 'utf8');
  const faults = new Linter().verify(code, {
    languageOptions: { ecmaVersion: 5, sourceType: 'commonjs' },
  });
  expect(faults).toEqual([]);
});
