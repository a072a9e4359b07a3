/**
 * Text with a little structure, as authors write it in Markdown. A closed list: whatever Markdown
 * can say beyond it is refused when the content is loaded, so no page ever meets raw HTML.
 */

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  /** A clause named in brackets, `(CON-2)`. */
  | { readonly kind: 'clause'; readonly id: string };

type Named = Extract<Inline, { kind: 'clause' }>;

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly Block[])[];
    }
  /** The guidance's own words, put in from the guidance by clause id, never typed again. */
  | { readonly kind: 'quotation'; readonly clauses: readonly string[] };

export type Prose = readonly Block[];

function inlineText(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'clause':
      return '';
    default:
      return inline.children.map(inlineText).join('');
  }
}

/** The words alone, quotations and clause references left out, one line a block. */
export function plainText(prose: Prose): string {
  const line = (block: Block): string => {
    switch (block.kind) {
      case 'heading':
        return block.text;
      case 'paragraph':
        return block.children.map(inlineText).join('').replace(/\s+/g, ' ').trim();
      case 'list':
        return block.items.map(plainText).filter(Boolean).join('\n');
      case 'quotation':
        return '';
    }
  };
  return prose.map(line).filter(Boolean).join('\n');
}

function clausesInInline(inline: Inline): string[] {
  if (inline.kind === 'clause') return [inline.id];
  return inline.kind === 'text' ? [] : inline.children.flatMap(clausesInInline);
}

/** Every clause a text quotes or names, in its order. */
export function clausesIn(prose: Prose): string[] {
  return prose.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
        return [];
      case 'paragraph':
        return block.children.flatMap(clausesInInline);
      case 'list':
        return block.items.flatMap(clausesIn);
      case 'quotation':
        return [...block.clauses];
    }
  });
}

function namedInInline(inline: Inline): Named[] {
  if (inline.kind === 'clause') return [inline];
  return inline.kind === 'text' ? [] : inline.children.flatMap(namedInInline);
}

function namedIn(prose: Prose): Named[] {
  return prose.flatMap((block) => {
    if (block.kind === 'paragraph') return block.children.flatMap(namedInInline);
    return block.kind === 'list' ? block.items.flatMap(namedIn) : [];
  });
}

/** Where a text first names each clause in brackets: the very piece of it, by the clause's id. */
export function firstNamings(prose: Prose): ReadonlyMap<string, Inline> {
  return new Map(
    namedIn(prose)
      .reverse()
      .map((piece) => [piece.id, piece]),
  );
}

/** The first words of a text, cut between words and marked as cut; for telling one from another. */
export function beginningOf(prose: Prose, most = 90): string {
  const words = plainText(prose).replace(/\s+/g, ' ');
  if (words.length <= most) return words;
  return `${words.slice(0, most + 1).replace(/\s+\S*$/, '')} …`;
}
