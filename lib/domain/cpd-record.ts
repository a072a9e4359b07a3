/**
 * A person's CPD record of one module: what the service knows, what they say themselves, and the
 * evidence there is, each kept apart from the other.
 */
import type { RegisterEntry } from './actor';
import { dayInWords, londonDay } from './calendar';
import { groupCode, type CertificateSnapshot, type CertificateState } from './certificate';
import { stateLabel } from './certificate-standing';
import { certificationOf, openedMinutes, type Issued } from './certification';
import { editionOf } from './clause';
import type { LearningModule } from './learning-module';
import type { History } from './progress';
import {
  countWords,
  linesOf,
  REFLECTION_PARTS,
  textsOf,
  type Intention,
  type KeptReflection,
  type ReflectionPart,
  type ReflectionTexts,
} from './reflection';

/**
 * What AHCS asks of somebody whose CPD is audited, in words: at most so many for the summary of
 * recent work, and for the personal statement. Source: the Academy's page "CPD Audit", as stored
 * copies had it in November 2026. They bind the profile that a person hands in, not this record.
 */
export const AUDIT_WORDS = { summary: 500, statement: 1500 } as const;

export const PART_TITLES: Readonly<Record<ReflectionPart, string>> = {
  why: 'Why I did this',
  learned: 'What I learned',
  differently: 'What I will do differently',
  benefit: 'How service users benefit',
  standards: 'Which of the Academy’s CPD standards it supports',
};

/** A certificate, and how it stands as the record is read. */
export type RecordedCertificate = CertificateSnapshot & { readonly state: CertificateState };

export type CpdRecord = {
  readonly moduleId: string;
  readonly moduleTitle: string;
  readonly issuer: string;
  /** Title and edition. */
  readonly guidance: string;
  /** As the register holds it now. */
  readonly holder: RegisterEntry;
  /** London day of the latest completion; null until every standard has been passed. */
  readonly completedOn: string | null;
  /** Time the module is thought to take. */
  readonly notionalMinutes: number;
  /** Time the person says it took. */
  readonly ownMinutes: number | null;
  readonly texts: ReflectionTexts;
  /** London day on which the reflection was last saved. */
  readonly savedOn: string | null;
  /** This module's certificates, newest first. */
  readonly certificates: readonly RecordedCertificate[];
};

/** What was found in the records of one person about one module. */
export type RecordFacts = {
  readonly holder: RegisterEntry;
  readonly history: History & { readonly now: string; readonly certificates: readonly Issued[] };
  readonly certificates: readonly RecordedCertificate[];
  readonly intentions: readonly Intention[];
  readonly reflection: (KeptReflection & { readonly version: number; readonly at: Date }) | null;
};

export function cpdRecordOf(module: LearningModule, facts: RecordFacts): CpdRecord {
  const { holder, reflection } = facts;
  const certificates = facts.certificates.filter(({ moduleId }) => moduleId === module.id);
  const standing = certificationOf(module, facts.history);
  return {
    moduleId: module.id,
    moduleTitle: module.title,
    issuer: module.issuer,
    guidance: `${module.guidance.title}, ${editionOf(module.guidance)}`,
    holder,
    completedOn: standing.kind === 'missing' ? (certificates[0]?.completedOn ?? null) : standing.on,
    notionalMinutes: openedMinutes(module, facts.history),
    ownMinutes: reflection?.ownMinutes ?? null,
    texts: textsOf(reflection, linesOf(module.lessons, facts.intentions)),
    savedOn: reflection && londonDay(reflection.at),
    certificates,
  };
}

/** Words of the whole reflection. */
export function wordsOfRecord({ texts }: Pick<CpdRecord, 'texts'>): number {
  return REFLECTION_PARTS.reduce((sum, part) => sum + countWords(texts[part]), 0);
}

export type RecordRow = { readonly key: string; readonly value: string };

/** The address stands alone, so that it begins a line and is not parted from its host. */
function certificateRows(certificate: RecordedCertificate): RecordRow[] {
  const { serial, completedOn, cycle, code, verificationAddress } = certificate;
  const words = [
    serial,
    `completed on ${dayInWords(completedOn)}`,
    `CPD cycle ${cycle}`,
    `state when this was made: ${stateLabel(certificate)}`,
  ];
  return [
    { key: 'Certificate', value: words.join(', ') },
    { key: 'Check it at', value: verificationAddress.replace(code, groupCode(code)) },
  ];
}

/** What the service has recorded, in words. */
export function knownRows(record: CpdRecord): readonly RecordRow[] {
  const { holder, completedOn, notionalMinutes } = record;
  return [
    { key: 'Name', value: holder.name },
    { key: 'Registration number', value: holder.registrationNumber },
    {
      key: holder.parts.length > 1 ? 'Parts of the register' : 'Part of the register',
      value: holder.parts.join(', '),
    },
    { key: 'Module', value: record.moduleTitle },
    { key: 'Guidance', value: record.guidance },
    { key: 'Completed on', value: completedOn ? dayInWords(completedOn) : 'Not yet completed' },
    ...record.certificates.flatMap(certificateRows),
    {
      key: 'Notional learning time',
      value: `${timeInWords(notionalMinutes)}: what the lessons that were opened are thought to take: those with a scenario decided or the explanation read`,
    },
  ];
}

/** What the person says beside the reflection, in words. */
export function ownRows({ ownMinutes, savedOn }: CpdRecord): readonly RecordRow[] {
  const time =
    ownMinutes === null ? 'Not stated' : `${timeInWords(ownMinutes)}: stated by me, not measured`;
  return [
    { key: 'Time it took me', value: time },
    { key: 'Reflection last saved on', value: savedOn ? dayInWords(savedOn) : 'Not saved yet' },
  ];
}

/** `1,204 words` */
export function wordsInWords(words: number): string {
  return words === 1 ? '1 word' : `${words.toLocaleString('en-GB')} words`;
}

/** What stands before the parts that were written: how many words, or that there are none. */
export function reflectionInWords(record: Pick<CpdRecord, 'texts'>): string {
  const words = wordsOfRecord(record);
  return words === 0 ? 'Nothing is written yet.' : wordsInWords(words);
}

/** One document of the evidence, described as an audit asks: what it is, its format, its pages. */
export type Evidence = { readonly what: string; readonly format: string; readonly pages: number };

/** Certificates as evidence; told apart by their numbers only where there are several. */
export function certificateEvidence(
  certificates: readonly { readonly serial: string; readonly pages: number }[],
): Evidence[] {
  return certificates.map(({ serial, pages }) => ({
    what: certificates.length > 1 ? `certificate ${serial}` : 'certificate',
    format: 'PDF',
    pages,
  }));
}

/** The record itself as evidence. */
export function recordEvidence(pages: number): Evidence {
  return { what: 'reflective record', format: 'PDF', pages };
}

function pagesInWords(pages: number): string {
  return pages === 1 ? '1 page' : `${pages} pages`;
}

/** `Certificate, PDF, 1 page; reflective record, PDF, 2 pages` */
export function evidenceLine(evidence: readonly Evidence[]): string {
  const line = evidence
    .map(({ what, format, pages }) => `${what}, ${format}, ${pagesInWords(pages)}`)
    .join('; ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}

/** `1 hour 5 minutes` */
export function timeInWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const words = [
    ...(hours > 0 ? [`${hours} hour${hours === 1 ? '' : 's'}`] : []),
    ...(rest > 0 || hours === 0 ? [`${rest} minute${rest === 1 ? '' : 's'}`] : []),
  ];
  return words.join(' ');
}
