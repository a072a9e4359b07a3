/**
 * Renders certificates one after another, as a day of many claims would, and prints how long they take
 * and how much memory the process holds on the way: `npx tsx bench/render-certificates.ts [COUNT] [SECONDS]`.
 * Each is signed and of another name; the names take their turn among the scripts.
 */
import { generateKeyPairSync } from 'node:crypto';
import { renderCertificate } from '../lib/documents/certificate-pdf';
import { signCredential } from '../lib/documents/credential';
import type { CertificateSnapshot } from '../lib/domain/certificate';

const ORIGIN = 'https://cpd.example.org';
const NAMES = [
  'Siân Ŵyn',
  'Nguyễn Thị Ánh',
  'Ẹ̀gbẹ́ Ọlọ́runṣọlá',
  'محمد علی',
  'प्रिया शर्मा',
  'Ann Example',
];
const ROUNDS = 10;
const SECONDS = Number(process.argv[3] ?? 540);

const key = generateKeyPairSync('rsa', { modulusLength: 3072 }).privateKey;
const pem = key.export({ type: 'pkcs8', format: 'pem' }).toString();

function snapshotOf(turn: number): CertificateSnapshot {
  const code = String(turn).padStart(26, '7');
  return {
    form: 2,
    serial: `AHCS-${String(turn)
      .padStart(8, '0')
      .replace(/(?<=^.{4})/, '-')}`,
    code,
    verificationAddress: `${ORIGIN}/verify/${code}`,
    holderName: NAMES[turn % NAMES.length] ?? '',
    registrationNumber: `HCS-${turn}`,
    registerParts: ['Healthcare Science Practitioners'],
    moduleId: 'social-media',
    moduleTitle: 'Social media guidance for registrants',
    materialVersion: 1,
    contentHash: '5'.repeat(64),
    guidanceTitle: 'Social Media Guidance for Registrants',
    guidanceEdition: '#064 v1.1, February 2022',
    learningOutcomes: ['Judge whether a post lets a service user be recognised'],
    notionalMinutes: 60,
    completedOn: '2026-11-23',
    passMark: 80,
    standards: [{ id: 'CON-S', title: 'Respect confidentiality', passMark: 80 }],
    cycle: '2026–2027',
    issuer: 'The Academy for Healthcare Science',
    signatory: null,
    specimen: true,
  };
}

async function renderOne(turn: number): Promise<void> {
  const snapshot = snapshotOf(turn);
  const issue = {
    certificateId: '0197a000-0000-7000-8000-000000000001',
    pairwiseId: '7b1c8f5e-3f0a-4c2d-9a51-0d4c5c7a9e11',
    salt: String(turn),
    origin: ORIGIN,
    completedAt: '2026-11-23T14:05:09Z',
    issuedAt: '2026-11-24T08:00:00Z',
  };
  await renderCertificate(snapshot, signCredential(snapshot, issue, pem).jwt);
}

async function renderAll(count: number): Promise<void> {
  const began = performance.now();
  console.log('rendered  seconds  MB held');
  for (let turn = 1; turn <= count; turn += 1) {
    await renderOne(turn);
    const seconds = (performance.now() - began) / 1000;
    const late = seconds > SECONDS;
    if (turn % Math.ceil(count / ROUNDS) === 0 || turn === count || late) {
      const megabytes = Math.round(process.memoryUsage.rss() / 1e6);
      console.log(`${turn}  ${seconds.toFixed(1)}  ${megabytes}`);
    }
    if (late) return console.log(`Stopped after ${SECONDS} seconds.`);
  }
}

void renderAll(Number(process.argv[2] ?? 10_000));
