/** A small module that is well-formed in every part; a test states only what it changes. */
import type { Guidance } from '../../lib/domain/clause';
import type {
  LearningModule,
  Lesson,
  Question,
  QuestionOption,
  Scenario,
  ScenarioOption,
} from '../../lib/domain/learning-module';
import type { Prose } from '../../lib/domain/prose';

export function paragraph(text: string): Prose {
  return [{ kind: 'paragraph', children: [{ kind: 'text', text }] }];
}

/** Options `a`, `b`, `c` …; those named in `keys` are right. */
export function someOptions(ids: string, keys: string): QuestionOption[] {
  return [...ids].map((id) => ({
    id,
    text: `Option ${id}`,
    key: keys.includes(id),
    why: paragraph(`Because of ${id}`),
    grounds: { clauses: ['CON-2'], judgement: false },
  }));
}

export function someQuestion(difference: Partial<Question> = {}): Question {
  return {
    id: 'q-1',
    version: 1,
    kind: 'one',
    asks: 'case',
    topic: 'identify',
    clauses: ['CON-2'],
    case: paragraph('Tomasz drafts a post.'),
    ask: 'What would you tell him?',
    options: someOptions('abcd', 'b'),
    ...difference,
  };
}

export function someScenarioOption(difference: Partial<ScenarioOption> = {}): ScenarioOption {
  return {
    id: 'label',
    text: 'A label with a name on it',
    verdict: 'problem',
    why: paragraph('It names somebody.'),
    grounds: { clauses: ['CON-2'], judgement: false },
    ...difference,
  };
}

export function someScenario(difference: Partial<Scenario> = {}): Scenario {
  return {
    id: 's-1',
    version: 1,
    kind: 'mark',
    title: 'A photo from the lab',
    setting: 'Blood sciences',
    intro: paragraph('Sam shares this.'),
    ask: 'Mark each part that is a problem',
    options: [someScenarioOption(), someScenarioOption({ id: 'pride', verdict: 'fine' })],
    consequence: [{ when: 'That evening', what: 'A niece reads it.' }],
    takeaway: paragraph('Look at the whole picture.'),
    discuss: ['What do you see?', 'Who else does?'],
    ...difference,
  };
}

export function someLesson(difference: Partial<Lesson> = {}): Lesson {
  return {
    slug: 'confidentiality',
    standard: 'CON-S',
    title: 'Respect confidentiality',
    lede: 'What can identify a person?',
    minutes: 12,
    learningOutcome: 'Judge whether a post could identify a service user',
    explanation: paragraph('In plain words.'),
    scenarios: [someScenario()],
    blueprint: [{ topic: 'identify', count: 2 }],
    questions: [1, 2, 3].map((number) => someQuestion({ id: `q-${number}` })),
    ...difference,
  };
}

const GUIDANCE: Guidance = {
  title: 'Guidance for tests',
  publisher: 'The Academy',
  docRef: '#064',
  version: '1.1',
  published: '2022-02',
  reviewDue: '2026-02',
  basedOn: 'nothing',
  standards: [
    {
      id: 'CON-S',
      area: 'Respect confidentiality',
      strength: 'must',
      text: 'Keep it confidential',
    },
    { id: 'COM-S', area: 'Communicate', strength: 'must', text: 'Communicate well' },
  ],
  clauses: [
    { id: 'CON-2', strength: 'must', text: 'Do not identify anybody', standard: 'CON-S' },
    { id: 'TIP-4', strength: 'do', text: 'Think first' },
  ],
};

export function someModule(difference: Partial<LearningModule> = {}): LearningModule {
  return {
    id: 'small',
    title: 'A small module',
    summary: 'For tests',
    materialVersion: 1,
    changes: [],
    contentHash: '5'.repeat(64),
    guidance: GUIDANCE,
    lessons: [someLesson()],
    conditionCues: {},
    card: {
      checks: [
        { clause: 'CON-2', ask: 'Could somebody work out who it is?' },
        { clause: 'TIP-4', ask: 'Have I thought first?' },
      ],
      general: ['TIP-4'],
      contact: ['TIP-4'],
    },
    sidePages: {},
    pictures: {},
    quizLength: 2,
    passMark: 80,
    notionalMinutes: 12,
    issuer: 'The Academy',
    signatory: null,
    cycle: { firstYear: 2026, years: 2 },
    retention: 'As long as it takes',
    confirmations: [],
    signOff: null,
    ...difference,
  };
}
