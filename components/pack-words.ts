/** What the check of an audit pack says: of each file, what was found and what that proves. */
import type { CertificateFinding, FileStanding, PackedKind } from '../lib/domain/audit-pack';
import type { CertificateState } from '../lib/domain/certificate';
import type { PackFault, PackFinding } from './open-pack';

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

const STATE_WORDS: Readonly<Record<CertificateState, string>> = {
  valid: 'it is valid today',
  superseded: 'a corrected certificate has taken its place since',
  withdrawn: 'it was withdrawn since, and does not stand',
};

function certificateWords(finding: CertificateFinding): { found: string; proves: string } {
  switch (finding.proof) {
    case 'issued':
      return {
        found: `The file that this service issued; ${STATE_WORDS[finding.state]}`,
        proves:
          'that this PDF, to the last byte, is the one that was issued under its code. Whose it is, its own page shows.',
      };
    case 'differs':
      return {
        found: 'Not the file that this service issued under this code',
        proves: 'that this PDF is not the one that was issued. Do not rely on it.',
      };
    case 'unknown-code':
      return {
        found: 'This service has no certificate with this code',
        proves: 'that this service did not issue it, or that its code was changed.',
      };
    case 'not-asked':
      return {
        found: 'The service could not be asked',
        proves: 'nothing yet. Wait a minute, then choose the file again.',
      };
  }
}

const OWN_WORDS =
  'only that it fits the list in the pack. These are the person’s own words; nobody has checked them, and whoever changes the file and the list together is not noticed.';

/** What a line of the table says. */
export function findingInWords({ standing, listed, certificate }: PackFinding): {
  found: string;
  proves: string;
} {
  if (standing === 'missing' || standing === 'unlisted') {
    return {
      found: STANDING_WORDS[standing],
      proves: 'that files were added or taken away since the pack was made.',
    };
  }
  if (certificate) return certificateWords(certificate);
  if (standing === 'changed') {
    return { found: STANDING_WORDS.changed, proves: 'that it is not the file that was packed.' };
  }
  const proves =
    listed?.kind === 'credential'
      ? 'only that it fits the list in the pack. It carries a signature of its own, which other programs can check.'
      : OWN_WORDS;
  return { found: STANDING_WORDS.unchanged, proves };
}

/** The pack as a whole, in a heading and a sentence. */
export function verdictInWords(findings: readonly PackFinding[]): { title: string; words: string } {
  const proofs = findings.flatMap(({ certificate }) => certificate?.proof ?? []);
  const broken =
    findings.some(({ standing }) => standing !== 'unchanged') ||
    proofs.some((proof) => proof === 'differs' || proof === 'unknown-code');
  if (broken) {
    return {
      title: 'Not everything is as it was issued and packed',
      words: 'The list shows which file it is. Ask the person for the pack as they downloaded it.',
    };
  }
  if (proofs.includes('not-asked')) {
    return {
      title: 'The certificate could not be checked',
      words: 'The files fit the list in the pack. The service did not answer for the certificate.',
    };
  }
  if (proofs.length === 0) {
    return {
      title: 'There is no certificate in this pack',
      words: 'The files fit the list in the pack, but this service vouches for none of them.',
    };
  }
  const stands = findings.every(
    ({ certificate }) => certificate?.proof !== 'issued' || certificate.state === 'valid',
  );
  if (!stands) {
    return {
      title: 'A certificate in this pack does not stand any more',
      words:
        'It was issued by this service, and corrected or withdrawn since. The list says which.',
    };
  }
  return {
    title: 'The certificate is the one that was issued',
    words: 'And the other files fit the list in the pack.',
  };
}

export const FAULT_WORDS: Readonly<Record<PackFault, string>> = {
  'too-large': 'This file is larger than any audit pack. Choose the ZIP file that you were given.',
  'no-pack':
    'This is not an audit pack as this service makes it. Choose the ZIP file as it was downloaded, not one that was unpacked and packed again.',
  'no-manifest':
    'There is no list of files (manifest.json) in this ZIP, so there is nothing to check it against.',
  'no-hashing':
    'This browser cannot check files on this page. Use another browser, or check by hand as below.',
};
