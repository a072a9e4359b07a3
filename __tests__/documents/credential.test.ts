/**
 * The signed credential: against 1EdTech's own schema, and checked as a stranger would, with a JWT
 * library that the house does not use and the published key alone. Seen failing: with `validFrom` left
 * out of lib/domain/badge, with the payload changed after signing, with another key published, and with
 * a salt that is not hashed.
 */
import { createHash, createPublicKey, type JsonWebKey } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2019 from 'ajv/dist/2019';
import addFormats from 'ajv-formats';
import jsonwebtoken from 'jsonwebtoken';
import { badgeOf, revocationListOf, type BadgeIssue } from '../../lib/domain/badge';
import { renderCertificate } from '../../lib/documents/certificate-pdf';
import { publishedKeyOf, signCredential, type PublishedKey } from '../../lib/documents/credential';
import { attachmentOf, ask, itWith } from '../support/debian-tools';
import { somePem } from '../support/signing-key';
import { EXAMPLE, FULLEST } from './certificate-example';

const ORIGIN = 'https://cpd.example.org';
const ISSUE: BadgeIssue = {
  certificateId: '0197a000-0000-7000-8000-000000000001',
  pairwiseId: '7b1c8f5e-3f0a-4c2d-9a51-0d4c5c7a9e11',
  salt: '9f86d081884c7d65',
  origin: ORIGIN,
  completedAt: '2026-11-23T14:05:09.123Z',
  issuedAt: '2026-11-24T08:00:00.999Z',
};
/** 3,072 bits as by default: 384 bytes are 512 letters of base64url with no bit to spare. */
const PEM = somePem(3072);
const { jwt, key } = signCredential(EXAMPLE, ISSUE, PEM);

/** As a stranger checks it: the key that the header names, out of what is published. */
function checked(token: string, published: readonly PublishedKey[] = [key]) {
  const header = jsonwebtoken.decode(token, { complete: true })?.header;
  const jwk = published.find(({ kid }) => kid === header?.kid)?.jwk;
  if (!jwk) throw new Error('No such key is published.');
  const publicKey = createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' });
  return jsonwebtoken.verify(token, publicKey, {
    algorithms: ['RS256'],
    issuer: `${ORIGIN}/`,
    clockTimestamp: Date.parse('2026-12-01T00:00:00Z') / 1000,
  }) as Record<string, unknown>;
}

const sealed = (said: string) =>
  `sha256$${createHash('sha256').update(`${said}${ISSUE.salt}`).digest('hex')}`;

describe('the credential', () => {
  it('says what the certificate says', () => {
    expect(checked(jwt)).toMatchObject({
      '@context': [
        'https://www.w3.org/ns/credentials/v2',
        'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      ],
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      name: EXAMPLE.moduleTitle,
      issuer: { id: `${ORIGIN}/`, type: ['Profile'], name: EXAMPLE.issuer },
      validFrom: '2026-11-24T08:00:00Z',
      awardedDate: '2026-11-23T14:05:09Z',
      credentialSubject: {
        type: ['AchievementSubject'],
        achievement: {
          id: `${ORIGIN}/modules/social-media#version-3`,
          name: EXAMPLE.moduleTitle,
          criteria: { narrative: 'Questions to be right: 80% in the quiz of each standard.' },
          alignment: EXAMPLE.standards.map(({ id, title }) => ({
            type: ['Alignment'],
            targetCode: id,
            targetName: title,
            targetFramework: `${EXAMPLE.guidanceTitle}, ${EXAMPLE.guidanceEdition}`,
          })),
        },
      },
      credentialStatus: {
        id: `${ORIGIN}/certificates/revocations.json`,
        type: '1EdTechRevocationList',
      },
    });
  });

  it('repeats itself in the claims of a JWT, and has no header besides those allowed', () => {
    expect(checked(jwt)).toMatchObject({
      iss: `${ORIGIN}/`,
      id: `urn:uuid:${ISSUE.certificateId}`,
      jti: `urn:uuid:${ISSUE.certificateId}`,
      sub: `urn:uuid:${ISSUE.pairwiseId}`,
      credentialSubject: { id: `urn:uuid:${ISSUE.pairwiseId}` },
      nbf: Date.parse('2026-11-24T08:00:00Z') / 1000,
    });
    expect(jsonwebtoken.decode(jwt, { complete: true })?.header).toEqual({
      alg: 'RS256',
      kid: key.kid,
      typ: 'JWT',
    });
  });

  it('names nobody, and can be compared by whoever has name and number', () => {
    const said = Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString();
    for (const one of [EXAMPLE.holderName, EXAMPLE.registrationNumber]) {
      expect(said).not.toContain(one);
    }
    const identifier = [
      ['ext:registrationNumber', EXAMPLE.registrationNumber],
      ['name', EXAMPLE.holderName],
    ].map(([identityType, one]) => ({
      type: 'IdentityObject',
      hashed: true,
      salt: ISSUE.salt,
      identityType,
      identityHash: sealed(one ?? ''),
    }));
    expect(checked(jwt)).toMatchObject({ credentialSubject: { identifier } });
  });

  it('of a specimen says so where wallets show it', () => {
    const { jwt: specimen } = signCredential(FULLEST, ISSUE, PEM);
    expect(checked(specimen)).toMatchObject({ name: `SPECIMEN: ${FULLEST.moduleTitle}` });
  });

  it('is the same bytes for the same snapshot, issue and key', () => {
    expect(signCredential(EXAMPLE, ISSUE, PEM).jwt).toBe(jwt);
  });
});

describe('the signature', () => {
  it('fails after any change', () => {
    const letters = [...jwt];
    for (let place = 0; place < letters.length; place += 7) {
      const changed = letters.with(place, letters[place] === 'A' ? 'B' : 'A').join('');
      expect(() => checked(changed)).toThrow();
    }
    for (const other of [
      `${jwt}AAAA`,
      jwt.slice(0, -1),
      jwt.split('.').slice(0, 2).join('.') + '.',
    ]) {
      expect(() => checked(other)).toThrow();
    }
  });

  it('fails under another key, and without one', () => {
    const other = publishedKeyOf(somePem(), ORIGIN);
    expect(() => checked(jwt, [{ ...other, kid: key.kid }])).toThrow('invalid signature');
    expect(() => checked(jwt, [other])).toThrow('No such key');
    const [, payload = ''] = jwt.split('.');
    const none = Buffer.from(JSON.stringify({ alg: 'none', kid: key.kid, typ: 'JWT' }));
    expect(() => checked(`${none.toString('base64url')}.${payload}.`)).toThrow();
  });

  it('is checked by a key that tells nothing private, named by its own address', () => {
    expect(Object.keys(key.jwk).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
    expect(key.kid).toBe(`${ORIGIN}/keys/${key.thumbprint}.json`);
    expect(publishedKeyOf(PEM, ORIGIN)).toEqual(key);
    // RFC 7638: the members in the order of the alphabet, without blanks.
    const { e, kty, n } = key.jwk;
    const canonical = `{"e":"${e}","kty":"${kty}","n":"${n}"}`;
    expect(key.thumbprint).toBe(createHash('sha256').update(canonical).digest('base64url'));
  });
});

describe('inside the PDF', () => {
  itWith(['pdfdetach', 'qpdf'], 'the very credential is attached, and checks out', async () => {
    const pdf = await renderCertificate(EXAMPLE, jwt);
    const attached = attachmentOf(pdf, 'open-badge-credential.jwt');
    expect(attached).toBe(jwt);
    expect(checked(attached)).toMatchObject({ sub: `urn:uuid:${ISSUE.pairwiseId}` });
    expect(ask('qpdf', pdf, (file) => ['--check', file]).toString()).toContain('No syntax');
  });

  itWith(['pdfdetach'], 'nothing is attached where there is no credential', async () => {
    const listed = ask('pdfdetach', await renderCertificate(EXAMPLE), (file) => ['-list', file]);
    expect(listed.toString()).toContain('0 embedded files');
  });
});

it('is taken back by its id in the list that it points to', () => {
  expect(revocationListOf(ORIGIN, [ISSUE.certificateId])).toMatchObject({
    id: `${ORIGIN}/certificates/revocations.json`,
    issuer: `${ORIGIN}/`,
    revokedCredentials: [{ id: `urn:uuid:${ISSUE.certificateId}`, revoked: true }],
  });
});

describe('1EdTech’s schema', () => {
  const file = path.join(
    process.cwd(),
    '../shared/standards/ob3-achievementcredential.schema.json',
  );
  const title = 'accepts it, and refuses it with anything left out';
  const test = () => {
    const ajv = new Ajv2019({ strict: false, allErrors: true });
    addFormats(ajv);
    const accepts = ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object);
    for (const snapshot of [EXAMPLE, FULLEST]) {
      const badge = badgeOf(snapshot, ISSUE, sealed);
      expect([accepts(badge), accepts.errors]).toEqual([true, null]);
      for (const part of ['@context', 'id', 'type', 'issuer', 'validFrom', 'credentialSubject']) {
        expect([part, accepts({ ...badge, [part]: undefined })]).toEqual([part, false]);
      }
      expect(accepts({ ...badge, awardedDate: '23 November 2026' })).toBe(false);
    }
  };
  if (existsSync(file)) it(title, test);
  else {
    // 2026-11-23: 1EdTech's licence keeps the schema out of the repository; the tests above still hold.
    const reason = 'the published schema is not beside the project (../shared/standards)';
    process.stderr.write(`SKIPPED: ${title} (${reason})\n`);
    it.skip(`${title} (${reason})`, test);
  }
});
