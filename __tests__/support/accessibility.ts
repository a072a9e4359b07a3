/**
 * The instruments that a page is held against: axe-core, IBM's engine, and measures of our own for
 * what neither sees (sideways scrolling, lost or overlapping words, small targets, forced colours).
 * Each answers with what it found, in words; nothing found is an empty list.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const ACE = readFileSync(require.resolve('accessibility-checker-engine/ace.js'), 'utf8');

/** WCAG 2.2 A and AA, and what axe calls best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

type AxeRun = {
  run: (
    root: Document,
    options: object,
  ) => Promise<{
    violations: { id: string; help: string; nodes: { html: string; target: unknown[] }[] }[];
  }>;
};

type AceReport = {
  results: {
    ruleId: string;
    value: readonly [string, string];
    message: string;
    snippet: string;
  }[];
};
type AceWindow = {
  ace: { Checker: new () => { check: (root: Document, rules: string[]) => Promise<AceReport> } };
};

/** Puts both engines into the page; once after each navigation. */
async function bringEngines(page: Page): Promise<void> {
  const there = await page.evaluate(() => 'axe' in window && 'ace' in window);
  if (!there) await page.evaluate(`${AXE};${ACE};undefined`);
}

export async function axeFinds(page: Page): Promise<string[]> {
  await bringEngines(page);
  return page.evaluate(async (tags) => {
    const { axe } = window as unknown as { axe: AxeRun };
    const { violations } = await axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, target }) => `axe ${id}: ${help}: ${target.join(' ')}: ${html}`),
    );
  }, TAGS);
}

export async function aceFinds(page: Page): Promise<string[]> {
  await bringEngines(page);
  return page.evaluate(async () => {
    const { ace } = window as unknown as AceWindow;
    const { results } = await new ace.Checker().check(document, ['WCAG_2_2']);
    return results
      .filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL')
      .map(({ ruleId, message, snippet }) => `ace ${ruleId}: ${message}: ${snippet}`);
  });
}

/** What sticks out of the window on the right, at the width that the page has now. */
export async function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= wide) return [];
    const guilty = [...document.body.querySelectorAll('*')].filter(
      (one) => one.getBoundingClientRect().right > wide + 1,
    );
    return [
      `scrolls sideways: ${document.documentElement.scrollWidth} px in ${wide} px`,
      ...guilty.slice(0, 5).map((one) => `sticks out: ${one.outerHTML.slice(0, 120)}`),
    ];
  });
}

/** Words that are cut off by their box, or that lie over other words. */
export async function lostWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Line = { text: string; block: Element; box: DOMRect };
    /** Long pages ask the same of the same elements very often. */
    const once = <T>(ask: (one: Element) => T) => {
      const known = new Map<Element, T>();
      return (one: Element): T => {
        const answer = known.has(one) ? (known.get(one) as T) : ask(one);
        known.set(one, answer);
        return answer;
      };
    };
    const parentOf = (one: Element) => (one === document.body ? null : one.parentElement);
    const forEars = once((one): boolean => {
      const { clipPath, clip, position } = getComputedStyle(one);
      const { width, height } = one.getBoundingClientRect();
      const clipped = clipPath !== 'none' || (clip !== 'auto' && position === 'absolute');
      const parent = parentOf(one);
      return (clipped && width <= 1 && height <= 1) || (parent ? forEars(parent) : false);
    });
    const cutBy = once((one): Element | null => {
      const { overflowX, overflowY } = getComputedStyle(one);
      const cuts = (how: string) => how === 'hidden' || how === 'clip';
      const cut =
        (cuts(overflowX) && one.scrollWidth > one.clientWidth + 1) ||
        (cuts(overflowY) && one.scrollHeight > one.clientHeight + 1);
      const parent = parentOf(one);
      return cut ? one : parent && cutBy(parent);
    });
    const blockOf = once((one): Element => {
      const parent = parentOf(one);
      return parent && getComputedStyle(one).display.startsWith('inline') ? blockOf(parent) : one;
    });
    const found: string[] = [];
    const lines: Line[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const holder = node.parentElement;
      const text = (node.textContent ?? '').trim().slice(0, 60);
      if (!text || !holder || ['SCRIPT', 'STYLE', 'OPTION'].includes(holder.tagName)) continue;
      if (!holder.checkVisibility({ checkOpacity: true, visibilityProperty: true })) continue;
      if (forEars(holder)) continue;
      const box = cutBy(holder);
      if (box) found.push(`cut off: “${text}” in ${box.className || box.tagName}`);
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const line of range.getClientRects())
        lines.push({ text, block: blockOf(holder), box: line });
    }
    lines.sort((one, other) => one.box.top - other.box.top);
    for (const [index, one] of lines.entries()) {
      for (let next = index + 1; next < lines.length; next += 1) {
        const other = lines[next];
        if (!other || other.box.top > one.box.bottom - 4) break;
        const across =
          Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
        if (one.block !== other.block && across > 2 && down > 4)
          found.push(`overlap: “${one.text}” and “${other.text}”`);
      }
    }
    return [...new Set(found)];
  });
}

/** Controls smaller than 24 by 24 px (WCAG 2.2 2.5.8); a labelled one is as large as its label too. */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      'button, input:not([type=hidden]), select, textarea, summary, a.nhsuk-button, a.nhsuk-back-link',
    );
    return [...controls].flatMap((control) => {
      if (!control.checkVisibility()) return [];
      const labels = (control as HTMLInputElement).labels ?? [];
      const boxes = [control, ...labels].map((one) => one.getBoundingClientRect());
      const large = boxes.some(({ width, height }) => width >= 24 && height >= 24);
      const { width, height } = control.getBoundingClientRect();
      return large ? [] : [`${width} × ${height} px: ${control.outerHTML.slice(0, 120)}`];
    });
  });
}

/** Controls that nothing outlines: in forced colours a background alone cannot be seen. */
export async function controlsWithoutEdge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const edged = (style: CSSStyleDeclaration) =>
      style.borderTopStyle !== 'none' && Number.parseFloat(style.borderTopWidth) > 0;
    const drawn = (style: CSSStyleDeclaration) =>
      style.content !== 'none' && style.opacity !== '0' && style.display !== 'none';
    const controls = document.querySelectorAll<HTMLInputElement>(
      'button:not(.app-account__link), textarea, input:not([type=hidden]), a.nhsuk-button',
    );
    return [...controls].flatMap((control) => {
      if (!control.checkVisibility()) return [];
      const unseen = getComputedStyle(control).opacity === '0';
      const label = control.labels?.[0];
      // A box that is not seen itself is drawn by its label, or by something in it.
      const painters = label ? [label, ...label.querySelectorAll('*')] : [];
      const seen = unseen
        ? painters.some((one) => edged(getComputedStyle(one, '::before'))) &&
          (!control.checked || painters.some((one) => drawn(getComputedStyle(one, '::after'))))
        : edged(getComputedStyle(control));
      return seen ? [] : [`cannot be seen: ${control.outerHTML.slice(0, 120)}`];
    });
  });
}

/** Spacing that a reader may set (WCAG 1.4.12). */
const READERS_SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

const WIDE = { width: 1024, height: 900 };
/** WCAG 1.4.10: 1280 px at 400 per cent. */
const NARROW = { width: 320, height: 256 };

function at(place: string, found: readonly string[]): string[] {
  return found.map((one) => `${place}: ${one}`);
}

/** Everything, on the page as it stands; what is folded away is opened first. */
export async function everythingFound(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
  const found = [
    ...(await axeFinds(page)),
    ...(await aceFinds(page)),
    ...at('target', await smallTargets(page)),
    ...at('1024 px', [...(await sticksOut(page)), ...(await lostWords(page))]),
  ];
  await page.emulateMedia({ forcedColors: 'active' });
  found.push(...at('forced colours', [...(await controlsWithoutEdge(page))]));
  found.push(...at('forced colours', await axeFinds(page)));
  await page.emulateMedia({ forcedColors: 'none' });
  await page.setViewportSize({ width: 640, height: 512 });
  found.push(...at('200 %', [...(await sticksOut(page)), ...(await lostWords(page))]));
  await page.setViewportSize(NARROW);
  found.push(...at('400 %', [...(await sticksOut(page)), ...(await lostWords(page))]));
  const style = await page.addStyleTag({ content: READERS_SPACING });
  found.push(...at('400 %, spaced', [...(await sticksOut(page)), ...(await lostWords(page))]));
  await page.setViewportSize(WIDE);
  found.push(...at('spaced', [...(await sticksOut(page)), ...(await lostWords(page))]));
  await style.evaluate((one) => (one as Element).remove());
  return found;
}

/** After a form was refused: where the focus is, and where the summary's first link puts it. */
export async function focusAfterMistake(page: Page): Promise<{ first: string; then: string }> {
  const focused = () =>
    page.evaluate(() => {
      const { activeElement: one } = document;
      return one instanceof HTMLElement ? one.id || one.className : '';
    });
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  const first = await focused();
  await page.locator('.nhsuk-error-summary a').first().click();
  return { first, then: await focused() };
}
