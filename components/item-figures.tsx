import type { ItemFigures, OptionRole, Shares } from '../lib/domain/item-analysis';
import type { ItemFinding } from '../lib/domain/item-finding';
import { BarChart } from './bar-chart';
import { countInWords } from './completion-words';
import { coefficient, findingSentence, GROUPS, share, WITHHELD, type ItemNoun } from './item-words';
import { SummaryRows, type SummaryRow } from './summary-rows';
import { WideTable } from './wide-table';

export type OptionShown = {
  readonly id: string;
  readonly text: string;
  readonly role: OptionRole;
  /** What we hold of it, in a few words. */
  readonly held: string;
};

function rowsOf(figures: ItemFigures, noun: ItemNoun): SummaryRow[] {
  const { answers, right, itemRest, discrimination, exposure, sureButWrong } = figures;
  const all = [
    {
      key: noun === 'question' ? 'First answers' : 'First decisions',
      value: countInWords(answers),
    },
    { key: 'Right (facility)', value: share(right.all) },
    { key: 'Item-rest correlation', value: coefficient(itemRest) },
    {
      key: `Right in the upper and lower ${GROUPS}`,
      value: `${share(right.upper)} and ${share(right.lower)} (discrimination ${coefficient(discrimination)})`,
    },
  ];
  if (noun === 'scenario') return all;
  return [
    ...all,
    { key: 'Exposure', value: `${share(exposure)} of the papers` },
    { key: 'Sure but wrong', value: share(sureButWrong) },
  ];
}

function OptionRow({
  name,
  held,
  shares,
}: {
  readonly name: string;
  readonly held: string;
  readonly shares: Shares;
}) {
  return (
    <tr>
      <th scope="row" className="app-row-name">
        {name}
      </th>
      <td>{held}</td>
      {[shares.all, shares.upper, shares.lower].map((value, index) => (
        <td key={index} className="app-number">
          {share(value)}
        </td>
      ))}
    </tr>
  );
}

function OptionTable({
  figures,
  options,
  nothing,
}: {
  readonly figures: ItemFigures;
  readonly options: readonly OptionShown[];
  readonly nothing: string;
}) {
  return (
    <WideTable caption="How often each option was chosen">
      <thead>
        <tr>
          <th scope="col">Option</th>
          <th scope="col">What we hold of it</th>
          {['All', `Upper ${GROUPS}`, `Lower ${GROUPS}`].map((head) => (
            <th key={head} scope="col" className="app-number">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {options.map(({ id, text, held }) => {
          const shares = figures.options[id];
          return shares ? <OptionRow key={id} name={text} held={held} shares={shares} /> : null;
        })}
        <OptionRow name={nothing} held="–" shares={figures.unanswered} />
      </tbody>
    </WideTable>
  );
}

const percent = (value: number | null | undefined) => Math.round((value ?? 0) * 100);

/** The upper group beside the lower, option by option; without groups there is nothing to compare. */
function OptionChart({
  figures,
  options,
}: {
  readonly figures: ItemFigures;
  readonly options: readonly OptionShown[];
}) {
  if (figures.right.upper === null) return null;
  return (
    <BarChart
      name="How often each option was chosen by the upper and by the lower group. The same figures are in the table."
      groups={options.map(({ id, text, held }) => ({
        label: `${text} (${held})`,
        bars: [
          {
            count: percent(figures.options[id]?.upper),
            words: '% upper group',
            look: 'solid',
          },
          {
            count: percent(figures.options[id]?.lower),
            words: '% lower group',
            look: 'outline',
          },
        ],
      }))}
    />
  );
}

/** What there is to review, the figures, and who chose what. */
export function ItemFiguresSection({
  noun,
  figures,
  findings,
  options,
  nothing,
}: {
  readonly noun: ItemNoun;
  readonly figures: ItemFigures | null;
  readonly findings: readonly ItemFinding[];
  /** In the author's order. */
  readonly options: readonly OptionShown[];
  /** What choosing nothing means here. */
  readonly nothing: string;
}) {
  if (!figures) return <p className="app-panel-quiet">{WITHHELD}.</p>;
  const wordsOf = (id: string) => options.find((option) => option.id === id)?.text ?? id;
  return (
    <>
      <h2 className="nhsuk-heading-m">To review</h2>
      {findings.length === 0 ? (
        <p>Nothing in the figures says that this {noun} should be reviewed.</p>
      ) : (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {findings.map((finding) => (
            <li key={`${finding.reason} ${finding.option}`}>
              {findingSentence(finding, figures, noun, wordsOf)}
            </li>
          ))}
        </ul>
      )}
      <h2 className="nhsuk-heading-m">Figures</h2>
      <SummaryRows rows={rowsOf(figures, noun)} />
      <OptionChart figures={figures} options={options} />
      <OptionTable figures={figures} options={options} nothing={nothing} />
    </>
  );
}
