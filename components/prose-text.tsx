import type { Block, Prose } from '../lib/domain/prose';
import { ClauseQuotation } from './clause-quotation';
import { InlineTexts, type Setting } from './prose-inline';

const HEADINGS = {
  2: { tag: 'h2', look: 'nhsuk-heading-m' },
  3: { tag: 'h3', look: 'nhsuk-heading-s' },
  4: { tag: 'h4', look: 'nhsuk-heading-xs' },
} as const;

const NOWHERE: NonNullable<Setting['first']> = new Map();

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
        return (
          <Heading key={index} className={look}>
            {block.text}
          </Heading>
        );
      case 'list':
        return <ListBlock key={index} block={block} setting={setting} />;
      case 'quotation':
        return (
          // A page that lists the clauses names their source there, once.
          <ClauseQuotation
            key={index}
            clauses={quoted(block.clauses)}
            edition={setting.linked ? null : setting.edition}
          />
        );
      case 'paragraph': {
        const words = <InlineTexts inlines={block.children} setting={setting} />;
        return tight && prose.length === 1 ? (
          <span key={index}>{words}</span>
        ) : (
          <p key={index}>{words}</p>
        );
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
  first = NOWHERE,
}: { readonly prose: Prose } & Partial<Setting>) {
  return <Blocks prose={prose} setting={{ clauses, edition, headingLevel, linked, first }} />;
}
