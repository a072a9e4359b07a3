import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { whileLocked } from './lock.mjs';
import { run } from './processes.mjs';
import { inCache, inData, inProject, root, sha256 } from './project.mjs';
import { refuse } from './refuse.mjs';

const stampFile = () => inCache('prisma-client');

/** Writes the database client anew when the schema, or the Prisma that writes it, has changed. */
export async function ensureGenerated() {
  if (!existsSync(inProject('prisma', 'schema.prisma')) || (await isCurrent())) return;
  await whileLocked(inData('locks', 'generate'), async () => {
    if (await isCurrent()) return;
    console.log('Generating the database client from prisma/schema.prisma …');
    const stamp = await fingerprint();
    const { code, output } = await run(
      process.execPath,
      [inProject('node_modules', 'prisma', 'build', 'index.js'), 'generate', '--no-hints'],
      {
        cwd: root,
        // Prisma downloads its schema engine unless this names an executable; generating needs none.
        env: {
          ...process.env,
          PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
          CHECKPOINT_DISABLE: '1',
        },
      },
    );
    if (code !== 0)
      refuse(`${output.trim()}\nThe database client could not be generated: see above.`);
    await mkdir(inCache(), { recursive: true });
    await writeFile(stampFile(), stamp);
  });
}

async function isCurrent() {
  if (!existsSync(inProject('lib', 'records', 'prisma-client'))) return false;
  const stamp = await readFile(stampFile(), 'utf8').catch(() => '');
  return stamp === (await fingerprint());
}

async function fingerprint() {
  const schema = await readFile(inProject('prisma', 'schema.prisma'));
  const prisma = await readFile(inProject('node_modules', 'prisma', 'package.json'));
  return sha256(Buffer.concat([schema, prisma]));
}
