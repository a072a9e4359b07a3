/**
 * Clones of the project to try the launcher in: its own code and the real packages, but a stand-in
 * for Next that is built in no time, and tables of one line.
 */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const project = process.cwd();

const NEXT_BUILD = `
const fs = require('node:fs');
console.log('what next says while it builds');
if (fs.existsSync('app/broken')) process.exit(1);
fs.mkdirSync('.next', { recursive: true });
fs.appendFileSync('.next/builds', 'built\\n');
`;

const NEXT_SITE = `
const answers = {
  '/slow': (req, res) => setTimeout(() => res.end('slow, and whole'), 2500),
  '/throws': () => Promise.reject(new Error('the site is broken')),
  '/throws-late': (req, res) => { res.write('begun'); return Promise.reject(new Error('broken later')); },
  '/exits': () => process.exit(7),
  '/headers': (req, res) => res.end(JSON.stringify(req.headers)),
  '/emptied': (req, res) => {
    res.statusCode = 404;
    res.setHeader('Content-Type', 'text/html');
    res.setHeader('X-First', 'yes');
    res.flushHeaders();
    res.write('<html id="__next_error__">');
    res.end('</html>');
  },
  '/nowhere': (req, res) => {
    res.writeHead(404, { 'Content-Type': 'text/html' });
    res.end(req.method + ' the whole page');
  },
  '/absent': (req, res) => { res.statusCode = 404; res.end('absent'); },
};
const keepers = /^\\/(?:kept|fonts|_next\\/static|modules\\/m\\/pictures)\\/|\\.svg$/;
async function site(req, res) {
  const path = req.url.split('?')[0];
  res.setHeader('X-Powered-By', 'Next.js');
  res.setHeader('Content-Security-Policy', "script-src 'unsafe-inline'");
  if (keepers.test(path)) res.setHeader('Cache-Control', 'public, max-age=60');
  if (answers[path]) return answers[path](req, res);
  let received = 0;
  for await (const part of req) received += part.length;
  res.writeHead(200, { 'Content-Type': 'text/plain', 'X-Frame-Options': 'ALLOWALL' });
  res.end(String(received));
}
module.exports = () => ({
  prepare: async () => {},
  close: async () => {},
  getRequestHandler: () => site,
});
`;

const SCHEMA = `
generator client {
  provider     = "prisma-client"
  output       = "../lib/records/prisma-client"
  moduleFormat = "cjs"
}
datasource db {
  provider = "postgresql"
}
model Note {
  id Int @id
}
`;

/** Semicolons inside a function, and rights for the application's group. */
const MIGRATION = `
CREATE TABLE "Note" ("id" INTEGER NOT NULL, CONSTRAINT "Note_pkey" PRIMARY KEY ("id"));
GRANT SELECT, INSERT ON "Note" TO cpd_app;
CREATE FUNCTION "two"() RETURNS INTEGER LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END $$;
`;

const SEED = `
if (process.argv.includes('--list')) console.log('somebody@example.org  (Somebody)');
`;

/** @returns the clone's folder, which has a space in its name */
export function makeClone(): string {
  const folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'ahcs-launch-')), 'a clone');
  write(folder, 'node_modules/next/dist/bin/next', NEXT_BUILD);
  write(folder, 'node_modules/next/index.js', NEXT_SITE);
  write(folder, 'prisma/schema.prisma', SCHEMA);
  write(folder, 'prisma/seed.ts', SEED);
  write(folder, 'prisma/migrations/migration_lock.toml', 'provider = "postgresql"\n');
  write(folder, 'prisma/migrations/20260101000000_first/migration.sql', MIGRATION);
  write(folder, 'app/page.js', '');
  for (const part of ['lib/launch', 'prisma/migrate.ts', 'package.json', 'package-lock.json'])
    cpSync(path.join(project, part), path.join(folder, part), { recursive: true });
  for (const name of readdirSync(path.join(project, 'node_modules')))
    if (name !== 'next' && name !== '.cache')
      symlinkSync(
        path.join(project, 'node_modules', name),
        path.join(folder, 'node_modules', name),
      );
  return folder;
}

/** Writes a file of a clone. */
export function write(folder: string, name: string, content: string): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
}

/** Removes the clone. */
export function removeClone(folder: string): void {
  rmSync(path.dirname(folder), { recursive: true, force: true });
}
