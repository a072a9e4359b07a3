import { AccessibilityView } from '../../../components/accessibility-view';
import { ContentMistakesView } from '../../../components/content-mistakes-view';
import { FaultView } from '../../../components/fault-view';
import { HomeView } from '../../../components/home-view';
import { MailboxView } from '../../../components/mailbox-view';
import { MessageView } from '../../../components/message-view';
import { NotFoundView } from '../../../components/not-found-view';
import { PrivacyView } from '../../../components/privacy-view';
import { SignInCodeView } from '../../../components/sign-in-code-view';
import { SignInView } from '../../../components/sign-in-view';
import { StaffMessagesView } from '../../../components/staff-messages-view';
import { framed, framedForStranger, type Example } from './example';
import { EDITION, STAFF_NAV, STAFF_SECTIONS, accepting, refusing } from './material';

const MODULES = [
  {
    href: '/modules/social-media',
    title: 'Social media guidance for registrants',
    summary:
      'Learn what the Academy’s guidance asks of you online, through posts and messages like the ones you meet at work.',
    minutes: 60,
    lessons: [
      'Communicate appropriately',
      'Deserve trust online',
      'Promote fairly',
      'Respect confidentiality',
      'Keep boundaries',
    ],
  },
];

const CAST = [
  { name: 'Amara Nguyễn-Okafor', email: 'amara@example.org', story: 'Has not started' },
  { name: 'Bryn Hughes', email: 'bryn@example.org', story: 'Half-way through' },
];

export const homeExamples: readonly Example[] = [
  {
    name: 'a stranger',
    node: framedForStranger(<HomeView modules={MODULES} signedIn={false} edition={EDITION} />),
  },
  { name: 'signed in', node: framed(<HomeView modules={MODULES} signedIn edition={EDITION} />) },
];

export const signInExamples: readonly Example[] = [
  {
    name: 'empty, with the cast',
    node: framedForStranger(<SignInView action={accepting} next="/" demoMailbox cast={CAST} />),
  },
  {
    name: 'an address that cannot be one',
    send: true,
    node: framedForStranger(
      <SignInView
        action={refusing({
          field: 'email',
          message: 'Enter an email address like name@example.org',
        })}
        next="/"
        demoMailbox={false}
        cast={[]}
      />,
    ),
  },
];

export const signInCodeExamples: readonly Example[] = [
  {
    name: 'empty',
    node: framedForStranger(
      <SignInCodeView action={accepting} next="" startAgain="/sign-in" minutes={10} demoMailbox />,
    ),
  },
  {
    name: 'a wrong code',
    send: true,
    node: framedForStranger(
      <SignInCodeView
        action={refusing({ field: 'code', message: 'Enter the code from our latest mail' })}
        next=""
        startAgain="/sign-in"
        minutes={10}
        demoMailbox={false}
      />,
    ),
  },
];

export const privacyExamples: readonly Example[] = [
  {
    name: 'nothing decided',
    node: framedForStranger(<PrivacyView retention={null} />),
  },
];

export const accessibilityExamples: readonly Example[] = [
  { name: 'as it stands', node: framedForStranger(<AccessibilityView />) },
];

export const noticeExamples: readonly Example[] = [
  {
    name: 'not found',
    node: framed(<NotFoundView link={{ href: '/', label: 'Go to the front page' }} />),
  },
  { name: 'a fault', node: framed(<FaultView reference="7K4P29QD" />) },
  {
    name: 'a message',
    node: framed(
      <MessageView
        title="You are not on the register at present"
        paragraphs={['The module is for people on the register.', 'Your certificates stay yours.']}
        link={{ href: '/certificates', label: 'See your certificates' }}
      />,
    ),
  },
];

export const mailboxExamples: readonly Example[] = [
  { name: 'no mail', node: framedForStranger(<MailboxView mails={[]} />) },
  {
    name: 'a code and a notice',
    node: framedForStranger(
      <MailboxView
        mails={[
          {
            to: 'amara@example.org',
            subject: 'Your code for signing in',
            at: '23 November 2026, 14:02',
            lines: ['Your code is 7K4P-29QD.', 'It works for 10 minutes.'],
            code: '7K4P-29QD',
            codeHref: '/sign-in/code#7K4P29QD',
          },
          {
            to: 'bryn@example.org',
            subject: 'Your certificate',
            at: '22 November 2026, 09:10',
            lines: ['Your certificate is ready.'],
            code: null,
            codeHref: null,
          },
        ]}
      />,
    ),
  },
];

export const staffMessagesExamples: readonly Example[] = [
  {
    name: 'none yet',
    node: framed(<StaffMessagesView nav={STAFF_NAV} sections={STAFF_SECTIONS} messages={[]} />),
  },
  {
    name: 'two',
    node: framed(
      <StaffMessagesView
        nav={STAFF_NAV}
        sections={STAFF_SECTIONS}
        messages={[
          {
            item: 'con-q02',
            href: '/staff/questions/social-media/con-q02',
            title: 'What should Priya do first?',
            words: 'Options a and c say the same.\nPlease mend.',
            at: '23 November 2026, 14:02',
          },
          {
            item: 'con-night-shift',
            href: null,
            title: 'A colleague’s photo from the lab',
            words: 'A very long word: ' + 'a'.repeat(90),
            at: '22 November 2026, 09:10',
          },
        ]}
      />,
    ),
  },
];

export const contentMistakesExamples: readonly Example[] = [
  {
    name: 'two',
    node: framedForStranger(
      <ContentMistakesView
        mistakes={[
          {
            file: 'social-media/lessons/boundaries/scenarios/8-light-lady.yaml',
            line: 12,
            message: 'There is a tab here. Put spaces in its place: two for each step.',
          },
          { file: 'social-media/settings.yaml', line: 4, message: 'write `true` or `false`.' },
        ]}
      />,
    ),
  },
];
