'use server';

import { z } from 'zod';
import { staffAction } from '../../../../lib/identity/actions';
import { here, name } from '../../../../lib/identity/form-fields';
import { confirmLatinName } from '../../../../lib/use-cases/confirm-latin-name';
import { STAFF_LATIN_NAMES } from '../../../addresses';

const GONE =
  'This form does not wait any more: it was confirmed, or the person has given another. Open the page again.';

export const confirm = staffAction(
  'manager',
  z.strictObject({ here, id: name }),
  async (by, { id }) => {
    const outcome = await confirmLatinName(by, id);
    if ('confirmed' in outcome) return { goTo: STAFF_LATIN_NAMES };
    return { problems: [{ field: 'form', message: GONE }] };
  },
);
