import type { ReactNode } from 'react';
import { WideTable } from './wide-table';

export type DataRow = { readonly key: string; readonly cells: readonly ReactNode[] };

/** A table of plain rows; the first cell of each names its row. Without rows, `empty` stands there. */
export function DataTable({
  caption,
  columns,
  rows,
  empty,
}: {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly DataRow[];
  readonly empty: string;
}) {
  if (rows.length === 0) return <p>{empty}</p>;
  return (
    <WideTable caption={caption}>
      <thead className="nhsuk-table__head">
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="nhsuk-table__body">
        {rows.map(({ key, cells: [first, ...others] }) => (
          <tr key={key} className="nhsuk-table__row">
            <th scope="row" className="nhsuk-table__cell app-row-name">
              {first}
            </th>
            {others.map((cell, index) => (
              <td key={index} className="nhsuk-table__cell">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
