import { IntentionForm } from '../../../components/intention-form';
import { PageBody } from '../../../components/page-body';
import { PageHeading } from '../../../components/page-heading';
import { PageTitle } from '../../../components/page-title';
import { RecordView } from '../../../components/record-view';
import { VerifyPackView } from '../../../components/verify-pack-view';
import type { FormAction } from '../../../lib/domain/form';
import { framed, framedForStranger, type Example } from './example';
import { accepting } from './material';

const FILES = { pdf: '/record/r.pdf', text: '/record/r.txt', pack: '/record/pack.zip' };
const BLANK = { why: '', learned: '', differently: '', benefit: '', standards: '' };

export const SAVED = {
  texts: { ...BLANK, why: 'We talked about it in the lab.', differently: 'Trust: I ask first.' },
  hours: '1',
  minutes: '5',
  version: 3,
  words: 'Saved 14:02',
};

export const FACTS = {
  notionalTime: '1 hour',
  ownTime: '1 hour 5 minutes',
  evidence: 'Certificate, PDF, 1 page; reflective record, PDF, 1 page',
  words: 212,
  certificates: 1,
  files: FILES,
  checkHref: '/verify/pack',
};

/** What a tab that is behind is answered. */
export const behind: FormAction = async (state, data) => ({
  problems: [{ field: 'form', message: 'Saved in another tab' }],
  typed: Object.fromEntries([...data].map(([name, value]) => [name, [String(value)]])),
  now: { from: '4', ...BLANK, why: 'From the other tab', hours: '2', minutes: '0' },
  answer: state.answer + 1,
});

export function recordView(action: FormAction, saved = SAVED, facts: typeof FACTS | null = FACTS) {
  return (
    <RecordView
      crumbs={[{ href: '/modules/social-media', label: 'Your module' }]}
      title="Social media guidance"
      notice={null}
      action={action}
      hidden={{ module: 'social-media' }}
      saved={saved}
      facts={facts}
    />
  );
}

export const recordExamples: readonly Example[] = [
  {
    name: 'empty',
    node: framed(
      recordView(
        accepting,
        { texts: BLANK, hours: '', minutes: '', version: 0, words: 'Nothing is saved yet.' },
        { ...FACTS, ownTime: '', words: 0, certificates: 0 },
      ),
    ),
  },
  { name: 'saved', node: framed(recordView(accepting)) },
  { name: 'saved elsewhere meanwhile', send: true, node: framed(recordView(behind)) },
];

export const intentionExamples: readonly Example[] = [
  {
    name: 'saved',
    node: framed(
      <PageBody>
        <PageTitle title="Trust" />
        <PageHeading>Trust</PageHeading>
        <IntentionForm
          action={accepting}
          hidden={{}}
          saved={{ words: 'I ask first.', when: 'Saved 14:02' }}
          recordHref="/record"
        />
      </PageBody>,
    ),
  },
];

export const verifyPackExamples: readonly Example[] = [
  {
    name: 'before a file is chosen',
    node: framedForStranger(
      <VerifyPackView
        crumbs={[{ href: '/verify', label: 'Verify a certificate' }]}
        verifiedAt="/verify/CODE"
        fingerprintAt="/verify/CODE/fingerprint"
      />,
    ),
  },
];
