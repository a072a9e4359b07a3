import { ITEM_SORTS, type ItemList, type ItemReport } from '../lib/domain/item-report';
import { countInWords } from './completion-words';
import { FilterForm, SelectField } from './filter-form';
import { FiguresExplained } from './figures-explained';
import {
  coefficient,
  FINDING_LABELS,
  share,
  SHOW_WORDS,
  SORT_WORDS,
  WITHHELD,
  type ItemNoun,
} from './item-words';
import { PageLink } from './page-link';
import { LeftOut } from './register-filter-form';
import { StaffPage, type StaffNav } from './staff-page';
import { WideTable } from './wide-table';

const NAMES: Readonly<Record<ItemNoun, string>> = { question: 'Questions', scenario: 'Scenarios' };

function Filters({
  here,
  noun,
  list: { filter, modules, lessons },
}: {
  readonly here: string;
  readonly noun: ItemNoun;
  readonly list: ItemList;
}) {
  const shows = (['review', 'withheld', 'withdrawn'] as const).filter(
    (show) => noun === 'question' || show !== 'withdrawn',
  );
  const sorts = ITEM_SORTS.filter((sort) => noun === 'question' || sort !== 'sure');
  const fields = [
    ...(modules.length > 1
      ? [{ name: 'module', label: 'Module', value: filter.module, options: modules }]
      : []),
    {
      ...{ name: 'lesson', label: 'Standard', value: filter.lesson ?? '' },
      options: [{ value: '', label: 'Every standard' }, ...lessons],
    },
    {
      ...{ name: 'show', label: 'Show', value: filter.show ?? '' },
      options: [
        { value: '', label: `Every ${noun}` },
        ...shows.map((value) => ({ value, label: SHOW_WORDS[value] })),
      ],
    },
    {
      ...{ name: 'sort', label: 'Order', value: filter.sort },
      options: sorts.map((value) => ({ value, label: SORT_WORDS[value] })),
    },
  ];
  return (
    <FilterForm action={here} label="What is shown" words="Show">
      {fields.map((field) => (
        <SelectField key={field.name} filter={field} />
      ))}
    </FilterForm>
  );
}

function Figures({ report, noun }: { readonly report: ItemReport; readonly noun: ItemNoun }) {
  const { figures, findings } = report;
  if (!figures) return <td colSpan={noun === 'question' ? 6 : 4}>{WITHHELD}</td>;
  const reasons = [...new Set(findings.map(({ reason }) => FINDING_LABELS[reason]))];
  return (
    <>
      <td className="app-number">{countInWords(figures.answers)}</td>
      <td className="app-number">{share(figures.right.all)}</td>
      <td className="app-number">{coefficient(figures.itemRest)}</td>
      {noun === 'question' ? (
        <>
          <td className="app-number">{share(figures.sureButWrong)}</td>
          <td className="app-number">{share(figures.exposure)}</td>
        </>
      ) : null}
      <td>{reasons.join('; ') || 'Nothing found'}</td>
    </>
  );
}

function Items({
  noun,
  reports,
  itemAddress,
}: {
  readonly noun: ItemNoun;
  readonly reports: readonly ItemReport[];
  readonly itemAddress: (id: string) => string;
}) {
  const numbers = [
    noun === 'question' ? 'First answers' : 'First decisions',
    'Right',
    'Item-rest correlation',
    ...(noun === 'question' ? ['Sure but wrong', 'Exposure'] : []),
  ];
  return (
    <WideTable caption={`${NAMES[noun]}, by what was said first`}>
      <thead>
        <tr>
          <th scope="col">{noun === 'question' ? 'Question' : 'Scenario'}</th>
          {numbers.map((head) => (
            <th key={head} scope="col" className="app-number">
              {head}
            </th>
          ))}
          <th scope="col">To review</th>
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => (
          <tr key={report.item.id}>
            <th scope="row" className="app-row-name">
              <PageLink href={itemAddress(report.item.id)}>{report.title}</PageLink>
              <span className="app-aside app-detail">
                {report.item.id}, {report.lesson.title}
                {report.withdrawn ? '; withdrawn' : ''}
              </span>
            </th>
            <Figures report={report} noun={noun} />
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

function summary({ counts }: ItemList, noun: ItemNoun): string {
  const { all, review, withheld, withdrawn } = counts;
  const gone = withdrawn > 0 ? ` ${withdrawn} withdrawn from future papers.` : '';
  return `Of ${all} ${noun}s, ${review} to review and ${withheld} withheld for want of answers.${gone}`;
}

/** Questions, or scenarios, with the figures of first answers; those to review first. */
export function ItemListView({
  nav,
  sections,
  noun,
  list,
  countedAt,
  itemAddress,
  fileAddress,
}: {
  readonly nav: StaffNav;
  readonly sections: StaffNav;
  readonly noun: ItemNoun;
  readonly list: ItemList;
  /** In words. */
  readonly countedAt: string;
  readonly itemAddress: (id: string) => string;
  /** The same as a file, for whoever may have it. */
  readonly fileAddress: string | null;
}) {
  const { reports, leftOut } = list;
  return (
    <StaffPage nav={nav} sections={sections} title={NAMES[noun]} heading={NAMES[noun]}>
      <LeftOut sentences={leftOut} />
      <Filters here={sections.current} noun={noun} list={list} />
      <p role="status">{summary(list, noun)}</p>
      {reports.length === 0 ? (
        <p>No {noun} matches this.</p>
      ) : (
        <Items noun={noun} reports={reports} itemAddress={itemAddress} />
      )}
      {fileAddress && reports.length > 0 ? (
        <p>
          <a className="nhsuk-link" href={fileAddress} download>
            Download what is shown (CSV)
          </a>
        </p>
      ) : null}
      <FiguresExplained noun={noun} />
      <p className="app-aside">Counted {countedAt}. Nobody’s name is in these figures.</p>
    </StaffPage>
  );
}
