'use server';

import { notFound } from 'next/navigation';
import { z } from 'zod';
import { REFUSAL_WORDS } from '../../../../components/refusal-words';
import { registrantAction } from '../../../../lib/identity/actions';
import { formKey, here, line, name } from '../../../../lib/identity/form-fields';
import { publicOrigin } from '../../../../lib/identity/settings';
import { claimCertificate } from '../../../../lib/use-cases/claim-certificate';
import { proposeLatinName } from '../../../../lib/use-cases/propose-latin-name';
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

export const proposeName = registrantAction(
  z.strictObject({ here, module: name, key: formKey, latinName: line }),
  async (by, sent) => {
    const outcome = await proposeLatinName(by, sent.latinName);
    if ('refused' in outcome) {
      return { problems: [{ field: 'latinName', message: REFUSAL_WORDS[outcome.refused] }] };
    }
    return { goTo: certificateAddress(sent.module) };
  },
);
