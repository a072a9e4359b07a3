/** Markdown → the house's closed form of prose. What it cannot say is a fault, not raw HTML. */
import { Parser, type Node } from 'commonmark';
import type { Block, Inline, Prose } from '../domain/prose';
import type { ContentFault } from './content-fault';

const CLAUSE_ID = /^[A-Z]{3}-(?:S|\d+[a-z]?)$/;
const CLAUSE_IN_BRACKETS = /\(([A-Z]{3}-(?:S|\d+[a-z]?))\)/;
const SAFE_LINK = /^(https:\/\/|mailto:|\/(?!\/)|#)/;

class Unsayable extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

function lineOf(node: Node | null): number {
  for (let at = node; at; at = at.parent) if (at.sourcepos) return at.sourcepos[0][0];
  return 1;
}

function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (let child = node.firstChild; child; child = child.next) children.push(child);
  return children;
}

/** Splits `… may not (CON-2).` into text and clause references. */
function withClauses(text: string): Inline[] {
  return text
    .split(CLAUSE_IN_BRACKETS)
    .map((part, index): Inline =>
      index % 2 === 1 ? { kind: 'clause', id: part } : { kind: 'text', text: part },
    )
    .filter((inline) => inline.kind !== 'text' || inline.text !== '');
}

function inlineOf(node: Node): Inline[] {
  switch (node.type) {
    case 'strong':
      return [{ kind: 'strong', children: inlinesOf(node) }];
    case 'emph':
      return [{ kind: 'emphasis', children: inlinesOf(node) }];
    case 'link':
      return [linkOf(node)];
    default:
      throw new Unsayable(
        lineOf(node),
        `Markdown's "${node.type}" is not used here; write it plainly.`,
      );
  }
}

function linkOf(node: Node): Inline {
  const href = node.destination ?? '';
  if (!SAFE_LINK.test(href)) {
    throw new Unsayable(lineOf(node), `links start with https://, mailto:, / or #, not "${href}".`);
  }
  return { kind: 'link', href, children: inlinesOf(node) };
}

function isText(node: Node | undefined): boolean {
  return node?.type === 'text' || node?.type === 'softbreak';
}

/** Neighbouring texts are joined before clause ids are sought: commonmark splits at every bracket. */
function inlinesOf(node: Node): Inline[] {
  const runs: Node[][] = [];
  for (const child of childrenOf(node)) {
    const last = runs.at(-1);
    if (last && isText(child) && isText(last[0])) last.push(child);
    else runs.push([child]);
  }
  return runs.flatMap((run) =>
    run[0] && !isText(run[0])
      ? inlineOf(run[0])
      : withClauses(run.map((text) => text.literal ?? ' ').join('')),
  );
}

function headingOf(node: Node): Block {
  if (node.level !== 2) throw new Unsayable(lineOf(node), 'use ## for headings, no other level.');
  const inlines = inlinesOf(node);
  if (inlines.some((one) => one.kind !== 'text')) {
    throw new Unsayable(
      lineOf(node),
      'a heading is plain words: take marks and clause ids out of it.',
    );
  }
  return {
    kind: 'heading',
    text: inlines.map((one) => (one.kind === 'text' ? one.text : '')).join(''),
  };
}

function quotationOf(node: Node): Block {
  const words = childrenOf(node)
    .flatMap(childrenOf)
    .map((child) => child.literal ?? ' ')
    .join('')
    .trim();
  const ids = words.split(/[\s,]+/);
  const typed = ids.find((id) => !CLAUSE_ID.test(id));
  if (typed !== undefined) {
    throw new Unsayable(
      lineOf(node),
      `a line "> …" holds clause ids only, such as "> CON-2"; the words are put in from guidance.yaml ("${typed.slice(0, 40)}" is not an id).`,
    );
  }
  return { kind: 'quotation', clauses: ids };
}

function blockOf(node: Node): Block {
  switch (node.type) {
    case 'heading':
      return headingOf(node);
    case 'paragraph':
      return { kind: 'paragraph', children: inlinesOf(node) };
    case 'list':
      return {
        kind: 'list',
        ordered: node.listType === 'ordered',
        items: childrenOf(node).map((item) => childrenOf(item).map(blockOf)),
      };
    case 'block_quote':
      return quotationOf(node);
    default:
      throw new Unsayable(
        lineOf(node),
        `Markdown's "${node.type}" is not used here; write it plainly.`,
      );
  }
}

/** @param firstLine the line of the file at which the text begins */
export function parseMarkdown(
  file: string,
  text: string,
  firstLine = 1,
): { ok: Prose } | { faults: ContentFault[] } {
  try {
    return { ok: childrenOf(new Parser().parse(text)).map(blockOf) };
  } catch (error) {
    if (!(error instanceof Unsayable)) throw error;
    return { faults: [{ file, line: error.line + firstLine - 1, message: error.message }] };
  }
}
