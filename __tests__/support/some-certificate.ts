/** A certificate as it is kept; each has a serial, a code and bytes of its own. */
import { createHash, randomBytes } from 'node:crypto';
import { crockford, type CertificateSnapshot } from '../../lib/domain/certificate';
import type { CertificateToKeep } from '../../lib/records/certificates';

export function someSnapshot(difference: Partial<CertificateSnapshot> = {}): CertificateSnapshot {
  const serial = `AHCS-${crockford(randomBytes(8), 8)}`;
  const code = crockford(randomBytes(17), 26);
  return {
    form: 1,
    serial,
    code,
    verificationAddress: `https://cpd.example.org/verify/${code}`,
    holderName: 'Siân Ŵyn',
    registrationNumber: 'HCS-004512',
    registerParts: ['Clinical Physiologist'],
    moduleId: 'small',
    moduleTitle: 'A small module',
    materialVersion: 1,
    contentHash: '5'.repeat(64),
    guidanceTitle: 'Guidance for tests',
    guidanceEdition: '#064 v1.1, February 2022',
    learningOutcomes: ['Judge whether a post could identify a service user'],
    notionalMinutes: 12,
    completedOn: '2026-11-23',
    passMark: 80,
    standards: [{ id: 'CON-S', title: 'Respect confidentiality' }],
    cycle: '2026–2027',
    issuer: 'The Academy',
    signatory: null,
    specimen: true,
    ...difference,
  };
}

export function someCertificate(difference: Partial<CertificateSnapshot> = {}): CertificateToKeep {
  const pdf = randomBytes(2_000);
  const sha256 = createHash('sha256').update(pdf).digest();
  return { snapshot: someSnapshot(difference), pdf, sha256 };
}
