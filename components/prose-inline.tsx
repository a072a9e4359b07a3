import type { Inline } from '../lib/domain/prose';
import { clauseAnchor, namingAnchor, type Quotable } from './clause-quotation';

/** What a page lets its prose do. */
export type Setting = {
  /** What may be quoted or named. */
  readonly clauses: readonly Quotable[];
  readonly edition: string;
  readonly headingLevel: 2 | 3 | 4;
  /** Whether the page lists the clauses, so that a reference can lead there. */
  readonly linked: boolean;
  /** Where each clause is first named, for the way back from its words. */
  readonly first?: ReadonlyMap<string, Inline>;
};

type Named = Extract<Inline, { kind: 'clause' }>;

function ClauseReference({
  inline,
  setting,
}: {
  readonly inline: Named;
  readonly setting: Setting;
}) {
  const { id } = inline;
  const first = setting.first?.get(id) === inline;
  const listed = setting.linked && setting.clauses.some((clause) => clause.id === id);
  if (!listed) return <span className="app-clause-reference">({id})</span>;
  return (
    <span className="app-clause-reference" {...(first ? { id: namingAnchor(id) } : {})}>
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
  if (inline.kind === 'clause') return <ClauseReference inline={inline} setting={setting} />;
  const inner = <InlineTexts inlines={inline.children} setting={setting} />;
  if (inline.kind === 'strong') return <strong>{inner}</strong>;
  if (inline.kind === 'emphasis') return <em>{inner}</em>;
  return (
    <a className="nhsuk-link" href={inline.href}>
      {inner}
    </a>
  );
}

/** Words with a little structure, within one line of prose. */
export function InlineTexts({
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
