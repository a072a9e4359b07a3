import type { CertificateSnapshot } from '../../lib/domain/certificate';

const code = '7K4P29QDABCDEFGHJKMNPQRSTV';

/** A certificate as it is claimed; tests state only what they change. */
export const EXAMPLE: CertificateSnapshot = {
  form: 1,
  serial: 'AHCS-7K4P-29QD',
  code,
  verificationAddress: `https://cpd.example.org/verify/${code}`,
  holderName: 'Siân Ŵyn',
  registrationNumber: 'HCS-004512',
  registerParts: ['Healthcare Science Practitioners'],
  moduleId: 'social-media',
  moduleTitle: 'Social media guidance for registrants',
  materialVersion: 3,
  contentHash: '3f9a0c12b4d5'.padEnd(64, '7'),
  guidanceTitle: 'Social Media Guidance for Registrants',
  guidanceEdition: '#064 v1.1, February 2022',
  learningOutcomes: [
    'Judge whether a post lets a service user be recognised',
    'Keep personal and professional accounts apart',
  ],
  notionalMinutes: 12,
  completedOn: '2026-11-23',
  passMark: 80,
  standards: [
    { id: 'CON-S', title: 'Respect confidentiality' },
    { id: 'BOU-S', title: 'Maintain appropriate boundaries' },
  ],
  cycle: '2026–2027',
  issuer: 'The Academy for Healthcare Science',
  signatory: { name: 'Dr Jane Example', role: 'Registrar' },
  specimen: false,
};

/** The most a certificate has to hold: eight long outcomes, eight standards, a name of 120 letters. */
export const FULLEST: CertificateSnapshot = {
  ...EXAMPLE,
  holderName:
    'Wilhelmina Anne-Marie Featherstonehaugh-Cholmondeley Abimbola Oluwaseun Ngozichukwuka Vijayalakshmi Sivasubramanian Roy',
  registerParts: ['Healthcare Science Practitioners', 'Clinical Physiologists'],
  learningOutcomes: Array.from(
    { length: 8 },
    (_, place) =>
      `Outcome ${place + 1}: communicate with service users, colleagues and the public politely, in words they understand`,
  ),
  standards: Array.from({ length: 8 }, (_, place) => ({
    id: `S-${place + 1}`,
    title: `Standard ${place + 1}: communicate appropriately and effectively`,
  })),
  specimen: true,
};
