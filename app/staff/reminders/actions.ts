'use server';

import { notFound } from 'next/navigation';
import { z } from 'zod';
import { REFUSAL_WORDS } from '../../../components/refusal-words';
import { REMINDER_STATES } from '../../../lib/domain/reminder';
import { staffAction } from '../../../lib/identity/actions';
import { here, line, name, once, OUT_OF_DATE } from '../../../lib/identity/form-fields';
import { queueReminders } from '../../../lib/use-cases/queue-reminders';
import { REMINDERS } from '../../addresses';

export const queue = staffAction(
  'manager',
  z.strictObject({
    here,
    module: name,
    state: once(z.enum(REMINDER_STATES, OUT_OF_DATE)),
    part: line,
  }),
  async (by, { module, state, part }) => {
    // Only a forged form holds U+0000, which PostgreSQL cannot keep.
    const order = { moduleId: module, state, part: part.replaceAll('\u0000', '') || null };
    const outcome = await queueReminders(by, order);
    if ('absent' in outcome) notFound();
    if ('refused' in outcome) {
      return { problems: [{ field: 'counts', message: REFUSAL_WORDS[outcome.refused] }] };
    }
    return { goTo: `${REMINDERS}?queued=${outcome.batch}` };
  },
);
