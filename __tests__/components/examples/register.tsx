import { AddressProblemsView } from '../../../components/address-problems-view';
import { RegisterImportView } from '../../../components/register-import-view';
import { RegisterView } from '../../../components/register-view';
import type { Finding, FindingKind } from '../../../lib/domain/register-import';
import { framed, type Example } from './example';
import { STAFF_NAV, accepting, refusing } from './material';

const found = (kind: FindingKind, difference: Partial<Finding> = {}): Finding => ({
  kind,
  line: null,
  number: 'HCS 004217',
  name: 'Siân Ŵyn-Okafor',
  before: null,
  after: null,
  ...difference,
});

const PLACES = {
  here: '/staff/register/1',
  register: '/staff/register',
  addresses: '/staff/register/addresses',
  sendTo: '/staff/register/file',
};

const RECORD = {
  id: '1',
  fileName: 'register of November.csv',
  state: 'compared',
  refusal: null,
  reading: { others: ['Telephone', 'Title'] },
  counts: { joined: 2, left: 1, 'name-changed': 1, 'address-shared': 1 },
  people: 412,
  here: 411,
  comparison: '2',
} as const;

const SHARED = { nav: STAFF_NAV, places: PLACES, action: accepting, search: '', changed: false };

const FINDINGS = [
  found('joined', { after: 'Clinical Physiologist: Audiology; Medical Illustrator' }),
  found('left', { before: 'Clinical Physiologist' }),
  found('name-changed', { before: 'Siân Ŵyn', after: 'Siân Ŵyn-Okafor' }),
  found('address-shared', { after: 'a.very.long.address.of.two.people@department.example.org' }),
];

export const registerExamples: readonly Example[] = [
  {
    name: 'nothing brought in',
    node: framed(
      <RegisterView
        nav={STAFF_NAV}
        here={0}
        left={0}
        sendTo={PLACES.sendTo}
        addresses={PLACES.addresses}
        fileMissing={false}
        imports={[]}
      />,
    ),
  },
  {
    name: 'brought in',
    node: framed(
      <RegisterView
        nav={STAFF_NAV}
        here={1}
        left={12}
        sendTo={PLACES.sendTo}
        addresses={PLACES.addresses}
        fileMissing={false}
        imports={[
          {
            href: PLACES.here,
            fileName: RECORD.fileName,
            at: '23 November 2026, 14:02',
            by: 'Stella Staff',
            counts: RECORD.counts,
          },
        ]}
      />,
    ),
  },
];

export const registerImportExamples: readonly Example[] = [
  {
    name: 'a dry run',
    node: framed(<RegisterImportView {...SHARED} record={RECORD} findings={FINDINGS} />),
  },
  {
    name: 'many would leave, and it was not said',
    send: true,
    node: framed(
      <RegisterImportView
        {...SHARED}
        action={refusing({ field: 'leavers', message: 'Tick that 60 people have left' })}
        record={{ ...RECORD, counts: { left: 60 } }}
        findings={[]}
      />,
    ),
  },
  {
    name: 'a search that finds nobody',
    node: framed(
      <RegisterImportView {...SHARED} record={RECORD} findings={[]} search="Nobody at all" />,
    ),
  },
  {
    name: 'nothing would change',
    node: framed(
      <RegisterImportView {...SHARED} record={{ ...RECORD, counts: {} }} findings={[]} />,
    ),
  },
  {
    name: 'rows with faults',
    node: framed(
      <RegisterImportView
        {...SHARED}
        record={{ ...RECORD, state: 'faulty', counts: { 'no-name': 1, quotes: 240 } }}
        findings={[
          found('quotes', { line: 9, number: '' }),
          found('no-name', { line: 2, name: '' }),
        ]}
      />,
    ),
  },
  {
    name: 'applied',
    node: framed(
      <RegisterImportView {...SHARED} record={{ ...RECORD, state: 'applied' }} findings={[]} />,
    ),
  },
];

export const addressProblemsExamples: readonly Example[] = [
  {
    name: 'none',
    node: framed(
      <AddressProblemsView
        nav={STAFF_NAV}
        back={PLACES.register}
        counts={{ 'address-blank': 0, 'address-malformed': 0, 'address-shared': 0 }}
        listed={[]}
      />,
    ),
  },
  {
    name: 'of each kind',
    node: framed(
      <AddressProblemsView
        nav={STAFF_NAV}
        back={PLACES.register}
        counts={{ 'address-blank': 300, 'address-malformed': 1, 'address-shared': 1 }}
        listed={[
          { problem: 'address-blank', number: '1', name: 'Ada', email: '' },
          { problem: 'address-malformed', number: '2', name: 'Ben', email: 'ben at example' },
          { problem: 'address-shared', number: '3', name: 'Cat', email: 'lab@example.org' },
        ]}
      />,
    ),
  },
];
