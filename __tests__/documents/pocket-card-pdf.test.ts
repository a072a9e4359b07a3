/**
 * The pocket card on paper, looked at by poppler and qpdf. Seen failing with the guidance's words shortened,
 * with the type of either side two points larger, and with the day written into the file.
 */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { renderPocketCard } from '../../lib/documents/pocket-card-pdf';
import { clausesById } from '../../lib/domain/clauses-by-id';
import type { LearningModule } from '../../lib/domain/learning-module';
import { CARD_LINES, pocketCardOf, type CardLine } from '../../lib/domain/pocket-card';
import { readModule } from '../../lib/syllabus/read-module';
import { ask, fontsOf, greyPicture, itWith, tagsOf, wordsOf } from '../support/debian-tools';

const MODULE: LearningModule = readModule(path.join(process.cwd(), 'content'), 'social-media');
const GENERAL = pocketCardOf(MODULE, { attempts: [], steps: [] }, new Map());
const known = clausesById(MODULE.guidance);
const LINES = MODULE.card.checks.flatMap(({ clause: id, ask: words }): CardLine[] => {
  const clause = known.get(id);
  return clause ? [{ ask: words, clause }] : [];
});

/** The longest checks beside the longest clauses, all of them unconfirmed: more than any card has. */
const longest = (of: (line: CardLine) => string) =>
  [...LINES].sort((one, other) => of(other).length - of(one).length).slice(0, CARD_LINES);
const WORST = longest(({ clause }) => clause.text).map(({ clause }, index): CardLine => ({
  ask: longest((line) => line.ask)[index]?.ask ?? '',
  clause: { ...clause, unconfirmed: true },
}));

const render = (own: readonly CardLine[] = [], general = GENERAL.general) =>
  renderPocketCard(MODULE, { ...GENERAL, own, general });
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Millimetres in points. */
const MM = 72 / 25.4;

type Box = { left: number; right: number; top: number; bottom: number; word: string };

function boxesOf(pdf: Uint8Array): Box[] {
  const told = ask('pdftotext', pdf, (file) => ['-bbox', file, '-']).toString();
  const found = told.matchAll(
    /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g,
  );
  return [...found].map(([, left, top, right, bottom, word = '']) => ({
    left: Number(left),
    right: Number(right),
    top: Number(top),
    bottom: Number(bottom),
    word,
  }));
}

it('has the same bytes for the same card, and others for another', async () => {
  expect(sha256(await render())).toBe(sha256(await render()));
  expect(sha256(await render(WORST, []))).not.toBe(sha256(await render()));
});

itWith(
  ['qpdf', 'pdfinfo', 'pdffonts'],
  'is one sound, tagged page with its own fonts',
  async () => {
    const pdf = await render();
    expect(ask('qpdf', pdf, (file) => ['--check', file]).toString()).toContain('No syntax');
    const facts = ask('pdfinfo', pdf, (file) => [file]).toString();
    expect(facts).toMatch(/^Title:\s+Before I post: a pocket card\. Social media guidance/m);
    expect(facts).toMatch(/^Tagged:\s+yes$/m);
    expect(facts).toMatch(/^Pages:\s+1$/m);
    expect(facts).toMatch(/A4/);
    expect(facts).not.toMatch(/^CreationDate/m);
    const source = Buffer.from(pdf).toString('latin1');
    expect(source).toMatch(/pdfuaid:part>1</);
    expect(source).toMatch(/\/Lang\s*\(en-GB\)/);
    const fonts = fontsOf(pdf);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/ yes yes yes /);
  },
);

itWith(
  ['pdftotext'],
  'says the checks first, then the guidance’s own words with their ids',
  async () => {
    const words = wordsOf(await render());
    const at = (text: string) => words.indexOf(text);
    for (const { ask: check, clause } of GENERAL.general) {
      expect(at(check)).toBeGreaterThan(-1);
      expect(at(`${clause.text} ${clause.id}`)).toBeGreaterThan(at(check));
    }
    expect(words).toContain('AHCS Social Media Guidance for Registrants, #064 v1.1, February 2022');
    expect(words).toContain('information@ahcs.ac.uk');
  },
);

itWith(['pdftotext'], 'says where the wording is not confirmed', async () => {
  const line = LINES.find(({ clause }) => clause.id === 'CON-2');
  expect(wordsOf(await render(line && [line]))).toContain(
    'CON-2 (wording not yet confirmed by AHCS)',
  );
  expect(wordsOf(await render())).not.toContain('not yet confirmed');
});

itWith(['pdfinfo'], 'is read in order: a heading, and lists of six', async () => {
  const tags = tagsOf(await render());
  const parts = [...tags.matchAll(/^ *(H1|H2|L) /gm)].map(([, tag]) => tag);
  expect(parts).toEqual(['H1', 'L', 'H2', 'L', 'H2', 'L']);
  expect(tags.match(/^ *LI /gm)).toHaveLength(CARD_LINES * 2 + 3);
});

itWith(
  ['pdftotext'],
  'keeps each side within its A6, with the longest clauses there are',
  async () => {
    const pdf = await render(WORST, []);
    const boxes = boxesOf(pdf);
    const make = boxes.find(({ word, top }) => word === 'To' && top > 148.5 * MM);
    const onCard = boxes.filter(({ top }) => top < (make?.top ?? 0));
    const last = WORST.at(-1)?.clause.text.split(' ').at(-1) ?? '';
    expect(onCard.some(({ word }) => word === last)).toBe(true);
    for (const { left, right, top, bottom, word } of onCard) {
      const inside = top > 6 * MM && bottom < (148.5 - 5) * MM && right < (210 - 5) * MM;
      const fold = right < (105 - 5) * MM || left > (105 + 5) * MM;
      expect([word, inside, fold]).toEqual([word, true, true]);
    }
    // Lines of the right side stand below one another: nothing is printed over the foot.
    const right = onCard.filter(({ left }) => left > 105 * MM);
    const source = right.find(({ word }) => word === '#064');
    const above = right.filter(({ word }) => word === last).map(({ bottom }) => bottom);
    expect(Math.max(...above.filter((bottom) => bottom < (source?.top ?? 0)))).toBeGreaterThan(0);
  },
);

itWith(['pdftoppm'], 'can be read in black and white', async () => {
  const { pixels } = greyPicture(await render(), 60);
  // Print is darker than half, on white.
  expect(pixels.some((grey) => grey < 80)).toBe(true);
  expect(pixels.filter((grey) => grey > 250).length).toBeGreaterThan(pixels.length * 0.8);
});
