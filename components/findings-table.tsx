import type { Finding } from '../lib/domain/register-import';
import { WideTable } from './wide-table';

/** People of one kind of finding: who, and what changes into what. */
export function FindingsTable({
  caption,
  findings,
}: {
  readonly caption: string;
  readonly findings: readonly Finding[];
}) {
  const changed = findings.some(({ before, after }) => before !== null && after !== null);
  return (
    <WideTable caption={caption}>
      <thead>
        <tr>
          <th scope="col">Number</th>
          <th scope="col">Name</th>
          {changed ? <th scope="col">On the register</th> : null}
          <th scope="col">{changed ? 'In the file' : 'Part or address'}</th>
        </tr>
      </thead>
      <tbody>
        {findings.map(({ number, name, before, after }, index) => (
          <tr key={index}>
            <th scope="row" className="app-row-name">
              {number}
            </th>
            <td>{name}</td>
            {changed ? <td className="app-breakable">{before || 'none'}</td> : null}
            <td className="app-breakable">{(changed ? after : (after ?? before)) || 'none'}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
