'use server';

import { notFound } from 'next/navigation';
import { z } from 'zod';
import { holderAction } from '../../lib/identity/actions';
import { here, name, once, OUT_OF_DATE } from '../../lib/identity/form-fields';
import { showDetails } from '../../lib/use-cases/show-details';
import { CERTIFICATES } from '../addresses';

const shown = once(z.enum(['yes', 'no'], OUT_OF_DATE));

export const show = holderAction(
  z.strictObject({ here, serial: name, shown }),
  async (by, sent) => {
    const outcome = await showDetails(by, sent.serial, sent.shown === 'yes');
    if ('absent' in outcome) notFound();
    return { goTo: CERTIFICATES };
  },
);
