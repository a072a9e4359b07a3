import { dayInWords, londonDay } from '../lib/domain/calendar';
import { stateLabel, type KeptStanding } from '../lib/domain/certificate-standing';
import { STANDING_WORDS, type Standing } from '../lib/domain/standing';
import { PageLink } from './page-link';
import { LeftOut } from './register-filter-form';
import { WideTable } from './wide-table';

export type SampleShown = {
  readonly found: readonly {
    readonly id: string;
    readonly href: string;
    readonly name: string;
    readonly registrationNumber: string;
    readonly leftAt: Date | null;
    readonly state: Standing | null;
    readonly completedAt: Date | null;
    readonly certificate: (KeptStanding & { readonly serial: string }) | null;
  }[];
  readonly notFound: readonly string[];
  readonly duplicates: readonly string[];
  readonly module: string;
  readonly cycle: string;
  readonly leftOut: readonly string[];
};

const day = (at: Date) => dayInWords(londonDay(at));

function Found({ found, module, cycle }: Pick<SampleShown, 'found' | 'module' | 'cycle'>) {
  return (
    <WideTable caption={`${module}, CPD cycle ${cycle}`}>
      <thead>
        <tr>
          <th scope="col">Number</th>
          <th scope="col">Name</th>
          <th scope="col">State</th>
          <th scope="col">Completed</th>
          <th scope="col">Certificate</th>
        </tr>
      </thead>
      <tbody>
        {found.map((one) => (
          <tr key={one.id}>
            <th scope="row">{one.registrationNumber}</th>
            <td>
              <PageLink href={one.href}>{one.name}</PageLink>
            </td>
            <td>
              {one.state ? STANDING_WORDS[one.state].label : null}
              {one.leftAt ? `Left the register on ${day(one.leftAt)}` : null}
            </td>
            <td>{one.completedAt ? day(one.completedAt) : '–'}</td>
            <td>
              {one.certificate
                ? `${one.certificate.serial}: ${stateLabel(one.certificate)}`
                : 'None'}
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

function Numbers({
  heading,
  numbers,
}: {
  readonly heading: string;
  readonly numbers: readonly string[];
}) {
  if (numbers.length === 0) return null;
  return (
    <>
      <h3 className="nhsuk-heading-s">{heading}</h3>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {numbers.map((number) => (
          <li key={number}>{number}</li>
        ))}
      </ul>
    </>
  );
}

/** What was found of a sample, what was not, and what was asked for twice. */
export function SampleResult({ shown }: { readonly shown: SampleShown }) {
  const { found, notFound, duplicates, leftOut } = shown;
  return (
    <section aria-labelledby="found">
      <h2 className="nhsuk-heading-m" id="found">
        What was found
      </h2>
      <LeftOut sentences={leftOut} />
      <p role="status">
        {found.length} found, {notFound.length} not found.
      </p>
      {found.length > 0 ? <Found {...shown} /> : null}
      <Numbers heading="Not found" numbers={notFound} />
      <Numbers heading="Given more than once, looked up once" numbers={duplicates} />
    </section>
  );
}
