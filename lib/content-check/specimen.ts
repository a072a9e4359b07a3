/** Why certificates are specimens, told so that whoever signs can do what is wanting. */
import { dayInWords } from '../domain/calendar';
import { isSpecimen, type LearningModule } from '../domain/learning-module';
import type { Finding } from './finding';
import type { Sources } from './sources';

function ofSignature({ signOff, contentHash }: LearningModule): string[] {
  if (!signOff) return ['nobody has signed off yet: write `sign-off:` at the end of settings.yaml'];
  if (signOff.content === contentHash) return [];
  return [
    `${signOff.name} signed other content than this on ${dayInWords(signOff.date)}: it has changed since. Look at it again and sign anew, with the hash above`,
  ];
}

/** One line for each thing that is wanting; none when certificates are real. */
export function whySpecimen(module: LearningModule): string[] {
  if (!isSpecimen(module)) return [];
  const open = module.confirmations.filter(({ confirmed }) => !confirmed);
  return [
    ...open.map(
      ({ id, what }) => `still to be confirmed by AHCS: ${what} (\`${id}:\` in settings.yaml)`,
    ),
    ...ofSignature(module),
  ];
}

/** @param today the London day, `2026-11-28` */
export function checkSignOff(module: LearningModule, sources: Sources, today: string): Finding[] {
  const at = (words: string) => ({
    file: sources.settings,
    line: sources.lineOf(sources.settings, words),
  });
  const { signOff, confirmations, retention } = module;
  const decided = confirmations.some(({ id, confirmed }) => id === 'retention' && confirmed);
  return [
    ...(signOff && signOff.date > today
      ? [
          {
            reason: 'signed-ahead' as const,
            ...at('sign-off:'),
            message: `the sign-off is of ${dayInWords(signOff.date)}, a day that is still to come; write the day on which it is signed.`,
          },
        ]
      : []),
    ...(decided && /\bnot yet\b/i.test(retention)
      ? [
          {
            reason: 'confirmed-undecided' as const,
            ...at('retention:'),
            message: `this is marked as confirmed, and its value is "${retention}"; write what was decided, or \`confirmed: false\`.`,
          },
        ]
      : []),
  ];
}
