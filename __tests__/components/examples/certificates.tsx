import { CertificateStaffView } from '../../../components/certificate-staff-view';
import { CertificateTwinView } from '../../../components/certificate-twin-view';
import { CertificateView } from '../../../components/certificate-view';
import { CertificatesView } from '../../../components/certificates-view';
import { CertificatesStaffView } from '../../../components/certificates-staff-view';
import { LatinNamesView } from '../../../components/latin-names-view';
import { ReceiptView } from '../../../components/receipt-view';
import { VerifiedView } from '../../../components/verified-view';
import { VerifyView } from '../../../components/verify-view';
import { groupCode } from '../../../lib/domain/certificate';
import { framed, framedForStranger, type Example } from './example';
import { SNAPSHOT, STAFF_NAV, accepting, refusing, shown } from './material';

const CRUMBS = [{ href: '/modules/social-media', label: 'Your module' }];
const HOLDER = {
  name: SNAPSHOT.holderName,
  registrationNumber: SNAPSHOT.registrationNumber,
  parts: SNAPSHOT.registerParts,
};

export const certificateExamples: readonly Example[] = [
  {
    name: 'standards missing',
    node: framed(
      <CertificateView
        crumbs={CRUMBS}
        state={{
          kind: 'missing',
          missing: [
            { href: '/l/1', title: 'Promote fairly' },
            { href: '/l/2', title: 'Keep boundaries' },
          ],
        }}
      />,
    ),
  },
  {
    name: 'ready, a specimen',
    node: framed(
      <CertificateView
        crumbs={CRUMBS}
        state={{
          kind: 'ready',
          action: accepting,
          hidden: {},
          holder: HOLDER,
          completedOn: '23 November 2026',
          learningTime: '107 minutes',
          specimen: true,
        }}
      />,
    ),
  },
  {
    name: 'a name that cannot be printed',
    node: framed(
      <CertificateView
        crumbs={CRUMBS}
        state={{
          kind: 'name-cannot-be-printed',
          action: accepting,
          hidden: {},
          registerName: 'தமிழ் செல்வி',
          waiting: null,
        }}
      />,
    ),
  },
  {
    name: 'a name in Latin letters that waits',
    node: framed(
      <CertificateView
        crumbs={CRUMBS}
        state={{
          kind: 'name-cannot-be-printed',
          action: accepting,
          hidden: {},
          registerName: 'தமிழ் செல்வி',
          waiting: 'Tamil Selvi',
        }}
      />,
    ),
  },
  {
    name: 'claimed',
    node: framed(
      <CertificateView
        crumbs={CRUMBS}
        state={{
          kind: 'claimed',
          serial: SNAPSHOT.serial,
          downloadHref: `/certificates/${SNAPSHOT.serial}.pdf`,
          verifyHref: `/verify/${SNAPSHOT.code}`,
          recordHref: '/modules/social-media/record',
          pageHref: `/certificates/${SNAPSHOT.serial}`,
          cardHref: '/modules/social-media/card',
          sheetHref: '/modules/social-media/team-sheet',
          code: groupCode(SNAPSHOT.code),
          completedOn: '23 November 2026',
          size: '38 kB',
          snapshot: SNAPSHOT,
        }}
      />,
    ),
  },
];

export const certificateTwinExamples: readonly Example[] = [
  {
    name: 'with a credential, a specimen',
    node: framed(
      <CertificateTwinView
        crumbs={[{ href: '/certificates', label: 'Your certificates' }]}
        snapshot={{ ...SNAPSHOT, specimen: true }}
        state="valid"
        hidden={false}
        pdf={{ href: `/certificates/${SNAPSHOT.serial}.pdf`, size: '46 kB' }}
        credentialHref={`/certificates/${SNAPSHOT.serial}.jwt`}
      />,
    ),
  },
  {
    name: 'from before there were credentials',
    node: framed(
      <CertificateTwinView
        crumbs={[{ href: '/certificates', label: 'Your certificates' }]}
        snapshot={SNAPSHOT}
        state="valid"
        hidden={false}
        pdf={{ href: `/certificates/${SNAPSHOT.serial}.pdf`, size: '38 kB' }}
        credentialHref={null}
      />,
    ),
  },
  {
    name: 'withdrawn, hidden, its PDF erased',
    node: framed(
      <CertificateTwinView
        crumbs={[{ href: '/certificates', label: 'Your certificates' }]}
        snapshot={SNAPSHOT}
        state="withdrawn"
        hidden
        pdf={null}
        credentialHref={null}
      />,
    ),
  },
];

export const latinNamesExamples: readonly Example[] = [
  {
    name: 'two wait',
    node: framed(
      <LatinNamesView
        nav={{ links: [{ href: '/staff/certificates', label: 'Certificates' }], current: '' }}
        action={accepting}
        names={[
          {
            id: '1',
            registerName: 'தமிழ் செல்வி',
            registrationNumber: 'HCS-004512',
            latin: 'Tamil Selvi',
            proposedAt: '23 November 2026, 9.15am',
            hidden: { here: '/staff/certificates', latinName: '1' },
          },
          {
            id: '2',
            registerName: 'ไทย',
            registrationNumber: 'HCS-004513',
            latin: 'Thai',
            proposedAt: '24 November 2026, 10am',
            hidden: { here: '/staff/certificates', latinName: '2' },
          },
        ]}
      />,
    ),
  },
  {
    name: 'none wait',
    node: framed(
      <LatinNamesView
        nav={{ links: [{ href: '/staff/certificates', label: 'Certificates' }], current: '' }}
        action={accepting}
        names={[]}
      />,
    ),
  },
];

export const certificatesExamples: readonly Example[] = [
  {
    name: 'one, off the register',
    node: framed(
      <CertificatesView
        onRegister={false}
        certificates={[
          {
            serial: SNAPSHOT.serial,
            moduleTitle: SNAPSHOT.moduleTitle,
            completedOn: '23 November 2026',
            href: `/certificates/${SNAPSHOT.serial}.pdf`,
            verifyHref: `/verify/${SNAPSHOT.code}`,
            recordHref: '/modules/social-media/record',
            pageHref: `/certificates/${SNAPSHOT.serial}`,
            state: 'withdrawn',
            specimen: true,
            shown: false,
            showing: { action: accepting, hidden: {} },
          },
        ]}
      />,
    ),
  },
  { name: 'none', node: framed(<CertificatesView onRegister certificates={[]} />) },
];

export const verifyExamples: readonly Example[] = [
  { name: 'empty', node: framedForStranger(<VerifyView action={accepting} />) },
  {
    name: 'nothing typed',
    send: true,
    node: framedForStranger(
      <VerifyView
        action={refusing({
          field: 'code',
          message: 'Enter the code that is printed on the certificate',
        })}
      />,
    ),
  },
];

const CHANGE = {
  id: 'change-1',
  kind: 'correct',
  reason: 'A circumflex was missing',
  proposer: 'Sasha Staffwell',
  at: '23 November 2026, 14:02',
  decision: null,
} as const;

const STAFF_CERTIFICATE = {
  nav: STAFF_NAV,
  snapshot: SNAPSHOT,
  state: 'valid',
  hidden: false,
  fileKept: true,
  latest: null,
  registrantHref: '/staff/registrants/1',
  issuedAt: '20 November 2026, 09:00',
  changes: [],
  waiting: null,
  proposal: { kinds: ['correct', 'withdraw'], action: accepting, hidden: {} },
} as const;

const STAFF_LIST = {
  nav: STAFF_NAV,
  waiting: [],
  namesHref: '/staff/certificates/names',
  searchHref: '/staff/certificates',
  sought: null,
} as const;

const SUPERSEDED = {
  state: 'superseded',
  latestSerial: 'AHCS-9X9X-9X9X',
  changedOn: '23 November 2026',
} as const;

export const receiptExamples: readonly Example[] = [
  {
    name: 'of a valid certificate',
    node: framedForStranger(
      <ReceiptView
        found={shown(SNAPSHOT)}
        checkedAt="23 November 2026, 14:02"
        address="https://cpd.example.org/verify/7K4P2"
        back="/verify/7K4P2"
      />,
    ),
  },
];

export const certificateStaffExamples: readonly Example[] = [
  {
    name: 'nothing proposed',
    node: framed(<CertificateStaffView {...STAFF_CERTIFICATE} />),
  },
  {
    name: 'hidden, its PDF erased',
    node: framed(<CertificateStaffView {...STAFF_CERTIFICATE} hidden fileKept={false} />),
  },
  {
    name: 'a proposal of a colleague',
    node: framed(
      <CertificateStaffView
        {...STAFF_CERTIFICATE}
        changes={[CHANGE]}
        waiting={{ change: CHANGE, mayDecide: true, action: accepting, hidden: {} }}
        proposal={null}
      />,
    ),
  },
  {
    name: 'a proposal of one’s own',
    node: framed(
      <CertificateStaffView
        {...STAFF_CERTIFICATE}
        changes={[CHANGE]}
        waiting={{ change: CHANGE, mayDecide: false, action: accepting, hidden: {} }}
        proposal={null}
      />,
    ),
  },
];

export const certificatesStaffExamples: readonly Example[] = [
  { name: 'nothing waits', node: framed(<CertificatesStaffView {...STAFF_LIST} />) },
  {
    name: 'a number that none has',
    node: framed(<CertificatesStaffView {...STAFF_LIST} sought="AHCS-0000-0000" />),
  },
];

export const verifiedExamples: readonly Example[] = [
  {
    name: 'valid',
    node: framedForStranger(
      <VerifiedView found={shown(SNAPSHOT)} receipt="/receipt" again="/verify" />,
    ),
  },
  {
    name: 'a specimen',
    node: framedForStranger(
      <VerifiedView
        found={shown({ ...SNAPSHOT, specimen: true, signatory: null })}
        receipt="/receipt"
        again="/verify"
      />,
    ),
  },
  {
    name: 'superseded',
    node: framedForStranger(
      <VerifiedView found={shown(SNAPSHOT, SUPERSEDED)} receipt="/receipt" again="/verify" />,
    ),
  },
  {
    name: 'withdrawn, details hidden',
    node: framedForStranger(
      <VerifiedView
        found={{
          ...shown(SNAPSHOT, { state: 'withdrawn', changedOn: '23 November 2026' }),
          snapshot: null,
        }}
        receipt="/receipt"
        again="/verify"
      />,
    ),
  },
  {
    name: 'unknown',
    node: framedForStranger(<VerifiedView found={null} again="/verify" receipt="/receipt" />),
  },
];
