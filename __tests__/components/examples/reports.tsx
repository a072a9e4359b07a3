import { AuditSampleView } from '../../../components/audit-sample-view';
import { CompletionView, type CompletionPicture } from '../../../components/completion-view';
import { RegistrantsView, type RegistrantsPicture } from '../../../components/registrants-view';
import { SampleResult, type SampleShown } from '../../../components/sample-result';
import { StaffPage } from '../../../components/staff-page';
import { completionSums } from '../../../lib/domain/completion-report';
import type { FormAction } from '../../../lib/domain/form';
import type { RegisterChoices, RegisterFilter } from '../../../lib/domain/register-filter';
import { framed, type Example } from './example';
import { accepting, refusing, STAFF_NAV } from './material';

const CHOICES: RegisterChoices = {
  modules: [{ value: 'social-media', label: 'Social media guidance' }],
  cycles: [
    { value: '2028', label: '2028–2029' },
    { value: '2026', label: '2026–2027' },
  ],
  parts: [{ value: 'Clinical Physiologist', label: 'Clinical Physiologist' }],
  specialisms: [{ value: 'Audiology', label: 'Audiology' }],
  states: [{ value: 'completed', label: 'Completed' }],
};

const FILTER: RegisterFilter = {
  module: 'social-media',
  cycleFrom: 2026,
  cycle: '2026–2027',
  part: null,
  specialism: null,
  state: null,
  search: null,
  sort: 'name',
};

const count = { several: false, state: 'completed', count: 3 } as const;

const FULL: CompletionPicture = {
  filter: FILTER,
  choices: CHOICES,
  leftOut: ['There is no part of the register “Nowhere”, so that was left out.'],
  sums: completionSums([
    { ...count, kind: 'all', value: null },
    { ...count, kind: 'part', value: 'Clinical Physiologist', count: 2 },
    { ...count, kind: 'part', value: null, several: true, count: 1 },
    { ...count, kind: 'specialism', value: null },
    { ...count, kind: 'month', value: '2026-11' },
    { ...count, kind: 'started', value: '2026-10', state: null },
    { ...count, kind: 'completed', value: '2026-12', state: null },
  ]),
  lessons: [
    {
      lesson: 'trust',
      title: 'Be honest and trustworthy',
      started: 12,
      read: 9,
      handedIn: 7,
      passed: 5,
    },
  ],
};

const EMPTY: CompletionPicture = { ...FULL, leftOut: [], sums: completionSums([]), lessons: [] };

const shown = (report: CompletionPicture) =>
  framed(
    <CompletionView
      nav={STAFF_NAV}
      report={report}
      listAddress={(state) => `/staff/registrants?state=${state}`}
    />,
  );

export const completionExamples: readonly Example[] = [
  { name: 'some months, something left out', node: shown(FULL) },
  { name: 'an empty register', node: shown(EMPTY) },
];

const LIST: RegistrantsPicture = {
  filter: { ...FILTER, sort: 'activity-desc', search: 'amara' },
  choices: CHOICES,
  leftOut: [],
  total: 1234,
  rows: [
    {
      id: 'amara',
      name: 'Amara Nguyễn-Okafor',
      registrationNumber: 'HCS-004217',
      parts: ['Clinical Physiologist', 'Medical Illustrator'],
      state: 'completed',
      passed: 5,
      lastAt: new Date('2026-07-01T23:30:00Z'),
      completedAt: new Date('2026-07-01T23:30:00Z'),
    },
    {
      id: 'bryn',
      name: 'Bryn Hughes',
      registrationNumber: 'HCS-004218',
      parts: [],
      state: 'not-started',
      passed: 0,
      lastAt: null,
      completedAt: null,
    },
  ],
};

const listed = (list: RegistrantsPicture) =>
  framed(
    <RegistrantsView
      nav={STAFF_NAV}
      list={list}
      ways={
        list.rows.length > 0
          ? { previous: { href: '/staff?at=a' }, next: { href: '/staff?at=b' } }
          : { previous: null, next: null }
      }
      first={list.rows.length > 0 ? '/staff/registrants' : null}
      fileAddress="/staff/registrants.csv"
      sortAddress={(sort) => `/staff/registrants?sort=${sort}`}
      personAddress={(id) => `/staff/registrants/${id}`}
    />,
  );

export const registrantsExamples: readonly Example[] = [
  { name: 'a page in the middle', node: listed(LIST) },
  { name: 'nobody matches', node: listed({ ...LIST, rows: [], total: null }) },
];

const SAMPLE: SampleShown = {
  found: [
    {
      id: 'amara',
      href: '/staff/registrants/amara',
      name: 'Amara Nguyễn-Okafor',
      registrationNumber: 'HCS-004217',
      leftAt: null,
      state: 'completed',
      completedAt: new Date('2026-07-01T23:30:00Z'),
      certificate: { serial: 'AHCS-7K4P-29QD', state: 'valid', specimen: true },
    },
    {
      id: 'lars',
      href: '/staff/registrants/lars',
      name: 'Lars Left',
      registrationNumber: 'HCS-004219',
      leftAt: new Date('2026-08-01T10:00:00Z'),
      state: null,
      completedAt: null,
      certificate: null,
    },
  ],
  notFound: ['NOBODY-1'],
  duplicates: ['HCS-004217'],
  module: 'Social media guidance',
  cycle: '2026–2027',
  leftOut: [],
};

const asking = (action: FormAction<SampleShown>) =>
  framed(
    <AuditSampleView
      nav={STAFF_NAV}
      choices={CHOICES}
      action={action}
      here="/staff/audit-sample"
    />,
  );

export const auditSampleExamples: readonly Example[] = [
  { name: 'nothing asked yet', node: asking(accepting as FormAction<SampleShown>) },
  {
    name: 'some found, one not',
    node: framed(
      <StaffPage nav={STAFF_NAV} title="Audit sample" heading="Audit sample">
        <SampleResult shown={SAMPLE} />
      </StaffPage>,
    ),
  },
  {
    name: 'nothing pasted',
    send: true,
    node: asking(
      refusing({
        field: 'numbers',
        message: 'Paste at least one number',
      }) as FormAction<SampleShown>,
    ),
  },
];
