/**
 * `npm run bench`: what staff wait for on a large register; with `-- --register-only` the file alone.
 * Asks the built site for each page from outside, then runs the statements that the page sent once more
 * by themselves: what is left between the two is the site's own. Files are asked for with the process's
 * memory watched.
 *
 * Prints Markdown for bench/README.md. Exit code 1 when a page does not answer 200.
 */
import os from 'node:os';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { env } from '../lib/env';
import { newToken, tokenHash } from '../lib/identity/tokens';
import { disconnect, PLANS } from '../lib/records/database';
import { findPersonByEmail } from '../lib/records/people';
import { keepSession } from '../lib/records/sessions';
import { keepStaffMember } from '../lib/records/staff';
import { Site, type Answer, type Statement } from './site';

const ROUNDS = 11;
const EMAIL = 'bench.staff@example.org';

type Looked = { readonly what: string; readonly address: string };

/** What keeps a transaction or writes is no part of what a page reads. */
const KEEPS = /^\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|SET)\b/i;
/** The site looks for mail to send once a second, whoever asks for what. */
const ROUND = /\boutbox_mail\b/;
const WRITES = /\b(INSERT INTO|UPDATE \w+ SET|DELETE FROM)\b/i;

const median = (numbers: readonly number[]) =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
const ms = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0));

async function signIn(): Promise<string> {
  await keepStaffMember({ name: 'Bench Staff', email: EMAIL, role: 'administrator' });
  const staffId = (await findPersonByEmail(EMAIL))?.staffId ?? null;
  const token = newToken();
  await keepSession(tokenHash(token), { registrantId: null, staffId });
  return token;
}

/** The place nine tenths down the list, as its address has it (app/staff/filter-query). */
async function deepPlace(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ key: string; id: string }>(
    `SELECT name_key AS key, id::text FROM registrant WHERE left_at IS NULL ORDER BY name_key, id
     OFFSET (SELECT count(*) * 9 / 10 FROM registrant WHERE left_at IS NULL) LIMIT 1`,
  );
  const row = rows[0];
  return Buffer.from(JSON.stringify(['after', 'name', row?.key, row?.id])).toString('base64url');
}

async function somebody(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id::text FROM registrant WHERE left_at IS NULL AND number_key LIKE 'INV-%' ORDER BY number_key LIMIT 1`,
  );
  return rows[0]?.id ?? '';
}

async function pagesToLookAt(client: pg.Client): Promise<Looked[]> {
  const list = '/staff/registrants';
  return [
    { what: 'Completion report', address: '/staff' },
    { what: 'The same, of one part', address: '/staff?part=Medical+Illustrator' },
    { what: 'List, first page', address: list },
    { what: 'List, nine tenths down', address: `${list}?sort=name&at=${await deepPlace(client)}` },
    { what: 'List by last activity', address: `${list}?sort=activity-desc` },
    { what: 'List of one state', address: `${list}?state=not-yet-passed` },
    { what: 'Search by name', address: `${list}?search=pipette` },
    { what: 'Search by number', address: `${list}?search=INV-0004321` },
    { what: 'One registrant', address: `${list}/${await somebody(client)}` },
  ];
}

/** How long the reading takes without the site. @returns milliseconds */
async function plainly(client: pg.Client, statements: readonly Statement[]): Promise<number> {
  const began = performance.now();
  for (const { text, values } of statements) await client.query(text, [...values]);
  return performance.now() - began;
}

async function lookAt(site: Site, client: pg.Client, session: string, { what, address }: Looked) {
  const first = await site.ask(address, session);
  const heard = await site.statementsOf(() => site.ask(address, session));
  const said = heard.filter(({ text }) => !KEEPS.test(text) && !ROUND.test(text));
  const reading = said.filter(({ text }) => !WRITES.test(text));
  const [whole, plain]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    whole.push((await site.ask(address, session)).whole);
    plain.push(await plainly(client, reading));
  }
  const cells = [what, ms(median(whole)), ms(Math.max(...whole)), ms(median(plain)), said.length];
  console.log(`| ${cells.join(' | ')} |${first.status === 200 ? '' : ` answered ${first.status}`}`);
  return first.status === 200;
}

/** Asks for a file and looks at the process all the while. */
async function watched(site: Site, address: string, session: string) {
  const before = site.residentMemory();
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, site.residentMemory())), 50);
  let answer: Answer | undefined;
  const statements = await site.statementsOf(async () => {
    answer = await site.ask(address, session);
  });
  clearInterval(watch);
  if (!answer) throw new Error('There was no answer.');
  return { answer, before, growth: most - before, statements };
}

/** Before the memory of a file is watched its code is loaded and compiled, as in any process that serves. */
async function warmUp(site: Site, session: string): Promise<void> {
  for (let time = 0; time < 10; time += 1) {
    await site.ask('/staff/registrants', session);
    await site.ask('/staff/registrants.csv?search=INV-00012', session);
  }
}

async function fetchFile(site: Site, client: pg.Client, session: string): Promise<boolean> {
  let good = true;
  await warmUp(site, session);
  for (const time of ['first', 'second', 'third']) {
    const address = '/staff/registrants.csv';
    const { answer, before, growth, statements } = await watched(site, address, session);
    const kept = [KEEPS, WRITES, ROUND];
    const reading = statements.filter(({ text }) => !kept.some((one) => one.test(text)));
    const plain = await plainly(client, reading);
    const rows = answer.lines - 1;
    const cells = [
      time,
      rows,
      ms(answer.firstByte),
      (answer.whole / 1000).toFixed(2),
      Math.round(rows / (answer.whole / 1000)),
      (plain / 1000).toFixed(2),
      before.toFixed(0),
      growth.toFixed(0),
    ];
    good &&= answer.status === 200;
    console.log(
      `| ${cells.join(' | ')} |${answer.status === 200 ? '' : ` answered ${answer.status}`}`,
    );
  }
  return good;
}

async function lookAtPages(site: Site, client: pg.Client, session: string): Promise<boolean> {
  console.log('| page | median ms | slowest ms | its reading alone, ms | statements |');
  console.log('|---|---|---|---|---|');
  let good = true;
  for (const page of await pagesToLookAt(client)) {
    good = (await lookAt(site, client, session, page)) && good;
  }
  return good;
}

async function describe(client: pg.Client): Promise<void> {
  const { rows } = await client.query<Record<string, string>>(
    `SELECT (SELECT count(*) FROM registrant) AS registrants, (SELECT count(*) FROM attempt) AS attempts,
            (SELECT count(*) FROM attempt_step) AS steps, (SELECT count(*) FROM learning_step) AS learned,
            current_setting('server_version') AS version, now()::date::text AS day`,
  );
  const { registrants, attempts, steps, learned, version, day } = rows[0] ?? {};
  const [processor] = os.cpus();
  const busy = os.loadavg()[0]?.toFixed(1);
  console.log(
    `${day}: ${registrants} registrants, ${attempts} attempts (${steps} steps), ${learned} learning steps; ` +
      `PostgreSQL ${version}, Node ${process.versions.node}, ${os.cpus().length} × ${processor?.model}, ` +
      `${Math.round(os.totalmem() / 2 ** 30)} GB; load before the run ${busy}.\n`,
  );
}

async function measure(client: pg.Client): Promise<boolean> {
  const { values } = parseArgs({ options: { 'register-only': { type: 'boolean' } } });
  await describe(client);
  const session = await signIn();
  const site = await Site.start();
  try {
    const { 'register-only': large } = values;
    const good = large === true || (await lookAtPages(site, client, session));
    console.log(
      `\n| CSV${large ? ' of a register without histories' : ''} | rows | first byte ms | whole s | rows/s | its reading alone, s | MB before | MB more at most |`,
    );
    console.log('|---|---|---|---|---|---|---|---|');
    return (await fetchFile(site, client, session)) && good;
  } finally {
    await site.stop();
  }
}

async function main(): Promise<number> {
  const client = new pg.Client({
    connectionString: env().DATABASE_URL,
    options: `-c TimeZone=UTC ${PLANS}`,
  });
  await client.connect();
  try {
    return (await measure(client)) ? 0 : 1;
  } finally {
    await client.end();
    await disconnect();
  }
}

void main().then(
  (code) => process.exit(code),
  (fault: unknown) => {
    console.error(fault);
    process.exit(1);
  },
);
