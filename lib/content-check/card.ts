/** Whatever somebody judges another way, there is something to put on their card. */
import type { LearningModule } from '../domain/learning-module';
import type { Finding } from './finding';
import type { Sources } from './sources';

export function checkCard({ guidance, card }: LearningModule, sources: Sources): Finding[] {
  const { standards, clauses } = guidance;
  const checked = new Set(card.checks.map(({ clause }) => clause));
  const due = [
    ...standards,
    ...clauses.filter(({ id, standard }) => standard !== undefined || id.startsWith('TIP-')),
  ];
  return due
    .filter(({ id }) => !checked.has(id))
    .map(({ id, strength }) => ({
      reason: 'no-check-on-the-card',
      file: sources.card,
      line: 1,
      message: `${id} (${strength}) has no check on the pocket card; write one for it under \`clauses:\`.`,
    }));
}
