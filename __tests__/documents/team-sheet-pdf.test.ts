/**
 * The team sheet on paper, looked at by poppler and qpdf. Seen failing with the notes begun on the first page
 * that has room, with the drawings' words left out, and with one question left out.
 */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { renderTeamSheet } from '../../lib/documents/team-sheet-pdf';
import type { LearningModule, Lesson, Scenario } from '../../lib/domain/learning-module';
import { plainText } from '../../lib/domain/prose';
import { notesOf, sheetOf, suggestedFor, type Placed } from '../../lib/domain/team-sheet';
import { readModule } from '../../lib/syllabus/read-module';
import { ask, fontsOf, itWith, tagsOf, wordsOf } from '../support/debian-tools';

const MODULE: LearningModule = readModule(path.join(process.cwd(), 'content'), 'social-media');
const ALL = MODULE.lessons.flatMap((lesson: Lesson) =>
  lesson.scenarios.map((scenario: Scenario): Placed => ({ lesson, scenario })),
);
const THREE = suggestedFor(MODULE, []);

const alone = (three = THREE) => renderTeamSheet(sheetOf(MODULE, three), []);
const withNotes = (three = THREE) =>
  renderTeamSheet(sheetOf(MODULE, three), notesOf(MODULE, three));
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
/** Letters and figures alone: lines are broken between words, and at hyphens. */
const bare = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');
const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

const FOOT =
  /AHCS Social Media Guidance for Registrants, #064 v1\.1, February 2022 Page \d+ of \d+/g;

/** What is printed between two pages, the foot of each left out. */
function pagesOf(pdf: Uint8Array, from: number, to: number): string {
  const range = ['-f', String(from), '-l', String(to)];
  const raw = ask('pdftotext', pdf, (file) => ['-raw', ...range, file, '-']).toString();
  return inOneLine(raw);
}

it('has the same bytes for the same three, and others for others', async () => {
  expect(sha256(await alone())).toBe(sha256(await alone()));
  expect(sha256(await alone(ALL.slice(0, 3)))).not.toBe(sha256(await alone()));
});

itWith(['qpdf', 'pdfinfo', 'pdffonts'], 'is a sound, tagged PDF with its own fonts', async () => {
  const pdf = await withNotes();
  expect(ask('qpdf', pdf, (file) => ['--check', file]).toString()).toContain('No syntax');
  const facts = ask('pdfinfo', pdf, (file) => [file]).toString();
  expect(facts).toMatch(/^Title:\s+Team discussion sheet\. Social media guidance/m);
  expect(facts).toMatch(/^Tagged:\s+yes$/m);
  expect(facts).not.toMatch(/^CreationDate/m);
  const source = Buffer.from(pdf).toString('latin1');
  expect(source).toMatch(/pdfuaid:part>1</);
  expect(source).toMatch(/\/Lang\s*\(en-GB\)/);
  const fonts = fontsOf(pdf);
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) expect(font).toMatch(/ yes yes yes /);
});

itWith(['pdftotext', 'pdfinfo'], 'is one page of questions, and no answer on it', async () => {
  expect(ask('pdfinfo', await alone(), (file) => [file]).toString()).toMatch(/^Pages:\s+1$/m);
  const pdf = await withNotes();
  const first = pagesOf(pdf, 1, 1);
  for (const { scenario } of THREE) {
    for (const question of scenario.discuss) expect(first).toContain(question);
    for (const { why } of scenario.options) expect(first).not.toContain(inOneLine(plainText(why)));
    expect(first).not.toContain(inOneLine(plainText(scenario.takeaway)));
  }
  expect(first).not.toContain('For whoever leads');
  expect(pagesOf(pdf, 2, 2)).toMatch(/^For whoever leads the meeting/);
});

itWith(
  ['pdftotext'],
  'leaves the first page to the questions where there is room left',
  async () => {
    const pdf = await withNotes(THREE.slice(0, 1));
    expect(pagesOf(pdf, 1, 1)).not.toContain('For whoever leads');
    expect(pagesOf(pdf, 2, 2)).toMatch(/^For whoever leads the meeting/);
  },
);

itWith(
  ['pdftotext'],
  'tells whoever leads every reason, what came of it and what to keep',
  async () => {
    const all = bare(wordsOf(await withNotes()).replace(FOOT, ''));
    for (const { scenario } of THREE) {
      const told = [
        ...scenario.options.map(({ why }) => plainText(why)),
        ...scenario.consequence.map(({ what }) => what),
        plainText(scenario.takeaway),
      ];
      for (const sentence of told) expect(all).toContain(bare(sentence));
    }
  },
);

itWith(['pdfinfo'], 'has headings in the order of reading', async () => {
  const tags = tagsOf(await alone());
  const headings = [...tags.matchAll(/^ *(H[1-4]) /gm)].map(([, level]) => level);
  expect(headings).toEqual(['H1', 'H2', 'H3', 'H2', 'H3', 'H2', 'H3']);
});

/** Every scenario once; those that are left over are printed with two that were there. */
const SHEETS = Array.from({ length: Math.ceil(ALL.length / 3) }, (_, index) => {
  const three = ALL.slice(index * 3, index * 3 + 3);
  return three.length === 3 ? three : ALL.slice(-3);
});

itWith(
  ['pdftotext'],
  'prints every scenario there is, with what is drawn told in words',
  async () => {
    for (const three of SHEETS) {
      const words = bare(wordsOf(await alone(three)));
      for (const { scenario } of three) {
        const { title, intro, ask: asked, post, options, discuss } = scenario;
        const lines = [...(post?.lines ?? []), ...options];
        const shown = [
          title,
          plainText(intro),
          asked,
          ...discuss,
          ...lines.map(({ text }) => text),
        ];
        const drawn = lines.flatMap(({ picture }) => picture?.alt ?? []);
        for (const text of [...shown, ...drawn]) {
          expect([scenario.id, words.includes(bare(text))]).toEqual([scenario.id, true]);
        }
      }
    }
  },
);
