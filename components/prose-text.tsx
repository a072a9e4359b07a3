import type { Block, Inline, Prose } from '../lib/domain/prose';
import { ClauseQuotation, clauseAnchor, type Quotable } from './clause-quotation';

type Setting = {
  /** What may be quoted or named. */
  readonly clauses: readonly Quotable[];
  readonly edition: string;
  readonly headingLevel: 2 | 3 | 4;
  /** Whether the page lists the clauses, so that a reference can lead there. */
  readonly linked: boolean;
};

const HEADINGS = {
  2: { tag: 'h2', look: 'nhsuk-heading-m' },
  3: { tag: 'h3', look: 'nhsuk-heading-s' },
  4: { tag: 'h4', look: 'nhsuk-heading-xs' },
} as const;

function ClauseReference({ id, setting }: { readonly id: string; readonly setting: Setting }) {
  const listed = setting.linked && setting.clauses.some((clause) => clause.id === id);
  if (!listed) return <span className="app-clause-reference">({id})</span>;
  return (
    <span className="app-clause-reference">
      (
      <a className="nhsuk-link nhsuk-link--no-visited-state" href={`#${clauseAnchor(id)}`}>
        <span className="nhsuk-u-visually-hidden">guidance </span>
        {id}
      </a>
      )
    </span>
  );
}

function InlineText({ inline, setting }: { readonly inline: Inline; readonly setting: Setting }) {
  if (inline.kind === 'text') return inline.text;
  if (inline.kind === 'clause') return <ClauseReference id={inline.id} setting={setting} />;
  const inner = <InlineTexts inlines={inline.children} setting={setting} />;
  if (inline.kind === 'strong') return <strong>{inner}</strong>;
  if (inline.kind === 'emphasis') return <em>{inner}</em>;
  return (
    <a className="nhsuk-link" href={inline.href}>
      {inner}
    </a>
  );
}

function InlineTexts({
  inlines,
  setting,
}: {
  readonly inlines: readonly Inline[];
  readonly setting: Setting;
}) {
  return inlines.map((inline, index) => (
    <InlineText key={index} inline={inline} setting={setting} />
  ));
}

function ListBlock({
  block,
  setting,
}: {
  readonly block: Extract<Block, { kind: 'list' }>;
  readonly setting: Setting;
}) {
  const items = block.items.map((item, index) => (
    <li key={index}>
      <Blocks prose={item} setting={setting} tight />
    </li>
  ));
  return block.ordered ? (
    <ol className="nhsuk-list nhsuk-list--number">{items}</ol>
  ) : (
    <ul className="nhsuk-list nhsuk-list--bullet">{items}</ul>
  );
}

function Blocks({
  prose,
  setting,
  tight = false,
}: {
  readonly prose: Prose;
  readonly setting: Setting;
  /** In a list item a lone paragraph is only its words. */
  readonly tight?: boolean;
}) {
  const { tag: Heading, look } = HEADINGS[setting.headingLevel];
  const quoted = (ids: readonly string[]) =>
    ids.flatMap((id) => setting.clauses.find((clause) => clause.id === id) ?? []);
  return prose.map((block, index) => {
    switch (block.kind) {
      case 'heading':
        return <Heading key={index} className={look}>{block.text}</Heading>;
      case 'list':
        return <ListBlock key={index} block={block} setting={setting} />;
      case 'quotation':
        return (
          <ClauseQuotation key={index} clauses={quoted(block.clauses)} edition={setting.edition} />
        );
      case 'paragraph': {
        const words = <InlineTexts inlines={block.children} setting={setting} />;
        return tight && prose.length === 1 ? <span key={index}>{words}</span> : <p key={index}>{words}</p>;
      }
    }
  });
}

/** What an author wrote, as a page shows it. */
export function ProseText({
  prose,
  clauses = [],
  edition = '',
  headingLevel = 2,
  linked = false,
}: { readonly prose: Prose } & Partial<Setting>) {
  return <Blocks prose={prose} setting={{ clauses, edition, headingLevel, linked }} />;
}
