/** The invented people, posts and questions that the examples of all views are made of. */
import type { Standing } from '../../../components/verified-state';
import type { Found } from '../../../components/verified-view';
import type { StaffNav } from '../../../components/staff-page';
import type { CertificateSnapshot } from '../../../lib/domain/certificate';
import type { Clause, Standard } from '../../../lib/domain/clause';
import type {
  FacingOption,
  FacingQuestion,
  FacingScenario,
  OptionFeedback,
  QuestionReview,
  ScenarioFeedback,
} from '../../../lib/domain/facing';
import { UNTOUCHED, type FormAction, type Problem } from '../../../lib/domain/form';
import type { Verdict } from '../../../lib/domain/learning-module';
import type { LessonProgress } from '../../../lib/domain/progress';
import type { Prose } from '../../../lib/domain/prose';

export const STAFF_NAV: StaffNav = {
  links: [
    { href: '/staff', label: 'Completion' },
    { href: '/staff/questions', label: 'Questions and clauses' },
  ],
  current: '/staff/questions',
};

export const STAFF_SECTIONS: StaffNav = {
  links: [
    { href: '/staff/questions', label: 'Questions' },
    { href: '/staff/messages', label: 'Messages' },
  ],
  current: '/staff/messages',
};

export const SHA = 'a3'.repeat(32);

/** What a code shows of this certificate. */
export function shown(snapshot: CertificateSnapshot, difference: Partial<Standing> = {}): Found {
  const { serial, specimen } = snapshot;
  const standing = {
    state: 'valid',
    serial,
    specimen,
    latestSerial: serial,
    changedOn: null,
  } as const;
  return { standing: { ...standing, ...difference }, snapshot, sha256: SHA };
}

export const EDITION = '#064 v1.1, February 2022';

/** A paragraph; `(CON-2)` in it becomes a reference. */
export function prose(...paragraphs: readonly string[]): Prose {
  return paragraphs.map((paragraph) => ({
    kind: 'paragraph',
    children: paragraph
      .split(/(\([A-Z]{3}-\w+\))/)
      .filter(Boolean)
      .map((piece) =>
        /^\([A-Z]{3}-\w+\)$/.test(piece)
          ? { kind: 'clause', id: piece.slice(1, -1) }
          : { kind: 'text', text: piece },
      ),
  }));
}

export const STANDARD: Standard = {
  id: 'CON-S',
  area: 'Respect confidentiality',
  strength: 'must',
  text: 'You must treat information about service users as confidential',
};

export const CLAUSES = {
  'CON-2': {
    id: 'CON-2',
    strength: 'must',
    unconfirmed: true,
    text: 'If the information could allow a service user to be identified, you must not put it on a site without their permission.',
  },
  'CON-5': {
    id: 'CON-5',
    strength: 'says',
    text: 'This means a post can stay in the public domain after you delete it.',
  },
  'CON-7': {
    id: 'CON-7',
    strength: 'do',
    text: 'If you are unsure whether to post something, stop and get advice from an experienced colleague, professional body or trade union.',
  },
  'TIP-4': {
    id: 'TIP-4',
    strength: 'do',
    text: 'Do not post information which could identify a service user unless you have their permission.',
  },
  'BEN-3': { id: 'BEN-3', strength: 'says', text: 'help the public understand what they do' },
  'BEN-5': { id: 'BEN-5', strength: 'says', text: 'raise the profile of their profession' },
} as const satisfies Readonly<Record<string, Clause>>;

export const ALL_CLAUSES: readonly Clause[] = Object.values(CLAUSES);

export const PICTURES = {
  'bench-label.svg': '/pictures/bench-label.svg',
  'bench-no-label.svg': '/pictures/bench-no-label.svg',
  'scan-name-covered.svg': '/pictures/scan-name-covered.svg',
};

/** An action that keeps its person on the page with something to mend. */
export function refusing(...problems: readonly Problem[]): FormAction {
  return async (state, data) => {
    const names = [...new Set(data.keys())];
    const typed = Object.fromEntries(names.map((name) => [name, data.getAll(name).map(String)]));
    return { problems, typed, answer: state.answer + 1 };
  };
}

export const accepting: FormAction = async () => UNTOUCHED;
export const NOTHING_CHOSEN: Problem = { field: 'choice', message: 'Select what is a problem' };

export const BENCH: FacingOption = {
  id: 'photo',
  text: 'On the front tube: HALE, J, born 04/07/1961, Ward 7B',
  picture: {
    file: 'bench-label.svg',
    alt: 'Drawing of a laboratory bench at night, with a rack of blood tubes. The label of the front tube can be read: HALE, J, 04/07/1961, Ward 7B.',
  },
};

export const MARK: FacingScenario = {
  id: 'con-night-shift',
  kind: 'mark',
  many: true,
  title: 'A colleague’s photo from the lab',
  setting: 'Blood sciences laboratory',
  intro: prose(
    'Sam works with you at Larkfield Hospital. After a night shift, Sam shares this on a personal account.',
  ),
  ask: 'Mark each part of this post that is a problem',
  post: {
    surface: 'feed',
    author: 'Sam Rowe',
    when: '2 hours ago',
    audience: 'Visible to friends',
    lines: [],
  },
  options: [
    { id: 'opening', text: 'Last of six nights done. So proud of this team.' },
    BENCH,
    {
      id: 'illness',
      text: 'Thinking of one man tonight. His leukaemia is back for the third time.',
    },
    { id: 'friends', text: 'Friends only, so this stays with us.' },
    { id: 'tags', text: '#BloodSciences #NightShift' },
  ],
};

export const CHOOSE: FacingScenario = {
  id: 'con-heart-clinic',
  kind: 'choose',
  many: false,
  title: 'A question for the network',
  setting: 'Fetal heart clinic',
  intro: prose(
    'You scan babies’ hearts before birth. You have drafted this for a closed network of 14,000 heart scanning staff.',
  ),
  ask: 'What would you do with this draft?',
  post: {
    surface: 'forum',
    author: 'You',
    when: 'Draft, not yet posted',
    audience: 'Closed network, 14,000 members',
    lines: [
      { text: 'Twins at 31 weeks this morning, and one has a very rare heart finding.' },
      {
        text: 'I have covered the name on the scan. How do you get a clear view?',
        picture: {
          file: 'scan-name-covered.svg',
          alt: 'Drawing of an ultrasound machine. A black bar covers the name. The date, 14 May, can still be read.',
        },
      },
    ],
  },
  options: [
    { id: 'as-it-is', text: 'Post it as it is. The name is covered.' },
    { id: 'trim', text: 'Take out the bakery, and post the rest of it with the scan.' },
    {
      id: 'general',
      text: 'Ask only how others get a clear view of twins, and leave out the scan.',
    },
    { id: 'advice', text: 'Keep it as a draft, and ask a senior colleague what they think.' },
  ],
};

export const GROUP_CHAT: FacingScenario = {
  id: 'com-haemolysed',
  kind: 'edit',
  many: false,
  title: 'Sample 3 again',
  setting: 'Phlebotomy and blood sciences',
  intro: prose('It is late, and the third sample of the evening cannot be used.'),
  ask: 'Which reply would you send?',
  post: {
    surface: 'group-chat',
    author: 'Lab and wards',
    when: 'Today',
    audience: '32 members',
    lines: [
      { by: 'Priya', text: 'Sample 3 haemolysed again.' },
      { by: 'Dan', text: 'Whoever took this cannot be trusted with a bike.' },
      { by: 'You', text: 'Long night for all of us.' },
    ],
  },
  options: [
    { id: 'guide', text: 'Can we look at the collection guide together tomorrow?' },
    { id: 'laugh', text: 'Or with scissors.' },
  ],
};

export const AUDIENCE: FacingScenario = {
  id: 'tru-party',
  kind: 'audience',
  many: true,
  title: 'Friends only',
  setting: 'A party before an early shift',
  intro: prose('You share this with friends only.'),
  ask: 'Who could end up seeing it?',
  post: {
    surface: 'story',
    author: 'Ola Berg',
    when: 'Just now',
    audience: 'Friends only',
    lines: [{ text: 'Still dancing, on shift at 7.' }],
  },
  options: [
    { id: 'friends', text: 'My friends' },
    { id: 'employer', text: 'My employer' },
    { id: 'users', text: 'Service users' },
  ],
};

export const PROFILE: FacingScenario = {
  ...AUDIENCE,
  id: 'tru-settings',
  kind: 'settings',
  title: 'Joining a new network',
  ask: 'Which of these would you look at first?',
  post: {
    surface: 'profile',
    author: 'Ola Berg',
    when: 'Joined today',
    audience: 'Public',
    lines: [{ text: 'Works at Larkfield Hospital' }, { text: 'Location: on' }],
  },
};

export const MESSAGE: FacingScenario = {
  ...GROUP_CHAT,
  id: 'bou-request',
  kind: 'reply',
  title: 'A message at night',
  setting: 'Audiology clinic',
  ask: 'How would you answer?',
  post: {
    surface: 'direct-message',
    author: 'Jo Hart',
    when: '22:40',
    audience: 'Only you',
    lines: [
      { by: 'Jo Hart', text: 'You fitted my hearing aids in May. Shall we be friends here?' },
      { by: 'Jo Hart', text: 'And one of them whistles!' },
    ],
  },
};

const REWRITE: NonNullable<ScenarioFeedback['rewrite']> = {
  post: {
    surface: 'feed',
    author: 'Sam Rowe',
    when: '2 hours ago',
    audience: 'Visible to friends',
    lines: [
      { text: 'Last of six nights done. So proud of this team.' },
      {
        text: 'Our bench at the end of the night',
        picture: {
          file: 'bench-no-label.svg',
          alt: 'Drawing of the same bench. The front tube is turned round; nothing can be read.',
        },
      },
    ],
  },
  changes: [
    'The tube is turned round. No name, birth date or ward can be read.',
    'The words about one man’s illness are gone.',
  ],
};

/** What a page is told after a decision, from the verdicts and what was chosen. */
export function feedbackOn(
  scenario: FacingScenario,
  verdicts: readonly Verdict[],
  chosen: readonly string[],
  rewritten = true,
): ScenarioFeedback {
  const options = scenario.options.map((option, index): OptionFeedback => {
    const verdict = verdicts[index] ?? 'fine';
    const isChosen = chosen.includes(option.id);
    const outcomes = {
      problem: isChosen ? 'right' : 'wrong',
      fine: isChosen ? 'wrong' : 'right',
      good: 'right',
      partly: 'partly',
      poor: 'wrong',
      judgement: 'right',
    } as const;
    return {
      option,
      chosen: isChosen,
      verdict,
      outcome: outcomes[verdict],
      why: prose(`Why: ${option.text}`),
      clauses: index % 2 === 0 ? [CLAUSES['CON-2'], CLAUSES['TIP-4']] : [CLAUSES['BEN-3']],
      judgement: verdict === 'judgement',
    };
  });
  const ofParts = scenario.many ? options.length : 1;
  const right = scenario.many
    ? options.filter(({ outcome }) => outcome === 'right').length
    : options.filter((option) => option.chosen && option.outcome === 'right').length;
  return {
    scenario,
    options,
    right,
    of: ofParts,
    consequence: [
      { when: 'Within the hour', what: 'A friend sends a copy to another group.' },
      {
        when: 'That afternoon',
        what: 'Mr Hale’s niece sees it there. She did not know he was ill again.',
      },
      {
        when: 'The next day',
        what: 'Mr Hale learns that his family know. He had wanted to tell them himself.',
      },
    ],
    ...(rewritten ? { rewrite: REWRITE } : {}),
    takeaway: prose(
      'Look at the whole picture before you post: labels, screens and forms too. Then go ahead and show what you are proud of.',
    ),
    clauses: [CLAUSES['CON-2'], CLAUSES['TIP-4'], CLAUSES['BEN-3']],
  };
}

export const MARK_FEEDBACK = feedbackOn(
  MARK,
  ['fine', 'problem', 'problem', 'judgement', 'fine'],
  ['photo', 'tags'],
);

export const ONE: FacingQuestion = {
  id: 'con-q01',
  kind: 'one',
  case: prose(
    'Tomasz is an audiologist. He drafts this for his own feed: “Fitted new hearing aids today for the lollipop man at Ashbrook Primary. 84 and beaming!”',
  ),
  ask: 'What is the best thing for Tomasz to do?',
  options: [
    { id: 'bcdfghjk', text: 'Post it, since it gives no name and the news is happy.' },
    { id: 'mnpqrstv', text: 'Leave out the age, and post the rest as it stands.' },
    { id: 'wxzbcdfg', text: 'Write about hearing aids in general, or ask the man first.' },
    { id: 'hjkmnpqr', text: 'Share it with friends only, so that strangers will not see it.' },
  ],
};

export const MANY: FacingQuestion = {
  ...ONE,
  id: 'con-q03',
  kind: 'many',
  case: [],
  ask: 'Which of these could identify a service user?',
};

/** A review of `question` in which `key` was right and `chosen` was said. */
export function reviewOf(
  question: FacingQuestion,
  number: number,
  key: readonly number[],
  chosen: readonly number[],
): QuestionReview {
  return {
    number,
    question,
    correct: key.join() === chosen.join(),
    confidence: 'sure',
    answered: chosen.length > 0,
    clauses: ['CON-2'],
    options: question.options.map((option, index) => ({
      ...option,
      chosen: chosen.includes(index),
      key: key.includes(index),
      why: prose(`His job and the school tell people who he is, with no name needed (CON-2).`),
      clauses: ['CON-2'],
      judgement: index === 3,
    })),
  };
}

const LESSON_TITLES = [
  'Communicate appropriately',
  'Deserve trust online',
  'Promote fairly',
  'Respect confidentiality',
  'Keep boundaries',
];

export function lessons(states: readonly LessonProgress['state'][]) {
  return LESSON_TITLES.map((title, index) => {
    const state = states[index] ?? 'not-started';
    return {
      slug: title.toLowerCase().replaceAll(' ', '-'),
      href: `/modules/social-media/lessons/${index}`,
      title,
      lede: 'What can identify a person?',
      minutes: 12,
      state,
      scenarios: 3,
      scenariosDone: state === 'not-started' ? 0 : state === 'in-progress' ? 1 : 3,
      explanationRead: state === 'passed',
      openAttempt: null,
    };
  });
}

export const SNAPSHOT: CertificateSnapshot = {
  form: 1,
  serial: 'AHCS-7K4P-29QD',
  code: '7K4P29QDBCDFGHJKMNPQRSTVWX',
  verificationAddress: 'https://cpd.example.org/verify/7K4P29QDBCDFGHJKMNPQRSTVWX',
  holderName: 'Amara Nguyễn-Okafor',
  registrationNumber: 'AHCS-HCS-004217',
  registerParts: ['Healthcare Science Practitioner', 'Clinical Physiologist'],
  moduleId: 'social-media',
  moduleTitle: 'Social media guidance for registrants',
  materialVersion: 1,
  contentHash: '3f2a9c0b7d1e3f2a9c0b7d1e3f2a9c0b7d1e3f2a9c0b7d1e3f2a9c0b7d1e3f2a',
  guidanceTitle: 'AHCS Social Media Guidance for Registrants',
  guidanceEdition: EDITION,
  learningOutcomes: [
    'Judge whether a post could allow a service user to be identified',
    'Choose what to do when a service user makes contact',
  ],
  notionalMinutes: 60,
  completedOn: '2026-11-23',
  passMark: 80,
  standards: [
    { id: 'COM-S', title: 'Communicate appropriately' },
    { id: 'CON-S', title: 'Respect confidentiality' },
  ],
  cycle: '2026–2027',
  issuer: 'Academy for Healthcare Science',
  signatory: { name: 'Robin Vale', role: 'Head of Registration' },
  specimen: false,
};

/** When an answer was last saved, as its page is given it. */
export const SAVED_AT = { words: 'Saved 14:02', at: '2026-05-01T13:02:00.000Z', isNews: true };
