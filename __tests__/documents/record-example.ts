import type { CpdRecord } from '../../lib/domain/cpd-record';
import type { ReflectionTexts } from '../../lib/domain/reflection';
import { EXAMPLE as CERTIFICATE } from './certificate-example';

/** A CPD record; tests state only what they change. */
export const EXAMPLE: CpdRecord = {
  moduleId: 'social-media',
  moduleTitle: 'Social media guidance for registrants',
  issuer: 'Academy for Healthcare Science',
  guidance: 'Social Media Guidance for Registrants, #064 v1.1, February 2022',
  holder: {
    name: 'Siân Ŵyn',
    registrationNumber: 'HCS-004512',
    parts: ['Healthcare Science Practitioners'],
  },
  completedOn: '2026-11-20',
  notionalMinutes: 60,
  ownMinutes: 95,
  texts: {
    why: 'A question came up in our team about pictures from the bench.',
    learned: 'A time, a place and a case together can tell who somebody is.',
    differently: 'I ask before I post.',
    benefit: 'Nobody finds their own result in a feed.',
    standards: 'It adds to the quality of my practice.',
  },
  savedOn: '2026-11-23',
  certificates: [{ ...CERTIFICATE, state: 'valid' }],
};

export function recordWith(texts: Partial<ReflectionTexts>): CpdRecord {
  return { ...EXAMPLE, texts: { ...EXAMPLE.texts, ...texts } };
}
