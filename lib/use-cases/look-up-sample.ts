import type { StaffScope } from '../domain/actor';
import {
  resolveSample,
  sampleKeys,
  sampleOf,
  type Sampled,
  type SampleFault,
} from '../domain/audit-sample';
import { ABSENT, type Absent } from '../domain/refusal';
import { askingOf, type RegisterChoices } from '../domain/register-filter';
import { lookUp } from '../records/access-log';
import { readRegisterFacts } from '../records/register-facts';
import { readSampled, type SampledRegistrant } from '../records/sampled-registrants';
import { readModules } from '../syllabus/module-library';

const NOTHING_ASKED = { part: '', specialism: '', state: '', search: '', sort: '' };

/** What a sample can be looked up in. */
export async function offerSample(by: StaffScope): Promise<RegisterChoices | Absent> {
  const nowhere = { ...NOTHING_ASKED, module: '', cycle: '' };
  return askingOf(readModules(), await readRegisterFacts(by), nowhere)?.choices ?? ABSENT;
}

export type LookedUpSample = Sampled<SampledRegistrant> & {
  readonly module: string;
  readonly cycle: string;
  readonly leftOut: readonly string[];
};

/** Where each of a pasted list of registration numbers stands, for an audit; on record first. */
export async function lookUpSample(
  by: StaffScope,
  asked: { readonly module: string; readonly cycle: string; readonly pasted: string },
): Promise<LookedUpSample | { readonly fault: SampleFault } | Absent> {
  const sample = sampleOf(asked.pasted);
  if ('fault' in sample) return sample;
  const { module: named, cycle } = asked;
  const sought = { ...NOTHING_ASKED, module: named, cycle };
  const asking = askingOf(readModules(), await readRegisterFacts(by), sought);
  if (!asking) return ABSENT;
  const { module, filter, leftOut } = asking;
  const numbers = sample.asked.map(({ typed }) => typed).join(', ');
  const looked = { module: module.id, cycle: filter.cycle, many: sample.asked.length, numbers };
  return lookUp(by, 'viewer', { access: 'audit-sample-looked-up', filter: looked }, async () => {
    const scope = { module, cycleFrom: filter.cycleFrom };
    const rows = await readSampled(by, scope, filter.cycle, sampleKeys(sample));
    const known = new Map(rows.map((row) => [row.numberKey, row]));
    const value = resolveSample(sample, known);
    const where = { module: module.title, cycle: filter.cycle, leftOut };
    return { value: { ...value, ...where }, rows: value.found.length };
  });
}
