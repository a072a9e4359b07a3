import { ClosingView, type AtTheEnd } from '../../../components/closing-view';
import { ExplanationView } from '../../../components/explanation-view';
import { LessonView } from '../../../components/lesson-view';
import type { ComponentProps } from 'react';
import { ModuleHomeView } from '../../../components/module-home-view';
import { ScenarioFeedbackView } from '../../../components/scenario-feedback-view';
import { ScenarioView } from '../../../components/scenario-view';
import { SecondLooks } from '../../../components/second-looks';
import type { FacingScenario, ScenarioFeedback } from '../../../lib/domain/facing';
import type { FormAction } from '../../../lib/domain/form';
import type { StandardState } from '../../../lib/domain/progress';
import type { Prose } from '../../../lib/domain/prose';
import { framed, type Example } from './example';
import {
  ALL_CLAUSES,
  AUDIENCE,
  CHOOSE,
  EDITION,
  GROUP_CHAT,
  MARK,
  MARK_FEEDBACK,
  MESSAGE,
  NOTHING_CHOSEN,
  PICTURES,
  PROFILE,
  STANDARD,
  SAVED_AT,
  accepting,
  feedbackOn,
  lessons,
  prose,
  refusing,
} from './material';

const MODULE = { href: '/modules/social-media', label: 'Your module' };
const CRUMBS = [
  MODULE,
  { href: '/modules/social-media/lessons/x', label: 'Respect confidentiality' },
];

const GIVEN = {
  recordHref: '/modules/social-media/record',
  given: { card: '/modules/social-media/card', sheet: '/modules/social-media/team-sheet' },
};

function moduleHome(
  states: readonly StandardState[],
  certificate: 'not-yet' | 'ready' | 'claimed',
  continueTo: string | null,
  since?: ComponentProps<typeof ModuleHomeView>['since'],
) {
  return framed(
    <ModuleHomeView
      title="Social media guidance for registrants"
      summary="Learn what the Academy’s guidance asks of you online, through posts and messages like the ones you meet at work."
      holder={{ name: 'Amara Nguyễn-Okafor', registrationNumber: 'AHCS-HCS-004217' }}
      lessons={lessons(states)}
      continueTo={continueTo ? { href: '/next', label: continueTo } : null}
      certificate={{ href: '/modules/social-media/certificate', state: certificate }}
      edition={EDITION}
      reviewOverdue
      quizLength={5}
      {...(states.includes('passed') ? GIVEN : {})}
      {...(since ? { since } : {})}
    />,
  );
}

const EARLIER = { serial: 'AHCS-7K4P-29QD', cycle: '2026–2027' };
const CHANGE = { on: '1 February 2028', what: 'The guidance now asks two things more.' };

export const moduleHomeExamples: readonly Example[] = [
  { name: 'before the start', node: moduleHome([], 'not-yet', 'Start: Communicate appropriately') },
  {
    name: 'on the way',
    node: moduleHome(
      ['passed', 'in-progress', 'not-yet-passed'],
      'not-yet',
      'Continue: Deserve trust online',
    ),
  },
  {
    name: 'all passed',
    node: moduleHome(Array(5).fill('passed'), 'ready', 'Get your certificate'),
  },
  {
    name: 'in a new CPD cycle',
    node: moduleHome([], 'not-yet', 'Start: Trust', { earlier: EARLIER, changes: [] }),
  },
  {
    name: 'after a material change',
    node: moduleHome([], 'not-yet', 'Start: Trust', { earlier: EARLIER, changes: [CHANGE] }),
  },
  { name: 'certificate claimed', node: moduleHome(Array(5).fill('passed'), 'claimed', null) },
];

export const lessonExamples: readonly Example[] = [
  {
    name: 'on the way',
    node: framed(
      <LessonView
        module={{ title: 'Your module', href: MODULE.href }}
        lesson={{
          title: 'Respect confidentiality',
          lede: 'What can identify a person, even when no name is given?',
          minutes: 15,
        }}
        standard={STANDARD}
        edition={EDITION}
        steps={[
          {
            href: '/1',
            label: 'A colleague’s photo from the lab',
            kind: 'scenario',
            setting: 'Blood sciences laboratory',
            done: true,
            current: false,
          },
          {
            href: '/e',
            label: 'What the guidance says',
            kind: 'explanation',
            done: false,
            current: true,
          },
          {
            href: '/2',
            label: 'A question for the network',
            kind: 'scenario',
            setting: 'Fetal heart clinic',
            done: false,
            current: false,
          },
          { href: '/q', label: 'Quiz', kind: 'quiz', done: false, current: false },
        ]}
        start={{ href: '/e', label: 'Continue: What the guidance says' }}
      />,
    ),
  },
];

export const EXPLANATION: Prose = [
  { kind: 'heading', text: 'What the standard asks' },
  { kind: 'quotation', clauses: ['CON-S'] },
  ...prose(
    'Whatever you learn about service users, you must keep it in confidence (CON-S). Most registrants post without any difficulty.',
  ),
  { kind: 'heading', text: 'A name is not the test' },
  { kind: 'quotation', clauses: ['CON-2'] },
  ...prose(
    'So ask whether people could work out who it is. If they could, you must not post it without that person’s permission (CON-2).',
  ),
  {
    kind: 'list',
    ordered: true,
    items: [
      prose('Could somebody who knows this person tell who it is?'),
      prose('If so, has the person given permission for this post?'),
      [
        {
          kind: 'paragraph',
          children: [
            { kind: 'text', text: 'Am I ' },
            { kind: 'strong', children: [{ kind: 'text', text: 'unsure' }] },
            { kind: 'text', text: '? Then I ' },
            { kind: 'emphasis', children: [{ kind: 'text', text: 'wait' }] },
            { kind: 'text', text: ', and ask.' },
          ],
        },
      ],
    ],
  },
];

export const explanationExamples: readonly Example[] = [
  {
    name: 'with an unconfirmed clause',
    node: framed(
      <ExplanationView
        crumbs={CRUMBS}
        title="Respect confidentiality"
        standard={STANDARD}
        edition={EDITION}
        prose={EXPLANATION}
        clauses={ALL_CLAUSES}
        next={{
          words: 'Next: A question for the network',
          action: accepting,
          hidden: { lesson: 'confidentiality' },
        }}
      />,
    ),
  },
];

const CLOSING = {
  title: 'Eight tips to take with you',
  lede: 'The guidance in short, and where to turn when you are in doubt',
  minutes: 4,
  body: EXPLANATION,
};

export function closing(state: AtTheEnd) {
  return framed(
    <ClosingView
      crumbs={[MODULE]}
      page={CLOSING}
      clauses={ALL_CLAUSES}
      edition={EDITION}
      state={state}
      certificateHref="/modules/social-media/certificate"
      cardHref="/modules/social-media/card"
      sheetHref="/modules/social-media/team-sheet"
      looks={
        <SecondLooks
          looks={[{ href: '/r#question-1', ask: 'What should Tomasz do?', lesson: 'Boundaries' }]}
        />
      }
    />,
  );
}

export const READY: AtTheEnd = {
  kind: 'ready',
  standards: 5,
  action: accepting,
  hidden: { module: 'social-media' },
  holder: {
    name: 'Amara Nguyễn-Okafor',
    registrationNumber: 'AHCS-HCS-004217',
    parts: ['Clinical Physiologist'],
  },
  completedOn: '23 November 2026',
  learningTime: '107 minutes',
  specimen: true,
};

export const closingExamples: readonly Example[] = [
  { name: 'two standards to go', node: closing({ kind: 'missing', missing: 2 }) },
  { name: 'everything passed', node: closing(READY) },
  {
    name: 'claimed',
    node: closing({ kind: 'claimed', holderName: 'Amara Nguyễn-Okafor', standards: 5 }),
  },
  {
    name: 'a name that cannot be printed',
    node: closing({ kind: 'name-cannot-be-printed' }),
  },
];

function scenario(one: FacingScenario, action: FormAction = accepting) {
  return framed(
    <ScenarioView
      crumbs={CRUMBS}
      number={1}
      of={3}
      scenario={one}
      action={action}
      hidden={{ scenario: one.id, version: '1' }}
      pictures={PICTURES}
    />,
  );
}

export const scenarioExamples: readonly Example[] = [
  { name: 'mark a post', node: scenario(MARK) },
  {
    name: 'mark a post, nothing marked',
    send: true,
    node: scenario(MARK, refusing(NOTHING_CHOSEN)),
  },
  { name: 'choose what to do with a draft', node: scenario(CHOOSE) },
  { name: 'choose, nothing chosen', send: true, node: scenario(CHOOSE, refusing(NOTHING_CHOSEN)) },
  { name: 'a group chat', node: scenario(GROUP_CHAT) },
  { name: 'a story and its audience', node: scenario(AUDIENCE) },
  { name: 'a profile and its settings', node: scenario(PROFILE) },
  { name: 'a direct message', node: scenario(MESSAGE) },
];

function feedback(one: ScenarioFeedback) {
  return framed(
    <ScenarioFeedbackView
      crumbs={CRUMBS}
      number={1}
      of={3}
      feedback={one}
      saved={SAVED_AT}
      pictures={PICTURES}
      edition={EDITION}
      again="/again"
      next={{ href: '/next', label: 'Next: What the guidance says' }}
    />,
  );
}

const FINE_AS_IT_WAS = feedbackOn(MARK, Array(5).fill('fine'), [], false);

export const scenarioFeedbackExamples: readonly Example[] = [
  { name: 'parts, some missed', node: feedback(MARK_FEEDBACK) },
  { name: 'parts, all fine, nothing to rewrite', node: feedback(FINE_AS_IT_WAS) },
  {
    name: 'a choice that goes part of the way',
    node: feedback(feedbackOn(CHOOSE, ['poor', 'partly', 'good', 'judgement'], ['trim'])),
  },
  {
    name: 'an audience',
    node: feedback(feedbackOn(AUDIENCE, ['problem', 'problem', 'judgement'], ['friends'])),
  },
];
