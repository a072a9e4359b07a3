/** @jest-environment jsdom */
import './dom';
import { render, screen } from '@testing-library/react';
import { CertificateView } from '../../components/certificate-view';
import { CertificatesView } from '../../components/certificates-view';
import { VerifiedView } from '../../components/verified-view';
import { dayInWords } from '../../lib/domain/calendar';
import { groupCode } from '../../lib/domain/certificate';
import { SHA, SNAPSHOT, accepting, shown } from './examples/material';

const SPECIMEN = { ...SNAPSHOT, specimen: true };

function claimed(snapshot: typeof SNAPSHOT) {
  return render(
    <CertificateView
      crumbs={[]}
      state={{
        kind: 'claimed',
        serial: snapshot.serial,
        downloadHref: '/certificates/x.pdf',
        verifyHref: '/verify/x',
        recordHref: '/modules/social-media/record',
        pageHref: '/certificates/x',
        cardHref: '/modules/social-media/card',
        sheetHref: '/modules/social-media/team-sheet',
        code: groupCode(snapshot.code),
        completedOn: '23 November 2026',
        size: '38 kB',
        snapshot,
      }}
    />,
  );
}

test('what is missing is named, with the way to it', () => {
  render(
    <CertificateView
      crumbs={[]}
      state={{ kind: 'missing', missing: [{ href: '/l/1', title: 'Promote fairly' }] }}
    />,
  );
  expect(screen.getByText(/1 standard to go/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Promote fairly' })).toHaveAttribute('href', '/l/1');
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

test.each([true, false])(
  'before it is made one sees what will be printed; specimen %s',
  (specimen) => {
    render(
      <CertificateView
        crumbs={[]}
        state={{
          kind: 'ready',
          action: accepting,
          hidden: {},
          holder: {
            name: SNAPSHOT.holderName,
            registrationNumber: SNAPSHOT.registrationNumber,
            parts: SNAPSHOT.registerParts,
          },
          completedOn: '23 November 2026',
          learningTime: '107 minutes',
          specimen,
        }}
      />,
    );
    for (const line of [
      SNAPSHOT.holderName,
      SNAPSHOT.registrationNumber,
      SNAPSHOT.registerParts.join(', '),
      '23 November 2026',
      '107 minutes',
    ]) {
      expect(screen.getByText(line)).toBeInTheDocument();
    }
    // Whoever finds their name wrong is told so before anything is made.
    expect(screen.getByRole('link', { name: 'information@ahcs.ac.uk' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Make my certificate' })).toBeInTheDocument();
    expect(screen.queryByText(/This is a specimen/) !== null).toBe(specimen);
  },
);

test('the closing page greets by name and says the kind and size of the file', () => {
  claimed(SNAPSHOT);
  expect(
    screen.getByRole('heading', { level: 1, name: `Well done, ${SNAPSHOT.holderName}` }),
  ).toBeInTheDocument();
  expect(
    screen.getByRole('link', { name: 'Download your certificate (PDF, 38 kB)' }),
  ).toHaveAttribute('href', '/certificates/x.pdf');
  expect(screen.getByText(groupCode(SNAPSHOT.code))).toBeInTheDocument();
  expect(screen.queryByText(/specimen/i)).not.toBeInTheDocument();
});

test('a specimen says so on the closing page', () => {
  claimed(SPECIMEN);
  expect(screen.getByText(/This is a specimen/)).toBeInTheDocument();
});

test('who has left the register still gets certificates, and is told why the module is closed', () => {
  render(
    <CertificatesView
      onRegister={false}
      certificates={[
        {
          serial: 'AHCS-1',
          moduleTitle: 'A module',
          completedOn: '1 May 2026',
          href: '/c.pdf',
          verifyHref: '/v',
          recordHref: '/modules/social-media/record',
          pageHref: '/p',
          state: 'superseded',
          specimen: false,
          shown: true,
          showing: { action: accepting, hidden: {} },
        },
      ]}
    />,
  );
  expect(screen.getByRole('link', { name: 'Download certificate AHCS-1 (PDF)' })).toHaveAttribute(
    'href',
    '/c.pdf',
  );
  expect(screen.getByText(/not on the register at present/)).toBeInTheDocument();
});

describe('verifying', () => {
  test('shows every field that is printed', () => {
    const { container } = render(
      <VerifiedView found={shown(SNAPSHOT)} receipt="/receipt" again="/verify" />,
    );
    const s = SNAPSHOT;
    const printed = [
      s.serial,
      groupCode(s.code),
      s.holderName,
      s.registrationNumber,
      ...s.registerParts,
      s.moduleTitle,
      s.guidanceTitle,
      s.guidanceEdition,
      ...s.learningOutcomes,
      `${s.notionalMinutes} minutes`,
      dayInWords(s.completedOn),
      `${s.passMark}% in the quiz of each standard`,
      SHA,
      ...s.standards.map(({ title }) => title),
      s.cycle,
      s.issuer,
      s.signatory!.name,
      s.signatory!.role,
    ];
    for (const field of printed) expect(container).toHaveTextContent(field);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'This certificate is valid',
    );
    expect(container).toHaveTextContent('Compare each line below with the paper in your hand');
  });

  test('a specimen is never called valid', () => {
    const { container } = render(
      <VerifiedView found={shown(SPECIMEN)} receipt="/receipt" again="/verify" />,
    );
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('SPECIMEN');
    expect(container).not.toHaveTextContent('is valid');
  });

  test('nobody is said to have signed where nobody did', () => {
    render(
      <VerifiedView
        found={shown({ ...SNAPSHOT, signatory: null })}
        receipt="/receipt"
        again="/verify"
      />,
    );
    const issuer = screen.getByText('Issued by').nextElementSibling;
    expect(issuer).toHaveTextContent(new RegExp(`^${SNAPSHOT.issuer}$`));
  });

  test('a code that leads nowhere gets one answer and a way to try again', () => {
    render(<VerifiedView found={null} again="/verify" receipt="/receipt" />);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'No certificate has this code',
    );
    expect(screen.getByRole('link', { name: 'Verify another certificate' })).toHaveAttribute(
      'href',
      '/verify',
    );
  });
});
