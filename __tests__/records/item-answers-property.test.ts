/**
 * Whatever has been answered and decided: SQL counts what the rules count, answer by answer. Histories
 * are random and written as evidence rows; what is right is left to `mark` and `feedbackOn`. Seen failing
 * with a second sitting counted, with the first answer for the last, with a paper left open counted, with
 * a decision of somebody's second look counted, with `partly` taken for right, with sittings of another
 * standard, with versions counted together.
 */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { offeredKey, type Answered } from '../../lib/domain/item-analysis';
import { MANY_KINDS, type Question, type Scenario } from '../../lib/domain/learning-module';
import { mark } from '../../lib/domain/marking';
import type { Paper } from '../../lib/domain/paper';
import { feedbackOn } from '../../lib/domain/scenario-decision';
import { disconnect } from '../../lib/records/database';
import { readQuestionAnswers, readScenarioAnswers } from '../../lib/records/item-answers';
import { staffScope } from '../support/people';
import {
  someLesson,
  someModule,
  someOptions,
  someQuestion,
  someScenario,
  someScenarioOption,
} from '../support/small-module';
import { writeRows } from '../support/written-rows';

const VIEWER = staffScope(randomUUID(), 'viewer');
afterAll(disconnect);

const QUESTIONS: readonly Question[] = ['q-1', 'q-2', 'q-3'].flatMap((id) =>
  [1, 2].map((version) =>
    someQuestion({
      id,
      version,
      kind: 'many',
      options: someOptions('abcd', id === 'q-2' ? 'ad' : 'b'),
    }),
  ),
);

const SCENARIOS: readonly Scenario[] = [
  ...[1, 2].map((version) =>
    someScenario({
      ...{ id: 's-1', version, kind: 'mark' as const },
      options: (['problem', 'fine', 'judgement'] as const).map((verdict) =>
        someScenarioOption({ id: verdict, verdict }),
      ),
    }),
  ),
  someScenario({
    ...{ id: 's-2', version: 1, kind: 'choose' },
    options: (['good', 'partly', 'poor', 'judgement'] as const).map((verdict) =>
      someScenarioOption({ id: verdict, verdict }),
    ),
  }),
  someScenario({ id: 's-3', version: 3, kind: 'audience' }),
];

const shown = fc.record({
  question: fc.constantFrom(...QUESTIONS),
  order: fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 4 }),
  /** One after the other; the last counts. */
  said: fc.array(
    fc.record({
      ticked: fc.subarray(['a', 'b', 'c', 'd']),
      confidence: fc.constantFrom('sure', 'fairly-sure', 'guessing', null),
    }),
    { maxLength: 3 },
  ),
});

const sitting = fc.record({
  standardId: fc.constantFrom('CON-S', 'CON-S', 'COM-S'),
  handedIn: fc.boolean(),
  content: fc.constantFrom('whole', 'older'),
  items: fc.uniqueArray(shown, {
    ...{ minLength: 1, maxLength: 3 },
    selector: ({ question }) => question.id,
  }),
});

const decision = fc.record({
  lesson: fc.constantFrom('confidentiality', 'confidentiality', 'elsewhere'),
  scenario: fc.constantFrom(...SCENARIOS),
  ticked: fc.array(fc.nat(3), { maxLength: 3 }),
  minute: fc.integer({ min: 0, max: 59 }),
});

const person = fc.record({
  sittings: fc.array(sitting, { maxLength: 3 }),
  decisions: fc.array(decision, { maxLength: 6 }),
});

type Known<Of> = Of extends fc.Arbitrary<infer Its> ? Its : never;
type Person = Known<typeof person> & { readonly subject: string };
type Sitting = Known<typeof sitting> & { readonly id: string; readonly ordinal: number };

const paperOf = ({ items }: Sitting): Paper => ({
  items: items.map(({ question, order }) => ({
    question: question.id,
    version: question.version,
    options: order.map((option) => ({ token: `${question.id}-${option}`, option })),
    key: question.options.filter(({ key }) => key).map(({ id }) => id),
  })),
});

const tokens = (question: Question, ticked: readonly string[]) =>
  ticked.map((option) => `${question.id}-${option}`);

function markOf(one: Sitting) {
  const answers = one.items.map(({ question, said }) => {
    return [question.id, tokens(question, said.at(-1)?.ticked ?? [])] as const;
  });
  return mark(paperOf(one), new Map(answers), 80);
}

/** As the places of a standard's sittings are counted. */
function numbered({ sittings }: Person): Sitting[] {
  return sittings.map((one, index) => {
    const before = sittings.slice(0, index).filter((it) => it.standardId === one.standardId);
    return { ...one, id: randomUUID(), ordinal: before.length + 1 };
  });
}

/** What a form can say: of one choice one, else any number. */
function chosenIn({ scenario: { kind, options }, ticked }: Person['decisions'][number]): string[] {
  const ids = ticked.flatMap((place) => options[place]?.id ?? []);
  return MANY_KINDS.includes(kind) ? [...new Set(ids)] : ids.slice(0, 1);
}

/** By subject, item and time; two at the same minute stand in the order of their ids. */
const idOf = (index: number) => `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`;
let serial = 0;

async function writePeople(
  moduleId: string,
  people: readonly Person[],
  sat: readonly (Sitting & { subject: string })[],
) {
  await writeRows(
    'subject',
    'id uuid',
    people.map(({ subject: id }) => ({ id })),
  );
  await writeRows(
    'attempt',
    'id uuid, subject_id uuid, module_id text, standard_id text, material_version int, content_hash text, ordinal int, seed text, paper jsonb, pass_mark int',
    sat.map((one) => ({
      ...{ id: one.id, subject_id: one.subject, module_id: moduleId, standard_id: one.standardId },
      ...{ material_version: 1, content_hash: `${moduleId} ${one.content}`, ordinal: one.ordinal },
      ...{ seed: 'seed', paper: paperOf(one), pass_mark: 80 },
    })),
  );
  await writeRows(
    'attempt_step',
    'attempt_id uuid, seq int, idem_key uuid, kind text, question text, said jsonb, confidence text, hash bytea',
    sat.flatMap((one) =>
      one.items
        .flatMap(({ question, said }) => said.map((its) => ({ question, ...its })))
        .map(({ question, ticked, confidence }, index) => ({
          ...{ attempt_id: one.id, seq: index + 1, idem_key: randomUUID(), kind: 'answer' },
          ...{ question: question.id, said: tokens(question, ticked), confidence, hash: '\\x00' },
        })),
    ),
  );
  await writeRows(
    'attempt_result',
    'attempt_id uuid, right_count int, of_count int, passed boolean, items jsonb',
    sat
      .filter(({ handedIn }) => handedIn)
      .map((one) => {
        const { right, of, passed, items } = markOf(one);
        return { attempt_id: one.id, right_count: right, of_count: of, passed, items };
      }),
  );
}

async function writeContent(moduleId: string): Promise<void> {
  const lesson = (questions: readonly Question[], scenarios: readonly Scenario[]) =>
    someLesson({ questions, scenarios });
  const bodies = {
    whole: someModule({
      lessons: [
        lesson(
          QUESTIONS.filter(({ version }) => version === 2),
          SCENARIOS.slice(1),
        ),
      ],
    }),
    older: someModule({
      lessons: [
        lesson(
          QUESTIONS.filter(({ id, version }) => version === 1 && id !== 'q-3'),
          SCENARIOS.slice(0, 1),
        ),
      ],
    }),
  };
  await writeRows(
    'content_version',
    'hash text, module_id text, material_version int, body jsonb',
    Object.entries(bodies).map(([name, body]) => ({
      ...{ hash: `${moduleId} ${name}`, module_id: moduleId, material_version: 1, body },
    })),
  );
}

type Decided = Person['decisions'][number] & { readonly id: string };

async function writeDecisions(
  moduleId: string,
  decided: readonly (Decided & { subject: string })[],
) {
  await writeRows(
    'learning_step',
    'id uuid, subject_id uuid, module_id text, content_hash text, lesson text, kind text, item text, item_version int, said jsonb, idem_key uuid, at timestamptz',
    decided.map((one) => ({
      ...{ id: one.id, subject_id: one.subject, module_id: moduleId, idem_key: randomUUID() },
      ...{ content_hash: `${moduleId} whole`, lesson: one.lesson, kind: 'scenario-decided' },
      ...{ item: one.scenario.id, item_version: one.scenario.version, said: chosenIn(one) },
      at: `2026-11-23T10:${String(one.minute).padStart(2, '0')}:00Z`,
    })),
  );
}

const byItself = (answers: readonly Omit<Answered, 'count'>[]) =>
  answers.map((one) => ({ ...one, count: 1 }));

/** Each answer by itself, so that two ways of counting can be compared. */
const apart = (answers: readonly Answered[]) =>
  answers
    .flatMap(({ count, ...one }) =>
      Array.from({ length: count }, () => JSON.stringify(Object.entries(one).sort())),
    )
    .sort();

function ruledQuestions(sat: readonly Sitting[]): Answered[] {
  const first = sat.filter(
    (one) => one.ordinal === 1 && one.handedIn && one.standardId === 'CON-S',
  );
  return first.flatMap((one) => {
    const marked = markOf(one);
    return byItself(
      one.items.map(({ question, said }, place) => {
        const right = marked.items[place]?.correct ?? false;
        return {
          ...{ item: question.id, version: question.version, right },
          chosen: [...(said.at(-1)?.ticked ?? [])].sort(),
          ...{ restRight: marked.right - Number(right), restOf: marked.of - 1 },
          sure: said.at(-1)?.confidence === 'sure',
        };
      }),
    );
  });
}

function ruledScenarios(decided: readonly Decided[]): Answered[] {
  const inTime = [...decided]
    .filter(({ lesson }) => lesson === 'confidentiality')
    .sort((one, other) => one.minute - other.minute || (one.id < other.id ? -1 : 1));
  const first = inTime.filter(
    (one, index) => inTime.findIndex(({ scenario }) => scenario.id === one.scenario.id) === index,
  );
  const judged = first.map((one) => {
    const { right, of } = feedbackOn(one.scenario, chosenIn(one), new Map());
    const { id: item, version } = one.scenario;
    // Nothing chosen of one choice cannot come about by a form, and is no right decision.
    return { item, version, chosen: chosenIn(one).sort(), right: of > 0 && right === of };
  });
  const rights = judged.filter(({ right }) => right).length;
  return byItself(
    judged.map((one) => ({
      ...{ ...one, sure: false, restOf: judged.length - 1 },
      restRight: rights - Number(one.right),
    })),
  );
}

it('counts first answers and first decisions as the rules do', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 6 }), async (random) => {
      const moduleId = randomUUID();
      const people = random.map((one) => ({ ...one, subject: randomUUID() }));
      const sat = people.flatMap((one) =>
        numbered(one).map((it) => ({ ...it, subject: one.subject })),
      );
      const decided = people.map(({ subject, decisions }) =>
        decisions.map((one) => ({ ...one, subject, id: idOf((serial += 1)) })),
      );
      await writeContent(moduleId);
      await writePeople(moduleId, people, sat);
      await writeDecisions(moduleId, decided.flat());
      const scope = { moduleId, standard: 'CON-S', slug: 'confidentiality' };
      const questions = await readQuestionAnswers(VIEWER, scope);
      expect(apart(questions.answered)).toEqual(apart(ruledQuestions(sat)));
      const scenarios = await readScenarioAnswers(VIEWER, scope);
      expect(apart(scenarios.answered)).toEqual(apart(decided.flatMap(ruledScenarios)));
      const counts = (content: string) =>
        sat.filter(
          (one) =>
            one.ordinal === 1 &&
            one.handedIn &&
            one.standardId === 'CON-S' &&
            one.content === content,
        ).length;
      const offered = (id: string, version: number) =>
        questions.offered.get(offeredKey({ id, version })) ?? 0;
      expect([offered('q-1', 2), offered('q-1', 1), offered('q-3', 1)]).toEqual([
        counts('whole'),
        counts('older'),
        0,
      ]);
    }),
    { numRuns: 150, interruptAfterTimeLimit: 60_000 },
  );
});
