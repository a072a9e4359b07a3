/**
 * @jest-environment jsdom
 *
 * Every page that tells of a certificate, in every state it can be in: each says the same of it, a
 * specimen is called valid by none, and no sentence speaks of lines, files or details that are not
 * there. Seen failing with the pack's words for `valid` given to a specimen, with "Compare each line"
 * said where the details are hidden, with the receipt pointing to a file check that it has not, and
 * with the link to download left where the bytes are erased.
 */
import './dom';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { CertificateStaffView } from '../../components/certificate-staff-view';
import { CertificateTwinView } from '../../components/certificate-twin-view';
import { CertificatesView } from '../../components/certificates-view';
import { findingInWords, verdictInWords } from '../../components/pack-words';
import { ReceiptView } from '../../components/receipt-view';
import { CertificatesTable } from '../../components/registrant-tables';
import { VerifiedView } from '../../components/verified-view';
import { VerifySeveralForm, type CheckedCodes } from '../../components/verify-several-form';
import { CERTIFICATE_STATES, type CertificateState } from '../../lib/domain/certificate';
import {
  ERASED_WORDS,
  HIDDEN_WORDS,
  shownState,
  STATE_WORDS,
  stateLabel,
  tallyInWords,
} from '../../lib/domain/certificate-standing';
import type { FormAction } from '../../lib/domain/form';
import { SHA, SNAPSHOT, STAFF_NAV, accepting, shown } from './examples/material';

type Case = {
  readonly state: CertificateState;
  readonly specimen: boolean;
  readonly hidden: boolean;
  readonly fileKept: boolean;
};

const CASES: readonly Case[] = CERTIFICATE_STATES.flatMap((state) =>
  [false, true].flatMap((specimen) =>
    [false, true].flatMap((hidden) =>
      [true, false].map((fileKept) => ({ state, specimen, hidden, fileKept })),
    ),
  ),
);

const CHANGED_ON: Readonly<Record<CertificateState, string | null>> = {
  valid: null,
  superseded: '23 November 2026',
  withdrawn: '23 November 2026',
};

function foundIn({ state, specimen, hidden }: Case) {
  const found = shown({ ...SNAPSHOT, specimen }, { state, changedOn: CHANGED_ON[state] });
  return hidden ? { ...found, snapshot: null } : found;
}

function packOf({ state, specimen, hidden }: Case) {
  const name = `${SNAPSHOT.serial}.pdf`;
  const listed = { name, kind: 'certificate', bytes: 1, sha256: SHA, code: SNAPSHOT.code } as const;
  const certificate = { proof: 'issued', state, specimen, hidden } as const;
  return { name, standing: 'unchanged', listed, sha256: SHA, certificate } as const;
}

/** What is read, with a space where one element ends and the next begins. */
const readIn = (container: Element) =>
  container.innerHTML.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

/** The answers as if they had been sent for. */
async function several(of: Case): Promise<string> {
  const { state, specimen, hidden } = of;
  const details = hidden ? null : { ...SNAPSHOT, completedOn: '23 November 2026' };
  const found = { state, specimen, details, href: '/verify/x' };
  const answered: FormAction<CheckedCodes> = async (before) => ({
    ...before,
    shown: { answers: [{ typed: SNAPSHOT.code, instead: null, found }], repeated: 0 },
    answer: before.answer + 1,
  });
  const page = render(<VerifySeveralForm title="Several" action={answered} most={50} />);
  await userEvent.click(page.getByRole('button', { name: 'Verify them' }));
  await page.findByRole('table');
  return readIn(page.container);
}

const wordsOf = (page: ReactElement) => readIn(render(page).container);

const PUBLIC: Readonly<Record<string, (of: Case) => string | Promise<string>>> = {
  '/verify/[code]': (of) =>
    wordsOf(<VerifiedView found={foundIn(of)} receipt="/receipt" again="/verify" />),
  receipt: (of) =>
    wordsOf(<ReceiptView found={foundIn(of)} checkedAt="now" address="/verify/x" back="/v" />),
  '/verify/several': several,
  '/verify/pack': (of) => {
    const pack = packOf(of);
    const { title, words } = verdictInWords([pack]);
    const { found, proves } = findingInWords(pack);
    return `${title} ${words} ${found} ${proves}`;
  },
};

const OWN: Readonly<Record<string, (of: Case) => string>> = {
  'the list of one’s own': ({ state, specimen, hidden, fileKept }) =>
    wordsOf(
      <CertificatesView
        onRegister
        certificates={[
          {
            serial: SNAPSHOT.serial,
            moduleTitle: SNAPSHOT.moduleTitle,
            completedOn: '23 November 2026',
            href: fileKept ? '/certificates/x.pdf' : null,
            verifyHref: '/verify/x',
            recordHref: '/record',
            pageHref: '/certificates/x',
            state,
            specimen,
            shown: !hidden,
            showing: { action: accepting, hidden: {} },
          },
        ]}
      />,
    ),
  'the certificate as a page': ({ state, specimen, hidden, fileKept }) =>
    wordsOf(
      <CertificateTwinView
        crumbs={[]}
        snapshot={{ ...SNAPSHOT, specimen }}
        state={state}
        hidden={hidden}
        pdf={fileKept ? { href: '/certificates/x.pdf', size: '38 kB' } : null}
        credentialHref={null}
      />,
    ),
  'staff’s page of a certificate': ({ specimen, ...of }) =>
    wordsOf(
      <CertificateStaffView
        nav={STAFF_NAV}
        snapshot={{ ...SNAPSHOT, specimen }}
        {...of}
        latest={null}
        registrantHref={null}
        issuedAt="20 November 2026, 09:00"
        changes={[]}
        waiting={null}
        proposal={null}
      />,
    ),
};

const IS_VALID = /\b(?:is|are) valid\b|\bvalid today\b|\b1 of 1 valid\b|State today Valid\b/i;
const named = (cases: readonly Case[]) =>
  cases.map(
    (one) =>
      [
        [
          stateLabel(one),
          one.hidden ? 'details hidden' : 'details shown',
          one.fileKept ? 'PDF kept' : 'PDF erased',
        ].join(', '),
        one,
      ] as const,
  );

describe.each(Object.entries(PUBLIC))('%s', (page, wordsIn) => {
  test.each(named(CASES.filter(({ fileKept }) => fileKept)))('%s', async (_, one) => {
    const words = await wordsIn(one);
    const state = shownState(one);
    const { heading, label } = STATE_WORDS[state];
    expect(words.includes(heading) || words.includes(label)).toBe(true);
    expect(IS_VALID.test(words)).toBe(state === 'valid');
    if (one.specimen) expect(words).toMatch(/specimen/i);
    expect(words.includes('hidden')).toBe(one.hidden);
    expect(words.includes(SNAPSHOT.holderName)).toBe(!one.hidden && page !== '/verify/pack');
    if (one.hidden) {
      expect(words).not.toMatch(
        /compare|lines? above|lines? below|all that is printed|every line/i,
      );
    }
    if (page === 'receipt') expect(words).not.toMatch(/file below|choose the pdf/i);
  });
});

describe.each(Object.entries(OWN))('%s', (page, wordsIn) => {
  test.each(named(CASES))('%s', (_, one) => {
    const words = wordsIn(one);
    expect(words).toContain(stateLabel(one));
    expect(IS_VALID.test(words)).toBe(
      shownState(one) === 'valid' && page !== 'the list of one’s own',
    );
    expect(words.includes(ERASED_WORDS)).toBe(!one.fileKept);
    expect(/Download/.test(words)).toBe(one.fileKept && !page.startsWith('staff'));
  });
});

test('staff see where details are hidden', () => {
  const words = OWN['staff’s page of a certificate']!({
    state: 'valid',
    specimen: false,
    hidden: true,
    fileKept: true,
  });
  expect(words).toContain(HIDDEN_WORDS.label);
});

test('staff’s list of a person’s certificates has the same words', () => {
  for (const { state, specimen } of CASES) {
    const { container, unmount } = render(
      <CertificatesTable
        certificates={[
          {
            serial: SNAPSHOT.serial,
            moduleTitle: SNAPSHOT.moduleTitle,
            completedOn: '23 November 2026',
            cycle: SNAPSHOT.cycle,
            state,
            specimen,
            href: null,
            verifyHref: '/verify/x',
          },
        ]}
      />,
    );
    expect(container).toHaveTextContent(stateLabel({ state, specimen }));
    unmount();
  }
});

test.each([
  [['valid'], '1 of 1 valid'],
  [['specimen'], '0 of 1 valid; 1 is a specimen, which is no evidence of CPD'],
  [
    ['valid', 'specimen', 'specimen', 'withdrawn'],
    '1 of 4 valid; 2 are specimens, which are no evidence of CPD; 1 was withdrawn',
  ],
  [
    ['superseded', 'unknown', 'no-code', 'valid'],
    '1 of 4 valid; 1 was superseded by a corrected one; 1 has no certificate; 1 is no code',
  ],
] as const)('%j are counted as “%s”', (states, words) => {
  expect(tallyInWords(states)).toBe(words);
});
