'use server';

import { notFound } from 'next/navigation';
import { z } from 'zod';
import type { SampleShown } from '../../../components/sample-result';
import { SAMPLE_LENGTH, type SampleFault } from '../../../lib/domain/audit-sample';
import { staffAction } from '../../../lib/identity/actions';
import { here, line } from '../../../lib/identity/form-fields';
import { lookUpSample } from '../../../lib/use-cases/look-up-sample';
import { registrantAddress } from '../../addresses';

/** Whole, however long: cut off, half a number would be looked up. */
const pasted = z
  .array(z.string())
  .default([])
  .transform((values) => values[0] ?? '');

const FAULTS: Readonly<Record<SampleFault, string>> = {
  'nothing-pasted': 'Paste at least one registration number',
  'too-many': `Paste at most ${SAMPLE_LENGTH} registration numbers; look up the others after these`,
};

export const lookUp = staffAction(
  'viewer',
  z.strictObject({ here, module: line, cycle: line, numbers: pasted }),
  async (by, { module, cycle, numbers }) => {
    const outcome = await lookUpSample(by, { module, cycle, pasted: numbers });
    if ('absent' in outcome) notFound();
    if ('fault' in outcome)
      return { problems: [{ field: 'numbers', message: FAULTS[outcome.fault] }] };
    const found: SampleShown['found'] = outcome.found.map(({ numberKey: _, ...row }) => ({
      ...row,
      href: registrantAddress(row.id),
    }));
    const shown: SampleShown = { ...outcome, found };
    return { shown };
  },
);
