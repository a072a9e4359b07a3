/**
 * The certificate as an Open Badges 3.0 credential (1EdTech, data model 3.0.3): what a machine can
 * check without asking anybody. It says what the snapshot says, nothing more.
 */
import { notionalTimeInWords, passMarkInWords, type CertificateSnapshot } from './certificate';

/** What is settled when a certificate is issued, besides what it says. */
export type BadgeIssue = {
  /** UUID of the certificate: what a revocation names. */
  readonly certificateId: string;
  /** UUID of the holder in this credential and in no other, so that two cannot be put together. */
  readonly pairwiseId: string;
  /** Known to whoever has the credential: whoever also knows an identifier can compare it. */
  readonly salt: string;
  /** `https://host`, which the issuer is known by. */
  readonly origin: string;
  /** ISO instants: when the last standard was passed, and when the certificate is issued. */
  readonly completedAt: string;
  readonly issuedAt: string;
};

/** `sha256$…`: what `IdentityHash` of the data model is, of an identifier with the salt behind it. */
export type IdentityHash = (identifier: string) => string;

const PUBLISHER_SITE = 'https://www.ahcs.ac.uk/';

/** Addresses that credentials carry for ever, so that they are built in this one place. */
export function revocationListAddress(origin: string): string {
  return `${origin}/certificates/revocations.json`;
}

export function keyAddress(origin: string, thumbprint: string): string {
  return `${origin}/keys/${thumbprint}.json`;
}

function issuerId(origin: string): string {
  return `${origin}/`;
}

function issuerOf({ issuer }: CertificateSnapshot, origin: string) {
  return { id: issuerId(origin), type: ['Profile'], name: issuer, url: PUBLISHER_SITE };
}

function alignmentOf({ standards, guidanceTitle, guidanceEdition }: CertificateSnapshot) {
  return standards.map(({ id, title }) => ({
    type: ['Alignment'],
    targetName: title,
    targetCode: id,
    targetFramework: `${guidanceTitle}, ${guidanceEdition}`,
    targetType: 'ext:Standard',
    targetUrl: PUBLISHER_SITE,
  }));
}

function achievementOf(snapshot: CertificateSnapshot, origin: string) {
  const { moduleId, materialVersion, moduleTitle, notionalMinutes } = snapshot;
  return {
    id: `${origin}/modules/${moduleId}#version-${materialVersion}`,
    type: ['Achievement'],
    achievementType: 'CertificateOfCompletion',
    name: moduleTitle,
    description:
      `Completion of the e-learning module “${moduleTitle}”, based on ${snapshot.guidanceTitle}, ` +
      `${snapshot.guidanceEdition}. Notional learning time: ${notionalTimeInWords(notionalMinutes)}; the time it took was not measured.`,
    criteria: { narrative: `Questions to be right: ${passMarkInWords(snapshot)}.` },
    creator: issuerOf(snapshot, origin),
    inLanguage: 'en-GB',
    alignment: alignmentOf(snapshot),
  };
}

function identifiersOf(snapshot: CertificateSnapshot, salt: string, hash: IdentityHash) {
  const identity = (identityType: string, identifier: string) => ({
    type: 'IdentityObject',
    hashed: true,
    identityHash: hash(identifier),
    identityType,
    salt,
  });
  return [
    identity('ext:registrationNumber', snapshot.registrationNumber),
    identity('name', snapshot.holderName),
  ];
}

/** The data model wants a zone and no fractions of a second. */
function secondOf(instant: string): string {
  return instant.replace(/\.\d+Z$/, 'Z');
}

/**
 * The `OpenBadgeCredential`, with the claims of a VC-JWT that repeat it (`iss`, `jti`, `nbf`, `sub`).
 * A specimen says so in its name, which is what a wallet shows.
 */
export function badgeOf(snapshot: CertificateSnapshot, issue: BadgeIssue, hash: IdentityHash) {
  const { origin, salt } = issue;
  const [id, subject] = [`urn:uuid:${issue.certificateId}`, `urn:uuid:${issue.pairwiseId}`];
  const validFrom = secondOf(issue.issuedAt);
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: `${snapshot.specimen ? 'SPECIMEN: ' : ''}${snapshot.moduleTitle}`,
    description: `Certificate ${snapshot.serial}`,
    issuer: issuerOf(snapshot, origin),
    validFrom,
    awardedDate: secondOf(issue.completedAt),
    credentialSubject: {
      id: subject,
      type: ['AchievementSubject'],
      identifier: identifiersOf(snapshot, salt, hash),
      achievement: achievementOf(snapshot, origin),
    },
    evidence: [
      {
        id: snapshot.verificationAddress,
        type: ['Evidence'],
        name: 'Verification page',
        narrative: 'Everything that the certificate says, and how it stands today.',
      },
    ],
    credentialStatus: { id: revocationListAddress(origin), type: '1EdTechRevocationList' },
    iss: issuerId(origin),
    jti: id,
    nbf: Math.floor(Date.parse(validFrom) / 1000),
    sub: subject,
  };
}

/** The list that `credentialStatus` points to (1EdTech Credential Status, revocation list 1.0). */
export function revocationListOf(origin: string, certificateIds: readonly string[]) {
  return {
    id: revocationListAddress(origin),
    issuer: issuerId(origin),
    revokedCredentials: certificateIds.map((id) => ({
      id: `urn:uuid:${id}`,
      revoked: true,
      revocationReason: 'The certificate does not stand any more. Its verification page says how.',
    })),
  };
}
