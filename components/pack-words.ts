/** What the check of an audit pack says: of each file, what was found and what that proves. */
import type { CertificateFinding, FileStanding, PackedKind } from '../lib/domain/audit-pack';
import {
  shownState,
  STATE_WORDS,
  stateMeaning,
  tallyInWords,
} from '../lib/domain/certificate-standing';
import { STATE_TONES } from './check-result';
import type { PackFault, PackFinding } from './open-pack';
import type { Tone } from './outcome-sign';

export const KIND_WORDS: Readonly<Record<PackedKind, string>> = {
  certificate: 'Certificate',
  credential: 'Digital credential',
  record: 'CPD record (PDF)',
  'record-text': 'CPD record (plain text)',
};

const STANDING_WORDS: Readonly<Record<FileStanding, string>> = {
  unchanged: 'As it was packed',
  changed: 'Changed since it was packed',
  missing: 'Named in the list, but not in the pack',
  unlisted: 'In the pack, but not named in the list',
};

type Words = {
  readonly tone: Tone;
  readonly found: string;
  /** What that proves, after a colon. */
  readonly proves: string;
};

type Issued = Extract<CertificateFinding, { proof: 'issued' }>;

function issuedWords(finding: Issued): Words {
  const state = shownState(finding);
  const { heading } = STATE_WORDS[state];
  const whose = finding.hidden
    ? 'Its own page shows how it stands, and not whose it is: its holder keeps that hidden.'
    : 'Whose it is, its own page shows.';
  return {
    tone: STATE_TONES[state],
    found: `${heading}, and this is the file that was issued`,
    proves: `that this PDF, to the last byte, is the one that was issued under its code. ${
      state === 'valid' ? '' : `${stateMeaning(finding)} `
    }${whose}`,
  };
}

const CERTIFICATE_WORDS: Readonly<Record<Exclude<CertificateFinding['proof'], 'issued'>, Words>> = {
  differs: {
    tone: 'wrong',
    found: 'Not the file that this service issued under this code',
    proves: 'that this PDF is not the one that was issued. Do not rely on it.',
  },
  'unknown-code': {
    tone: 'wrong',
    found: 'This service has no certificate with this code',
    proves: 'that this service did not issue it, or that its code was changed.',
  },
  'not-asked': {
    tone: 'calm',
    found: 'The service could not be asked',
    proves: 'nothing yet. Wait a minute, then choose the file again.',
  },
};

const OWN_WORDS =
  'only that it fits the list in the pack. These are the person’s own words; nobody has checked them, and whoever changes the file and the list together is not noticed.';
const CREDENTIAL_WORDS =
  'only that it fits the list in the pack. It carries a signature of its own, which other programs can check.';

/** What the list says of a file. */
export function findingInWords({ standing, listed, certificate }: PackFinding): Words {
  const found = STANDING_WORDS[standing];
  if (standing === 'missing' || standing === 'unlisted') {
    const proves = 'that files were added or taken away since the pack was made.';
    return { tone: 'wrong', found, proves };
  }
  if (certificate) {
    return certificate.proof === 'issued'
      ? issuedWords(certificate)
      : CERTIFICATE_WORDS[certificate.proof];
  }
  if (standing === 'changed') {
    return { tone: 'wrong', found, proves: 'that it is not the file that was packed.' };
  }
  const proves = listed?.kind === 'credential' ? CREDENTIAL_WORDS : OWN_WORDS;
  return { tone: 'calm', found, proves };
}

function isBroken({ standing, certificate }: PackFinding): boolean {
  const proof = certificate?.proof;
  return standing !== 'unchanged' || proof === 'differs' || proof === 'unknown-code';
}

export type Verdict = { readonly tone: Tone; readonly title: string; readonly words: string };

function brokenVerdict(broken: readonly PackFinding[]): Verdict {
  const names = broken.map(({ name }) => name).join(', ');
  const which =
    broken.length === 1
      ? `This file is not: ${names}.`
      : `These ${broken.length} are not: ${names}.`;
  return {
    tone: 'wrong',
    title: 'Not everything is as it was issued and packed',
    words: `${which} Ask the person for the pack as they downloaded it.`,
  };
}

/** One certificate is named by how it stands, several are counted. */
function issuedVerdict(first: Issued, others: readonly Issued[]): Verdict {
  if (others.length === 0) {
    const state = shownState(first);
    return {
      tone: STATE_TONES[state],
      title: STATE_WORDS[state].heading,
      words: `${stateMeaning(first)} It is the file that was issued, and the other files fit the list in the pack.`,
    };
  }
  const states = [first, ...others].map(shownState);
  return {
    tone: STATE_TONES[states.find((state) => state !== 'valid') ?? 'valid'],
    title: `Certificates: ${tallyInWords(states)}`,
    words: 'Each is the file that was issued, and the other files fit the list in the pack.',
  };
}

/** The pack as a whole, in a heading and a sentence. */
export function verdictInWords(findings: readonly PackFinding[]): Verdict {
  const broken = findings.filter(isBroken);
  if (broken.length > 0) return brokenVerdict(broken);
  const certificates = findings.flatMap(({ certificate }) => certificate ?? []);
  const issued = certificates.flatMap((one) => (one.proof === 'issued' ? one : []));
  if (issued.length < certificates.length) {
    return {
      tone: 'calm',
      title: 'The certificate could not be checked',
      words: 'The files fit the list in the pack. The service did not answer for the certificate.',
    };
  }
  const [first, ...others] = issued;
  if (!first) {
    return {
      tone: 'calm',
      title: 'There is no certificate in this pack',
      words: 'The files fit the list in the pack, but this service vouches for none of them.',
    };
  }
  return issuedVerdict(first, others);
}

export const FAULT_WORDS: Readonly<Record<PackFault, string>> = {
  'too-large': 'This file is larger than any audit pack. Choose the ZIP file that you were given.',
  'no-pack':
    'This is not an audit pack as this service makes it. Choose the ZIP file as it was downloaded, not one that was unpacked and packed again.',
  'no-manifest':
    'There is no list of files in this ZIP, so there is nothing to check it against. Choose the ZIP file as it was downloaded.',
  'no-hashing':
    'This browser cannot check files on this page. Use another browser, or ask technical staff to check it by hand, as below.',
};
