import { sumOf, type Group, type Tally } from '../lib/domain/completion-report';
import { STANDING_WORDS, STANDINGS, type Standing } from '../lib/domain/standing';
import { countInWords, shareInWords } from './completion-words';
import { PageLink } from './page-link';
import { WideTable } from './wide-table';

/** The five states, what each means, and how many stand in it; each leads to who they are. */
export function StatesTable({
  tally,
  listAddress,
}: {
  readonly tally: Tally;
  readonly listAddress: (state: Standing) => string;
}) {
  const all = sumOf(tally);
  return (
    <WideTable caption="Where everybody stands">
      <thead>
        <tr>
          <th scope="col">State</th>
          <th scope="col">What it means</th>
          <th scope="col" className="app-number">
            Registrants
          </th>
          <th scope="col" className="app-number">
            Share
          </th>
        </tr>
      </thead>
      <tbody>
        {STANDINGS.map((state) => (
          <tr key={state}>
            <th scope="row">
              <PageLink href={listAddress(state)}>{STANDING_WORDS[state].label}</PageLink>
            </th>
            <td>{STANDING_WORDS[state].meaning}</td>
            <td className="app-number">{countInWords(tally[state])}</td>
            <td className="app-number">{shareInWords(tally[state], all)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Everybody</th>
          <td />
          <td className="app-number">{countInWords(all)}</td>
          <td className="app-number">{shareInWords(all, all)}</td>
        </tr>
      </tfoot>
    </WideTable>
  );
}

function Row({ label, tally }: { readonly label: string; readonly tally: Tally }) {
  const all = sumOf(tally);
  return (
    <tr>
      <th scope="row">{label}</th>
      {STANDINGS.map((state) => (
        <td key={state} className="app-number">
          {countInWords(tally[state])}
        </td>
      ))}
      <td className="app-number">{countInWords(all)}</td>
      <td className="app-number">{shareInWords(tally.completed, all)}</td>
    </tr>
  );
}

/** One grouping: a row a group, a column a state, and the whole register below. */
export function GroupTable({
  caption,
  first,
  groups,
  labelOf,
  all,
}: {
  readonly caption: string;
  /** What the rows are, at the head of the first column. */
  readonly first: string;
  readonly groups: readonly Group[];
  readonly labelOf: (group: Group) => string;
  readonly all: Tally;
}) {
  return (
    <WideTable caption={caption}>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {STANDINGS.map((state) => (
            <th key={state} scope="col" className="app-number">
              {STANDING_WORDS[state].label}
            </th>
          ))}
          <th scope="col" className="app-number">
            All
          </th>
          <th scope="col" className="app-number">
            Share completed
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <Row key={`${group.value} ${group.several}`} label={labelOf(group)} tally={group.tally} />
        ))}
      </tbody>
      <tfoot>
        <Row label="Everybody" tally={all} />
      </tfoot>
    </WideTable>
  );
}
