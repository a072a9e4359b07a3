'use server';

import { notFound } from 'next/navigation';
import { z } from 'zod';
import { leftWords } from '../../../../lib/domain/register-words';
import { staffAction } from '../../../../lib/identity/actions';
import { here, name, ticked } from '../../../../lib/identity/form-fields';
import { applyRegisterImport } from '../../../../lib/use-cases/apply-register-import';
import { changedImportAddress, importAddress } from '../../../addresses';

/** A tick says the number it stood beside, so that it says nothing of another. */
export const apply = staffAction(
  'manager',
  z.strictObject({ here, import: name, comparison: name, leavers: ticked }),
  async (by, { import: importId, comparison, leavers }) => {
    const [said] = leavers;
    const leaversSaid = said && /^\d{1,7}$/.test(said) ? Number(said) : null;
    const outcome = await applyRegisterImport(by, { importId, comparison, leaversSaid });
    if ('absent' in outcome) notFound();
    if ('changed' in outcome) return { goTo: changedImportAddress(importId) };
    if ('applied' in outcome) return { goTo: importAddress(importId) };
    const message = `Check that the file is whole, then tick that ${leftWords(outcome.leavers)}`;
    return { problems: [{ field: 'leavers', message }] };
  },
);
