import { ClausesReportView, ClausesView } from '../../../components/clauses-views';
import { ItemListView } from '../../../components/item-list-view';
import type { MisreadingShown } from '../../../components/misreadings-view';
import { QuestionFiguresView } from '../../../components/question-figures-view';
import { ScenarioFiguresView } from '../../../components/scenario-figures-view';
import {
  itemAsking,
  itemList,
  questionReport,
  scenarioReport,
  type ItemReport,
} from '../../../lib/domain/item-report';
import type { Answered } from '../../../lib/domain/item-analysis';
import { someLesson, someModule, someQuestion, someScenario } from '../../support/small-module';
import { framed, type Example } from './example';
import { accepting, refusing, STAFF_NAV, STAFF_SECTIONS } from './material';

const LESSON = someLesson({
  questions: ['q-1', 'q-2'].map((id) => someQuestion({ id, ask: `What would you say of ${id}?` })),
});
const MODULE = someModule({ lessons: [LESSON] });
const AT = new Date('2026-11-28T14:02:00Z');

const said = (
  item: string,
  chosen: string[],
  right: boolean,
  restRight: number,
  count: number,
) => ({
  ...{ item, version: 1, chosen, right, restRight, restOf: 4, sure: !right, count },
});

/** One with a distractor that draws the able, and one with too few answers. */
const ANSWERED: readonly Answered[] = [
  said('q-1', ['b'], true, 2, 30),
  said('q-1', ['b'], true, 1, 20),
  said('q-1', ['c'], false, 4, 40),
  said('q-1', [], false, 0, 10),
  said('q-2', ['b'], true, 1, 29),
  said('s-1', ['label'], true, 1, 40),
  said('s-1', ['label', 'pride'], false, 0, 10),
];

const KNOWN = {
  answered: ANSWERED,
  offered: new Map([['q-1 1', 400]]),
  withdrawn: new Set(['q-2']),
};
const [QUESTION, FEW] = LESSON.questions.map((one) => questionReport(LESSON, one, KNOWN));
const SCENARIO = scenarioReport(LESSON, someScenario(), ANSWERED);

function listOf(show: string, reports: readonly ItemReport[]) {
  const asked = { module: '', lesson: 'nowhere', show, sort: '' };
  const asking = itemAsking([MODULE, someModule({ id: 'second' })], asked);
  return asking && itemList(asking, [{ reports, at: AT }]);
}

const BOTH = [QUESTION, FEW].flatMap((report) => report ?? []);

const listed = (noun: 'question' | 'scenario', show = '', reports = BOTH) => {
  const list = listOf(show, reports);
  return list
    ? framed(
        <ItemListView
          {...{ nav: STAFF_NAV, sections: STAFF_SECTIONS, noun, list }}
          countedAt="28 November 2026, 14:02"
          itemAddress={(id) => `/staff/questions/small/${id}`}
          fileAddress={noun === 'question' ? '/staff/questions.csv' : null}
        />,
      )
    : framed(null);
};

export const itemListExamples: readonly Example[] = [
  { name: 'questions, something left out', node: listed('question') },
  { name: 'none matches', node: listed('question', 'review', []) },
  { name: 'scenarios', node: listed('scenario') },
];

const MESSAGES = [{ words: 'Options a and c say the same.', at: '23 November 2026, 14:02' }];
const hidden = { here: '/staff/questions/small/q-1', module: 'small', question: 'q-1' };

const question = (difference: Partial<Parameters<typeof QuestionFiguresView>[0]>) =>
  QUESTION
    ? framed(
        <QuestionFiguresView
          {...{ nav: STAFF_NAV, sections: STAFF_SECTIONS, question: someQuestion() }}
          {...{
            report: QUESTION,
            changes: [],
            drawnAllTheSame: false,
            earlier: [1],
            messages: MESSAGES,
          }}
          {...{ clauses: MODULE.guidance.clauses, edition: '#064 v1.1', draw: null }}
          countedAt="28 November 2026, 14:02"
          {...difference}
        />,
      )
    : framed(null);

const CHANGE = {
  ...{ ordinal: 1, kind: 'withdraw' as const, reason: 'Option c can be defended.' },
  ...{ staffName: 'Stella Staff', at: '28 November 2026, 14:02' },
};

export const questionFiguresExamples: readonly Example[] = [
  { name: 'for a viewer', node: question({}) },
  {
    name: 'withdrawn, too few answers, refused',
    node: question({
      ...(FEW ? { report: FEW } : {}),
      ...{ changes: [CHANGE], drawnAllTheSame: true, messages: [] },
      draw: { refused: 'bank-too-small' },
    }),
  },
  {
    name: 'for a manager',
    node: question({ draw: { change: 'withdraw', action: accepting, hidden } }),
  },
  {
    name: 'no reason given',
    node: question({
      draw: {
        change: 'withdraw',
        action: refusing({
          field: 'reason',
          message: 'Write the reason, in 1,000 characters or fewer',
        }),
        hidden,
      },
    }),
    send: true,
  },
];

export const scenarioFiguresExamples: readonly Example[] = [
  {
    name: 'with figures',
    node: framed(
      <ScenarioFiguresView
        {...{ nav: STAFF_NAV, sections: STAFF_SECTIONS, scenario: someScenario() }}
        {...{ report: SCENARIO, messages: MESSAGES, clauses: MODULE.guidance.clauses }}
        {...{ edition: '#064 v1.1', pictures: {}, countedAt: '28 November 2026, 14:02' }}
      />,
    ),
  },
];

const [CON, TIP] = MODULE.guidance.clauses;
const READINGS: readonly MisreadingShown[] = [CON, TIP].flatMap((clause, index) =>
  clause
    ? [
        {
          clause,
          items: [{ kind: 'question' as const, item: 'q-1' }],
          figures:
            index > 0
              ? null
              : {
                  ...{ answers: 100, misread: 40 },
                  items: [{ kind: 'question' as const, item: 'q-1', answers: 100, misread: 40 }],
                  commonest: {
                    ...{
                      kind: 'question' as const,
                      item: 'q-1',
                      option: 'c',
                      how: 'chosen' as const,
                    },
                    ...{ text: 'Share it with friends only.', count: 40, of: 100 },
                  },
                },
        },
      ]
    : [],
);

const clauses = {
  ...{ nav: STAFF_NAV, sections: STAFF_SECTIONS, guidance: MODULE.guidance, overdue: true },
  wayTo: ({ item }: { readonly item: string }) => ({
    href: `/staff/questions/small/${item}`,
    label: 'What would you say?',
  }),
  countedAt: '28 November 2026, 14:02',
};

const MODULES = [
  { value: 'small', label: 'A small module', chosen: true },
  { value: 'second', label: 'Another', chosen: false },
];

export const clausesExamples: readonly Example[] = [
  {
    name: 'some known, some withheld, of two modules',
    node: framed(
      <ClausesView
        {...clauses}
        readings={READINGS}
        modules={MODULES}
        printHref="/staff/clauses/print"
      />,
    ),
  },
  {
    name: 'nothing known yet',
    node: framed(
      <ClausesView
        {...{ ...clauses, overdue: false, readings: [] }}
        modules={MODULES.slice(0, 1)}
        printHref="/staff/clauses/print"
      />,
    ),
  },
  { name: 'the report', node: framed(<ClausesReportView {...clauses} readings={READINGS} />) },
];
