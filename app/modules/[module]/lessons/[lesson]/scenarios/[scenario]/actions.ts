'use server';

import { notFound } from 'next/navigation';
import { z } from 'zod';
import { REFUSAL_WORDS } from '../../../../../../../components/refusal-words';
import { registrantAction } from '../../../../../../../lib/identity/actions';
import {
  formKey,
  here,
  name,
  ticked,
  wholeNumber,
} from '../../../../../../../lib/identity/form-fields';
import { decideScenario } from '../../../../../../../lib/use-cases/decide-scenario';
import { scenarioAddress } from '../../../../../../addresses';
import { CARRIED } from '../../carried-choice';

const form = z.strictObject({
  here,
  module: name,
  lesson: name,
  scenario: name,
  version: wholeNumber,
  choice: ticked,
  key: formKey,
});

export const decide = registrantAction(
  form,
  async (by, sent) => {
    const outcome = await decideScenario(by, {
      moduleId: sent.module,
      slug: sent.lesson,
      scenarioId: sent.scenario,
      version: sent.version,
      choice: sent.choice,
      idemKey: sent.key,
    });
    if ('absent' in outcome) notFound();
    if ('refused' in outcome) {
      return { problems: [{ field: 'choice', message: REFUSAL_WORDS[outcome.refused] }] };
    }
    return { goTo: scenarioAddress(sent.module, sent.lesson, sent.scenario) };
  },
  CARRIED,
);
