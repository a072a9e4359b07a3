/** A snapshot → all that is kept of a certificate: its signed credential, its PDF and the PDF's hash. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { BadgeIssue } from '../domain/badge';
import type { CertificateSnapshot } from '../domain/certificate';
import { renderCertificate } from './certificate-pdf';
import { signCredential } from './credential';

/** Pairwise id and salt are drawn here, once for each certificate. */
export type IssueTerms = Omit<BadgeIssue, 'pairwiseId' | 'salt'>;

/** @param pem the private key that signs now */
export async function issueCertificate(
  snapshot: CertificateSnapshot,
  terms: IssueTerms,
  pem: string,
) {
  const drawn = { pairwiseId: randomUUID(), salt: randomBytes(16).toString('hex') };
  const credential = signCredential(snapshot, { ...terms, ...drawn }, pem);
  const pdf = await renderCertificate(snapshot, credential.jwt);
  const sha256 = createHash('sha256').update(pdf).digest();
  return { id: terms.certificateId, snapshot, pdf, sha256, credential };
}
