'use server';

import { refresh } from 'next/cache';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { mistakeInWords, savedElsewhere, timeSaidBack } from '../../../../components/record-words';
import { savedInWords } from '../../../../lib/domain/calendar';
import { asTyped, shownTime } from '../../../../lib/domain/reflection';
import { holderAction } from '../../../../lib/identity/actions';
import { here, line, name, text, wholeNumber } from '../../../../lib/identity/form-fields';
import { keepReflection, type Meanwhile } from '../../../../lib/use-cases/keep-reflection';

const part = text.transform(asTyped);

const recordForm = z.strictObject({
  here,
  module: name,
  from: wholeNumber,
  why: part,
  learned: part,
  differently: part,
  benefit: part,
  standards: part,
  hours: line,
  minutes: line,
});

/** What was saved meanwhile, as the form's fields show it. */
function fieldsOf({ version, texts, ownMinutes }: Meanwhile): Record<string, string> {
  return { from: String(version), ...texts, ...shownTime(ownMinutes) };
}

export const save = holderAction(recordForm, async (by, sent) => {
  const { why, learned, differently, benefit, standards, hours, minutes } = sent;
  const texts = { why, learned, differently, benefit, standards };
  const outcome = await keepReflection(by, sent.module, sent.from, { texts, hours, minutes });
  if ('absent' in outcome) notFound();
  if ('mistakes' in outcome) {
    const problems = outcome.mistakes.map((mistake) => ({
      field: mistake.field,
      message: mistakeInWords(mistake),
    }));
    return { problems };
  }
  // Word counts, pages and times on the page are of what is saved now.
  refresh();
  if ('meanwhile' in outcome) {
    const now = fieldsOf(outcome.meanwhile);
    const typed = { ...texts, hours, minutes };
    const field = Object.entries(typed).find(([name, value]) => value !== now[name])?.[0] ?? 'why';
    const when = savedInWords(outcome.meanwhile.at, new Date());
    return { problems: [{ field, message: savedElsewhere(when) }], now };
  }
  return {
    done: `${savedInWords(outcome.savedAt, new Date())}${timeSaidBack(hours, minutes)}`,
    stays: { now: { from: String(outcome.version) } },
  };
});
