/**
 * Somebody who has a keyboard and no pointer. At every stop of the Tab key the focus has to be seen:
 * the control, or what draws it, must look otherwise than when the focus has gone on.
 */
import type { Page } from 'playwright-core';

/** More stops than any page of ours has. */
const MOST = 120;

type Stop = {
  /** What a screen reader would call it, roughly: enough to tell controls apart. */
  readonly name: string;
  readonly tag: string;
  /** In the window, and nothing lies over it. */
  readonly inView: boolean;
  /** What the control before this one is called, if it looked no different with the focus. */
  readonly unseenBefore: string | null;
};

/** Where the focus is now; compares the look of the stop before with what it had then. */
function look(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    type Memory = { element: Element; name: string; look: string };
    const kept = window as unknown as { stopBefore?: Memory };
    const PARTS = [
      'outline',
      'box-shadow',
      'border',
      'background-color',
      'color',
      'text-decoration',
    ];
    const styled = (one: Element, part?: string) => {
      const style = getComputedStyle(one, part);
      return PARTS.map((property) => style.getPropertyValue(property)).join('|');
    };
    /** The control, its label, and whatever the label draws it with. */
    const lookOf = (one: Element) => {
      const labels = [...((one as HTMLInputElement).labels ?? [])];
      const painters = labels.flatMap((label) => [label, ...label.querySelectorAll('*')]);
      return [
        styled(one),
        ...painters.flatMap((it) => [styled(it), styled(it, '::before')]),
      ].join();
    };
    const nameOf = (one: Element) => {
      const label = (one as HTMLInputElement).labels?.[0];
      const words =
        one.getAttribute('aria-label') ?? label?.innerText ?? (one as HTMLElement).innerText;
      return (words ?? '').replace(/\s+/g, ' ').trim();
    };
    const before = kept.stopBefore;
    const unseen = before?.element.isConnected && lookOf(before.element) === before.look;
    const now = document.activeElement ?? document.body;
    const box = now.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height / 2, 20)];
    const onTop = document.elementFromPoint(x, y);
    const labels = [...((now as HTMLInputElement).labels ?? [])];
    const inView =
      [now, ...labels].some((one) => one.contains(onTop)) || onTop?.contains(now) === true;
    delete kept.stopBefore;
    if (now !== document.body)
      kept.stopBefore = { element: now, name: nameOf(now), look: lookOf(now) };
    return {
      name: nameOf(now),
      tag: now.tagName.toLowerCase(),
      inView,
      unseenBefore: unseen ? before.name : null,
    };
  });
}

export class Keyboard {
  /** Everything that was stopped at and could not be seen. */
  readonly unseen: string[] = [];
  stops = 0;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  private async tab(key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<Stop> {
    await this.page.keyboard.press(key);
    const stop = await look(this.page);
    const at = new URL(this.page.url()).pathname;
    if (stop.unseenBefore !== null)
      this.unseen.push(`${at}: “${stop.unseenBefore}” shows no focus`);
    if (stop.tag !== 'body' && !stop.inView)
      this.unseen.push(`${at}: “${stop.name}” has the focus and is not in view`);
    this.stops += 1;
    return stop;
  }

  /** Presses Tab until the focus is on something of this name. */
  async to(name: string | RegExp, tag?: string): Promise<void> {
    const seen: string[] = [];
    for (let presses = 0; presses < MOST; presses += 1) {
      const stop = await this.tab();
      const named = typeof name === 'string' ? stop.name === name : name.test(stop.name);
      if (named && (!tag || stop.tag === tag)) return;
      seen.push(stop.name || stop.tag);
    }
    throw new Error(
      `Tab never comes to ${String(name)}; it comes to: ${seen.slice(0, 40).join(' · ')}`,
    );
  }

  /** Goes to something and presses Enter there. */
  async enter(name: string | RegExp, tag?: string): Promise<void> {
    await this.to(name, tag);
    await this.page.keyboard.press('Enter');
  }

  /** Goes to something and presses Space there. */
  async space(name: string | RegExp, tag?: string): Promise<void> {
    await this.to(name, tag);
    await this.page.keyboard.press('Space');
  }

  /** With the focus on one of a group of radio buttons: arrows until this value is chosen. */
  async arrowTo(value: string): Promise<void> {
    const chosen = () =>
      this.page.evaluate(() => {
        const one = document.activeElement as HTMLInputElement | null;
        return one?.checked ? one.value : '';
      });
    for (let presses = 0; presses < 12; presses += 1) {
      if ((await chosen()) === value) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`The arrows never come to ${value}.`);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }
}
