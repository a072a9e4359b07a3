'use server';

import { notFound } from 'next/navigation';
import { z } from 'zod';
import { REFUSAL_WORDS } from '../../../../components/refusal-words';
import { registrantAction } from '../../../../lib/identity/actions';
import { formKey, here, name } from '../../../../lib/identity/form-fields';
import { publicOrigin } from '../../../../lib/identity/settings';
import { claimCertificate } from '../../../../lib/use-cases/claim-certificate';
import { certificateAddress } from '../../../addresses';

export const claim = registrantAction(
  z.strictObject({ here, module: name, key: formKey }),
  async (by, sent) => {
    const outcome = await claimCertificate(by, sent.module, publicOrigin());
    if ('absent' in outcome) notFound();
    if ('refused' in outcome) {
      return { problems: [{ field: 'submit', message: REFUSAL_WORDS[outcome.refused] }] };
    }
    return { goTo: certificateAddress(sent.module) };
  },
);
