import { CertificateView } from '../../../components/certificate-view';
import { CertificatesView } from '../../../components/certificates-view';
import { VerifiedView } from '../../../components/verified-view';
import { VerifyView } from '../../../components/verify-view';
import { groupCode } from '../../../lib/domain/certificate';
import { framed, framedForStranger, type Example } from './example';
import { SNAPSHOT, accepting, refusing } from './material';

const CRUMBS = [{ href: '/modules/social-media', label: 'Your module' }];
const HOLDER = { name: SNAPSHOT.holderName, registrationNumber: SNAPSHOT.registrationNumber };

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
          specimen: true,
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
          code: groupCode(SNAPSHOT.code),
          completedOn: '23 November 2026',
          size: '38 kB',
          snapshot: SNAPSHOT,
        }}
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

export const verifiedExamples: readonly Example[] = [
  {
    name: 'valid',
    node: framedForStranger(
      <VerifiedView found={{ snapshot: SNAPSHOT, state: 'valid' }} again="/verify" />,
    ),
  },
  {
    name: 'a specimen',
    node: framedForStranger(
      <VerifiedView
        found={{ snapshot: { ...SNAPSHOT, specimen: true, signatory: null }, state: 'valid' }}
        again="/verify"
      />,
    ),
  },
  { name: 'unknown', node: framedForStranger(<VerifiedView found={null} again="/verify" />) },
];
