'use server';

import { notFound } from 'next/navigation';
import { z } from 'zod';
import { REFUSAL_WORDS } from '../../../../components/refusal-words';
import { CHANGE_KINDS } from '../../../../lib/domain/certificate-change';
import { staffAction } from '../../../../lib/identity/actions';
import { here, name, once, OUT_OF_DATE, text } from '../../../../lib/identity/form-fields';
import { publicOrigin } from '../../../../lib/identity/settings';
import { decideCertificateChange } from '../../../../lib/use-cases/decide-certificate-change';
import { proposeCertificateChange } from '../../../../lib/use-cases/propose-certificate-change';
import { staffCertificateAddress } from '../../../addresses';

const kind = z
  .array(z.enum(CHANGE_KINDS, OUT_OF_DATE), 'Select what should be done')
  .length(1, 'Select what should be done')
  .transform(([one]) => one ?? 'correct');

export const propose = staffAction(
  'manager',
  z.strictObject({ here, serial: name, kind, reason: text }),
  async (by, { serial, kind, reason }) => {
    const outcome = await proposeCertificateChange(by, serial, kind, reason);
    if ('absent' in outcome) notFound();
    if ('proposed' in outcome) return { goTo: staffCertificateAddress(serial) };
    const field = outcome.refused === 'reason-missing' ? 'reason' : 'form';
    return { problems: [{ field, message: REFUSAL_WORDS[outcome.refused] }] };
  },
);

const accepted = once(z.enum(['yes', 'no'], OUT_OF_DATE));

export const decide = staffAction(
  'manager',
  z.strictObject({ here, serial: name, change: name, accepted }),
  async (by, { serial, change: changeId, accepted }) => {
    const origin = publicOrigin();
    const decision = { serial, changeId, accepted: accepted === 'yes', origin };
    const outcome = await decideCertificateChange(by, decision);
    if ('absent' in outcome) notFound();
    if ('decided' in outcome) return { goTo: staffCertificateAddress(serial) };
    return { problems: [{ field: 'form', message: REFUSAL_WORDS[outcome.refused] }] };
  },
);
