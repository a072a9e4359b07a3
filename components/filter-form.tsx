import type { ReactNode } from 'react';

export type SelectFilter = {
  /** Both the control's `name` and its `id`. */
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

/** One thing of several; the first option is mostly "all of them", with an empty value. */
export function SelectField({ filter }: { readonly filter: SelectFilter }) {
  const { name, label, value, options } = filter;
  return (
    <div className="nhsuk-form-group app-filter">
      <label className="nhsuk-label" htmlFor={name}>
        {label}
      </label>
      <select className="nhsuk-select" id={name} name={name} defaultValue={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What is shown, chosen in a plain form: the choice stands in the address. */
export function FilterForm({
  action,
  label,
  words,
  children,
}: {
  /** The page's own address. */
  readonly action: string;
  /** What the form is for, for those who do not see it. */
  readonly label: string;
  readonly words: string;
  readonly children: ReactNode;
}) {
  return (
    <form method="get" action={action} className="app-filters" aria-label={label}>
      {children}
      <button type="submit" className="nhsuk-button nhsuk-button--secondary">
        {words}
      </button>
    </form>
  );
}
