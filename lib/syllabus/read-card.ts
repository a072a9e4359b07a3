/** The pocket card's file: a check in plain words for each clause that can stand on a card. */
import type { CardContent } from '../domain/learning-module';
import { clauseTableFaults } from './clause-table';
import type { ContentFault } from './content-fault';
import { cardFile } from './content-schemas';
import { readYaml, type Reading } from './reading';

const EMPTY: CardContent = { checks: [], general: [], contact: [] };

/** @returns the card; an empty one when the file cannot be read. Faults are kept in `reading` */
export function readCard(reading: Reading, folder: string): CardContent {
  const source = readYaml(reading, cardFile, `${folder}/card.yaml`);
  if (!source) return EMPTY;
  const { general, contact, clauses: table } = source.value;
  const fault = (list: string, index: number, message: string): ContentFault => ({
    file: source.file,
    line: source.lineOf([list, index]),
    message,
  });
  reading.faults.push(
    ...clauseTableFaults(source, table, Object.keys(table), reading.clauses),
    ...general.flatMap((id, index) =>
      id in table
        ? []
        : [fault('general', index, `${id} has no check; write one for it under \`clauses:\`.`)],
    ),
    ...contact.flatMap((id, index) =>
      reading.clauses.has(id)
        ? []
        : [fault('contact', index, `${id} is no clause of guidance.yaml; correct the id.`)],
    ),
  );
  return {
    checks: Object.entries(table).map(([clause, { ask }]) => ({ clause, ask })),
    general,
    contact,
  };
}
