import type { Choice, RegisterChoices, RegisterFilter } from '../lib/domain/register-filter';
import { PageLink } from './page-link';

function Select({
  name,
  label,
  choices,
  chosen,
  every,
}: {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: string;
  /** The words for no choice, where there need be none. */
  readonly every?: string;
}) {
  return (
    <div className="nhsuk-form-group app-asked__field">
      <label className="nhsuk-label app-label" htmlFor={name}>
        {label}
      </label>
      <select className="nhsuk-select" id={name} name={name} defaultValue={chosen} key={chosen}>
        {every ? <option value="">{every}</option> : null}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** In which module and cycle; what there is only one of is not asked for. */
export function ScopeFields({
  choices,
  module,
  cycle,
}: {
  readonly choices: Pick<RegisterChoices, 'modules' | 'cycles'>;
  readonly module: string;
  readonly cycle: string;
}) {
  return (
    <>
      {choices.modules.length > 1 ? (
        <Select name="module" label="Module" choices={choices.modules} chosen={module} />
      ) : null}
      <Select name="cycle" label="CPD cycle" choices={choices.cycles} chosen={cycle} />
    </>
  );
}

function People({
  choices,
  filter,
}: {
  readonly choices: RegisterChoices;
  readonly filter: RegisterFilter;
}) {
  return (
    <>
      <Select
        name="state"
        label="State"
        choices={choices.states}
        chosen={filter.state ?? ''}
        every="Every state"
      />
      <div className="nhsuk-form-group app-asked__field">
        <label className="nhsuk-label app-label" htmlFor="search">
          Name or registration number
        </label>
        <input
          key={filter.search}
          className="nhsuk-input"
          id="search"
          name="search"
          type="search"
          autoComplete="off"
          spellCheck={false}
          defaultValue={filter.search ?? ''}
          aria-describedby="search-hint"
        />
        <div className="nhsuk-hint" id="search-hint">
          Part of a name, accents do not matter; or the beginning of a number.
        </div>
      </div>
    </>
  );
}

/** What is looked at: a plain form whose answers stand in the address. `people` adds state and search. */
export function RegisterFilterForm({
  action,
  choices,
  filter,
  people = false,
}: {
  readonly action: string;
  readonly choices: RegisterChoices;
  readonly filter: RegisterFilter;
  readonly people?: boolean;
}) {
  return (
    <form action={action} method="get" className="app-asked" aria-label="What is shown">
      <ScopeFields choices={choices} module={filter.module} cycle={String(filter.cycleFrom)} />
      <Select
        name="part"
        label="Part of the register"
        choices={choices.parts}
        chosen={filter.part ?? ''}
        every="Every part"
      />
      <Select
        name="specialism"
        label="Specialism"
        choices={choices.specialisms}
        chosen={filter.specialism ?? ''}
        every="Every specialism"
      />
      {people ? <People choices={choices} filter={filter} /> : null}
      {people ? <input type="hidden" name="sort" value={filter.sort} /> : null}
      <div className="app-asked__send">
        <button type="submit" className="nhsuk-button nhsuk-button--secondary">
          Show
        </button>
        <PageLink href={action}>Clear</PageLink>
      </div>
    </form>
  );
}

/** What was asked for in the address and cannot be had. */
export function LeftOut({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <div className="app-warning" role="status">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
