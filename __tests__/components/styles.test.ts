/** @jest-environment node */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { openSync, type Font } from 'fontkit';
import { compile } from 'sass';
import { NARROW_FONT, WHOLE_FONT } from '../support/fonts';

const ROOT = process.cwd();
const STYLES = path.join(ROOT, 'components/styles');
const { css } = compile(path.join(STYLES, 'site.scss'), {
  loadPaths: [path.join(ROOT, 'node_modules')],
  quietDeps: true,
  style: 'compressed',
});

test('the stylesheet stays small', () => {
  expect(gzipSync(css).length).toBeLessThan(30_000);
});

test('nothing is fetched from elsewhere, and no font that is not ours to use is named', () => {
  expect(css).not.toMatch(/https?:|\/\/assets/);
  expect(css).not.toMatch(/frutiger/i);
});

test('the page and its controls are set in our font', () => {
  expect(css).toMatch(/html\{font-family:"?Atkinson Hyperlegible Next Variable"?/);
  expect(css).toMatch(/button,input,textarea,select\{font-family:inherit\}/);
});

test('every font file that is named is there', () => {
  const files = [...css.matchAll(/url\("?([^")]+\.woff2)"?\)/g)].map(([, file]) => file!);
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) expect(readFileSync(path.join(STYLES, file)).length).toBeGreaterThan(0);
});

/**
 * Our own narrower file against the package's; e2e/weight.test.ts has the widths at every weight. Seen
 * failing with a file of fewer letters.
 */
test('the narrowed font has every letter of the whole one, and what joins them', () => {
  const [whole, ours] = [WHOLE_FONT, NARROW_FONT].map((file) => openSync(file) as Font);
  expect(ours?.characterSet).toEqual(whole?.characterSet);
  expect(ours?.availableFeatures).toEqual(whole?.availableFeatures);
  expect(ours?.variationAxes).toMatchObject({ wght: { min: 400, default: 400, max: 700 } });
});

test('things move only for people who like it', () => {
  const calm = css.replace(/@media[^{]*no-preference\)\{(?:[^{}]*\{[^{}]*\})*\}/g, '');
  expect(calm).not.toMatch(/transition|animation|scroll-behavior/);
});

const sources = readdirSync(path.join(ROOT, 'components')).filter((file) => /\.tsx?$/.test(file));

test.each(sources)('%s has no inline style and no raw HTML', (file) => {
  const source = readFileSync(path.join(ROOT, 'components', file), 'utf8');
  expect(source).not.toMatch(/\sstyle=|dangerouslySetInnerHTML|<style/);
});

test.each(sources)('%s uses only classes that the stylesheet knows', (file) => {
  const source = readFileSync(path.join(ROOT, 'components', file), 'utf8');
  const used = [
    ...source.matchAll(/\b(?:nhsuk|app)-[a-z]+(?:(?:-|__|--)[a-z0-9]+)*(?![\w-]*[{$])/g),
  ].map(([name]) => name);
  const unknown = used.filter((name) => !css.includes(`.${name}`));
  expect([...new Set(unknown)]).toEqual([]);
});
