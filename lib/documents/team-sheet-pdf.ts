/**
 * The team discussion sheet on paper, tagged for screen readers: the scenarios with their questions, and
 * from a page of its own on, where asked for, what we think of them. Drawings are told in words. Nobody is
 * named on it and no day, so the same three scenarios are the same bytes.
 */
import { join } from 'node:path';
import type { OptionFeedback, ScenarioFeedback } from '../domain/facing';
import type { MockPost, Picture } from '../domain/learning-module';
import { plainText } from '../domain/prose';
import { SURFACE_WORDS } from '../domain/surface-words';
import { heldWords, type SheetScenario, type TeamSheet } from '../domain/team-sheet';
import { filesFor, shown } from './shown-text';
import { compileTypst } from './typst';

/** Many pages are set more slowly than one; the default limit would be too short on a busy machine. */
const LIMIT_IN_MS = 20_000;

/**
 * @param notes of the sheet's scenarios, in its order; none for a sheet that tells nothing
 * @returns the PDF, PDF/UA-1 by the compiler's own check
 * @throws TypstError, TypstTimeoutError when the engine fails
 */
export async function renderTeamSheet(
  sheet: TeamSheet,
  notes: readonly ScenarioFeedback[],
): Promise<Uint8Array> {
  const size = await sizeOnOnePage(sheet);
  return (await set(dataOf(sheet, notes, size))).bytes;
}

/** As large as the three scenarios allow on one page, in points; else as large as is good to read. */
const SIZES = [10.5, 9.75, 9];
const ON_TWO_PAGES = 10;

async function sizeOnOnePage(sheet: TeamSheet): Promise<number> {
  for (const size of SIZES) {
    if ((await set(dataOf(sheet, [], size))).pages === 1) return size;
  }
  return ON_TWO_PAGES;
}

function set(data: object) {
  const template = join(process.cwd(), 'lib', 'documents', 'team-sheet.typ');
  return compileTypst(template, { data: JSON.stringify(data) }, filesFor(data), LIMIT_IN_MS);
}

type Line = { readonly text: string; readonly picture?: Picture; readonly by?: string };

const textsOf = (texts: readonly string[]) => texts.map(shown);

function lineOf({ text, picture, by }: Line) {
  return {
    text: shown(by ? `${by}: ${text}` : text),
    picture: picture ? shown(picture.alt) : null,
  };
}

function postOf(post: MockPost, lines: readonly Line[] = post.lines) {
  const { surface, author, when, audience } = post;
  return {
    head: shown(`${SURFACE_WORDS[surface]} by ${author} · ${when} · ${audience}`),
    lines: lines.map(lineOf),
  };
}

function scenarioOf({ lessonTitle, scenario, discuss }: SheetScenario) {
  const { kind, title, setting, intro, post, ask, options } = scenario;
  // In `mark` the options are the post.
  const marked = kind === 'mark' && post;
  return {
    title: shown(title),
    place: shown(`${setting} · ${lessonTitle}`),
    intro: shown(plainText(intro)),
    post: post ? postOf(post, marked ? options : post.lines) : null,
    ask: shown(ask),
    options: marked ? [] : options.map(lineOf),
    discuss: textsOf(discuss),
  };
}

function groundsOf({ clauses, judgement }: OptionFeedback): string {
  const ids = clauses.map(({ id }) => id);
  return [...ids, ...(judgement ? ['our judgement'] : [])].join(', ');
}

function noteOf({ scenario, options, consequence, rewrite, takeaway }: ScenarioFeedback) {
  return {
    title: shown(scenario.title),
    options: options.map((option) => ({
      held: heldWords(scenario.kind, option.verdict),
      text: shown(option.option.text),
      why: shown(plainText(option.why)),
      grounds: groundsOf(option),
    })),
    next: consequence.map(({ when, what }) => ({ when: shown(when), what: shown(what) })),
    rewrite: rewrite ? { post: postOf(rewrite.post), changes: textsOf(rewrite.changes) } : null,
    keep: shown(plainText(takeaway)),
  };
}

function dataOf(sheet: TeamSheet, notes: readonly ScenarioFeedback[], size: number) {
  const cited = new Map(notes.flatMap(({ clauses }) => clauses.map((one) => [one.id, one])));
  return {
    title: `Team discussion sheet. ${sheet.moduleTitle}`,
    author: sheet.issuer,
    size,
    module: shown(sheet.moduleTitle),
    source: shown(`${sheet.guidanceTitle}, ${sheet.edition}`),
    scenarios: sheet.scenarios.map(scenarioOf),
    notes: notes.map(noteOf),
    clauses: [...cited.values()].map(({ id, text, unconfirmed }) => ({
      id,
      text: shown(text),
      note: unconfirmed ? 'wording not yet confirmed by AHCS' : null,
    })),
  };
}
