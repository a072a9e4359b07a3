/** What the module gives back: a card for the pocket and a sheet for the team. */
import { PocketCardView } from '../../../components/pocket-card-view';
import { TeamNotesView } from '../../../components/team-notes-view';
import { TeamSheetView } from '../../../components/team-sheet-view';
import type { CardLine, PocketCard } from '../../../lib/domain/pocket-card';
import type { TeamSheet } from '../../../lib/domain/team-sheet';
import { framed, type Example } from './example';
import { AUDIENCE, CHOOSE, CLAUSES, EDITION, MARK, PICTURES, feedbackOn } from './material';

const CRUMBS = [{ href: '/modules/social-media', label: 'Your module' }];

const lineOf = (id: keyof typeof CLAUSES, ask: string): CardLine => ({ ask, clause: CLAUSES[id] });

export const OWN: readonly CardLine[] = [
  lineOf('CON-2', 'Could somebody work out which service user this is about?'),
  lineOf('CON-5', 'Can I live with it if it stays public after I have deleted it?'),
];
export const TIPS: readonly CardLine[] = [
  lineOf('TIP-4', 'Do I have their permission?'),
  lineOf('CON-7', 'Am I unsure whether to post it? Then I stop, and get advice.'),
];

export function pocketCard(card: Partial<PocketCard>, begun = true) {
  return framed(
    <PocketCardView
      crumbs={CRUMBS}
      card={{ own: [], general: [], contact: [CLAUSES['BEN-3']], ...card }}
      begun={begun}
      edition={EDITION}
      fileHref="/modules/social-media/card/before-i-post.pdf"
      sheetHref="/modules/social-media/team-sheet"
    />,
  );
}

export const pocketCardExamples: readonly Example[] = [
  { name: 'before the start', node: pocketCard({ general: TIPS }, false) },
  { name: 'nothing judged another way', node: pocketCard({ general: TIPS }) },
  { name: 'some of its own', node: pocketCard({ own: OWN, general: TIPS }) },
  { name: 'all of its own', node: pocketCard({ own: OWN, contact: [] }) },
];

const SHEET: TeamSheet = {
  moduleTitle: 'Social media guidance for registrants',
  issuer: 'The Academy for Healthcare Science',
  guidanceTitle: 'AHCS Social Media Guidance for Registrants',
  edition: EDITION,
  scenarios: [MARK, CHOOSE, AUDIENCE].map((scenario) => ({
    lessonTitle: 'Respect confidentiality',
    scenario,
    discuss: [`What do you see in “${scenario.title}”?`, 'Who else does?'],
  })),
};

export function teamSheet(problem: string | null) {
  return framed(
    <TeamSheetView
      crumbs={CRUMBS}
      sheet={problem ? null : SHEET}
      pictures={PICTURES}
      links={{ fileHref: '/sheet.pdf', notesHref: '/notes' }}
      form={{
        action: '/modules/social-media/team-sheet',
        choices: [
          { lesson: 'Respect confidentiality', scenarios: [MARK, CHOOSE] },
          { lesson: 'Deserve trust online', scenarios: [AUDIENCE] },
        ],
        ticked: problem ? [MARK.id] : [MARK.id, CHOOSE.id, AUDIENCE.id],
        problem,
      }}
    />,
  );
}

export const teamSheetExamples: readonly Example[] = [
  { name: 'three scenarios', node: teamSheet(null) },
  {
    name: 'one ticked',
    mistaken: true,
    node: teamSheet('Select three scenarios, no more and no fewer'),
  },
];

export const teamNotesExamples: readonly Example[] = [
  {
    name: 'of three kinds',
    node: framed(
      <TeamNotesView
        crumbs={[...CRUMBS, { href: '/sheet', label: 'Team discussion sheet' }]}
        notes={[
          feedbackOn(MARK, ['fine', 'problem', 'problem', 'judgement', 'fine'], []),
          feedbackOn(CHOOSE, ['poor', 'partly', 'good', 'judgement'], [], false),
          feedbackOn(AUDIENCE, ['problem', 'problem', 'fine'], [], false),
        ]}
        pictures={PICTURES}
        edition={EDITION}
        fileHref="/sheet-with-notes.pdf"
      />,
    ),
  },
];
