/**
 * Before a decision is made nothing that the server sends gives it away: no explanation, verdict,
 * key, consequence, rewritten post or thing to keep, in HTML, React payloads, scripts or maps. The
 * same search finds them once the decision is made, so it can fail both ways. Seen failing with
 * `why` added to `facingQuestion`, with `feedback` read for an undecided scenario, and with the
 * content of a lesson imported by a client component.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page, Response } from 'playwright-core';
import type { Lesson } from '../../lib/domain/learning-module';
import { findAttempt } from '../../lib/records/attempts';
import { disconnect } from '../../lib/records/database';
import { learner, letIn } from '../support/guests';
import {
  leaks,
  onlySecret,
  secretsOfQuestion,
  secretsOfScenario,
  telltales,
  untold,
  type Heard,
} from '../support/secrets';
import { theModule } from '../support/sitting-a-quiz';
import { ORIGIN, story } from '../support/story';

afterAll(disconnect);

const MODULE = theModule();
const HOME = `${ORIGIN}/modules/${MODULE.id}`;

function lessonOf(slug: string): Lesson {
  const lesson = MODULE.lessons.find((one) => one.slug === slug);
  if (!lesson) throw new Error(`There is no lesson ${slug}.`);
  return lesson;
}

const LESSON = lessonOf('confidentiality');
const QUIZ = `${HOME}/lessons/${LESSON.slug}/quiz`;

const secretsOf = (lesson: Lesson): string[] =>
  onlySecret(MODULE, [
    ...lesson.scenarios.flatMap(secretsOfScenario),
    ...lesson.questions.flatMap(secretsOfQuestion),
  ]);

/** All that is kept back from somebody who has decided nothing. */
const ALL = MODULE.lessons.flatMap(secretsOf);

const allBut = (told: readonly string[]) => ALL.filter((one) => !told.includes(one));

/** How a page may be asked for: by a person, by the router, ahead of a click. */
const WAYS: readonly Record<string, string>[] = [
  {},
  { RSC: '1' },
  { RSC: '1', 'next-router-prefetch': '1' },
  { RSC: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_full' },
];

/** Keeps every body that reaches the browser, and asks for maps of every script. */
class Listener {
  readonly heard: Heard[] = [];
  readonly scripts = new Set<string>();
  private readonly arriving: Promise<void>[] = [];
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    page.on('response', (response) => this.arriving.push(this.keep(response)));
  }

  private async keep(response: Response): Promise<void> {
    const from = `${response.request().method()} ${response.url()}`;
    if (/\.js(\?|$)/.test(response.url())) this.scripts.add(response.url());
    // A redirect has no body, and neither has what was broken off.
    const body = await response.text().catch(() => '');
    this.heard.push({ from, body });
  }

  /** Asks for a page in every way there is, and looks at it. */
  async visit(address: string): Promise<void> {
    await this.page.goto(address);
    await this.ask(address);
  }

  /** Asks for a page in every way there is. */
  async ask(address: string): Promise<void> {
    for (const headers of WAYS) {
      const answer = await this.page.request.get(address, { headers });
      const how = Object.keys(headers).join(' ');
      this.heard.push({ from: `GET ${address} ${how}`, body: await answer.text() });
    }
  }

  async settle(): Promise<readonly Heard[]> {
    await Promise.all(this.arriving);
    return this.heard;
  }
}

async function decideFirst(page: Page): Promise<void> {
  await page.locator('#form input[name="choice"]').first().check();
  await page.getByRole('button', { name: 'Check my answer' }).click();
  await page.getByRole('heading', { name: 'To keep' }).waitFor();
}

const scenarioAt = (id: string) => `${HOME}/lessons/${LESSON.slug}/scenarios/${id}`;

story('nothing is told before a scenario is decided, all of it after', {}, async (at) => {
  const { page, context } = at;
  await letIn(context, await learner('Cara Curious'));
  const before = new Listener(page);
  const around = [
    ...['', '/orientation', '/closing', '/certificate', '/card', '/team-sheet'],
    `/lessons/${LESSON.slug}`,
  ];
  for (const one of around) await before.visit(`${HOME}${one}`);
  for (const { id } of LESSON.scenarios) await before.visit(scenarioAt(id));
  for (const lesson of MODULE.lessons) {
    for (const { id } of lesson.scenarios)
      await before.ask(`${HOME}/lessons/${lesson.slug}/scenarios/${id}`);
    await before.ask(`${HOME}/lessons/${lesson.slug}/explanation`);
  }
  expect(leaks(await before.settle(), ALL)).toEqual([]);
  expect(telltales(before.heard)).toEqual([]);

  const [first, second] = LESSON.scenarios;
  if (!first || !second) throw new Error('The lesson has too few scenarios.');
  await page.goto(scenarioAt(first.id));
  const after = new Listener(page);
  await decideFirst(page);
  await after.visit(scenarioAt(first.id));
  await after.visit(scenarioAt(second.id));
  const decided = onlySecret(MODULE, secretsOfScenario(first));
  const told = await after.settle();
  expect(decided.length).toBeGreaterThan(10);
  expect(untold(told, decided)).toEqual([]);
  expect(leaks(told, allBut(decided))).toEqual([]);

  expect(before.scripts.size).toBeGreaterThan(3);
  for (const script of before.scripts) {
    const map = await page.request.get(script.replace(/\.js.*$/, '.js.map'));
    expect([script, map.status()]).toEqual([script, 404]);
  }
});

story('nothing is told before a quiz is handed in, its own after', {}, async (at) => {
  const { page, context } = at;
  const quizzed = await learner('Quentin Quizzed');
  await letIn(context, quizzed);
  const before = new Listener(page);
  await before.visit(QUIZ);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.waitForURL('**/1');
  const attempt = page.url().replace(/\/1$/, '');
  for (let number = 1; number <= MODULE.quizLength; number += 1) {
    await before.visit(`${attempt}/${number}`);
    const values = await page
      .locator('#form input[name="choice"]')
      .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
    // Tokens of the paper's: eight consonants, and never the author's own letter.
    expect(values.filter((value) => !/^[bcdfghjkmnpqrstvwxz]{8}$/.test(value))).toEqual([]);
    await page.locator('#form input[name="choice"]').first().check();
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await page.waitForURL((url) => url.href !== `${attempt}/${number}`);
    // What has been answered, but not handed in, is as secret as before.
    await before.visit(`${attempt}/${number}`);
  }
  await before.visit(`${attempt}/check`);
  await before.visit(`${attempt}/result`);
  const heard = await before.settle();
  expect(leaks(heard, ALL)).toEqual([]);
  expect(telltales(heard)).toEqual([]);
  expect(heard.filter(({ body }) => /"id\\*":\\*"[a-z]\\*",\\*"text/.test(body))).toEqual([]);

  await page.goto(`${attempt}/check`);
  const after = new Listener(page);
  await page.getByRole('button', { name: 'Hand in my answers' }).click();
  await page.waitForURL('**/result');
  await after.visit(`${attempt}/result`);
  const told = await after.settle();
  const paper = (await findAttempt(quizzed.by, attempt.split('/').at(-1) ?? ''))?.paper;
  const drawn = LESSON.questions.filter(({ id }) => paper?.items.some((i) => i.question === id));
  expect(drawn).toHaveLength(MODULE.quizLength);
  const own = onlySecret(MODULE, drawn.flatMap(secretsOfQuestion));
  expect(own.length).toBeGreaterThan(10);
  expect(untold(told, own)).toEqual([]);
  expect(leaks(told, allBut(own))).toEqual([]);
});

it('finds a sentence however it is escaped', () => {
  const sentence = 'Mr Hale’s label says "HALE" & that isn\'t for others <ever>, not even once';
  const html = sentence
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#x27;')
    .replaceAll('<', '&lt;');
  const payload = JSON.stringify(JSON.stringify({ a: `line\n${sentence}` })).replaceAll(
    '<',
    '\\u003c',
  );
  for (const body of [sentence, `<p>${html}</p>`, payload, JSON.stringify(sentence)])
    expect(leaks([{ from: 'there', body }], [sentence])).toHaveLength(1);
  expect(telltales([{ from: 'there', body: JSON.stringify({ verdict: 'problem' }) }])).toHaveLength(
    1,
  );
  expect(telltales([{ from: 'there', body: '{\\"key\\":true}' }])).toHaveLength(1);
  expect(ALL.length).toBeGreaterThan(500);
});

/** Files that browsers may fetch; the pages' own words in them would be content, too. */
function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

it('ships no sentence of the authors, and no source map, among the static files', () => {
  const files = filesUnder('.next/static').concat(filesUnder('public'));
  const heard = files
    .filter((file) => /\.(js|css|json|html|map|svg|txt)$/.test(file))
    .map((file) => ({ from: file, body: readFileSync(file, 'utf8') }));
  expect(heard.length).toBeGreaterThan(5);
  expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
  expect(leaks(heard, ALL)).toEqual([]);
  // Words that a component says itself are found there, so the authors' would be.
  expect(leaks(heard, ['Select a part to mark it. If nothing is wrong, select'])).not.toEqual([]);
});
