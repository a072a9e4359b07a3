import { ErrorSummary } from './error-summary';
import { FieldError, describedBy } from './field-error';

/** The name of every box, and the id of the first. */
export const SCENARIO = 'scenario';

export type SheetChoice = {
  readonly lesson: string;
  readonly scenarios: readonly {
    readonly id: string;
    readonly title: string;
    readonly setting: string;
  }[];
};

type Props = {
  /** The sheet's own address. */
  readonly action: string;
  readonly choices: readonly SheetChoice[];
  readonly ticked: readonly string[];
  /** What is wrong with what was asked for. */
  readonly problem: string | null;
};

/** The summary of what has to be mended, for the top of the page. */
export function SheetProblem({ problem }: Pick<Props, 'problem'>) {
  if (!problem) return null;
  const problems = [{ field: SCENARIO, message: problem }];
  return <ErrorSummary state={{ problems, typed: {}, answer: 1 }} />;
}

function Boxes({
  choice,
  first,
  ticked,
}: {
  readonly choice: SheetChoice;
  readonly first: string | undefined;
  readonly ticked: readonly string[];
}) {
  return (
    <div className="app-sheet-choice">
      <h3 className="nhsuk-heading-s">{choice.lesson}</h3>
      <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
        {choice.scenarios.map(({ id, title, setting }) => {
          const box = id === first ? SCENARIO : `${SCENARIO}-${id}`;
          return (
            <div key={id} className="nhsuk-checkboxes__item">
              <input
                className="nhsuk-checkboxes__input"
                type="checkbox"
                id={box}
                name={SCENARIO}
                value={id}
                defaultChecked={ticked.includes(id)}
                aria-describedby={`${box}-setting`}
              />
              <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={box}>
                {title}
              </label>
              <div className="nhsuk-hint nhsuk-checkboxes__hint" id={`${box}-setting`}>
                {setting}
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Which three scenarios stand on the sheet, in a plain form: the choice stands in the address. */
export function TeamSheetForm({ action, choices, ticked, problem }: Props) {
  const first = choices[0]?.scenarios[0]?.id;
  return (
    <form method="get" action={action} className="app-not-printed" aria-labelledby="choose">
      <div className={`nhsuk-form-group${problem ? ' nhsuk-form-group--error' : ''}`}>
        {/* One group, however many standards: the boxes are one choice of three. */}
        <fieldset className="nhsuk-fieldset" {...describedBy(problem !== null && 'scenario-error')}>
          <legend className="nhsuk-fieldset__legend">
            <h2 className="nhsuk-heading-m" id="choose">
              Choose another three
            </h2>
          </legend>
          <FieldError
            id="scenario-error"
            problem={problem ? { field: SCENARIO, message: problem } : undefined}
          />
          <div className="app-sheet-choices">
            {choices.map((choice) => (
              <Boxes key={choice.lesson} choice={choice} first={first} ticked={ticked} />
            ))}
          </div>
        </fieldset>
      </div>
      <button type="submit" className="nhsuk-button nhsuk-button--secondary">
        Show this sheet
      </button>
    </form>
  );
}
