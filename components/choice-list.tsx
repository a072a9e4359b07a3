import { NONE, type FacingOption } from '../lib/domain/facing';
import { Picture, type Pictures } from './picture';

/** The name of every answer's controls, and the id of the first of them. */
export const CHOICE = 'choice';

/** The first control has the plain id, so that the error summary's link leads to it. */
export function choiceId(index: number): string {
  return index === 0 ? CHOICE : `${CHOICE}-${index + 1}`;
}

type Choice = Pick<FacingOption, 'id' | 'text' | 'picture'>;

function ChoiceItem({
  choice,
  index,
  many,
  chosen,
  invalid,
  pictures,
}: {
  readonly choice: Choice;
  readonly index: number;
  readonly many: boolean;
  readonly chosen: boolean;
  readonly invalid: boolean;
  readonly pictures: Pictures;
}) {
  const kit = many ? 'nhsuk-checkboxes' : 'nhsuk-radios';
  const { id, text, picture } = choice;
  return (
    <div className={`${kit}__item app-choice`}>
      <input
        className={`${kit}__input`}
        type={many ? 'checkbox' : 'radio'}
        id={choiceId(index)}
        name={CHOICE}
        value={id}
        defaultChecked={chosen}
        {...(invalid && many && index === 0 ? { 'aria-invalid': true } : {})}
      />
      <label className={`nhsuk-label ${kit}__label app-choice__label`} htmlFor={choiceId(index)}>
        {picture ? <Picture picture={picture} pictures={pictures} /> : null}
        {text}
      </label>
    </div>
  );
}

/** Radios, or checkboxes where several may be ticked; `none` adds a last box in these words. */
export function ChoiceList({
  choices,
  many,
  chosen,
  none,
  invalid = false,
  pictures = {},
}: {
  readonly choices: readonly Choice[];
  readonly many: boolean;
  readonly chosen: readonly string[];
  readonly none?: string;
  readonly invalid?: boolean;
  readonly pictures?: Pictures;
}) {
  const shared = { many, invalid, pictures };
  return (
    <div className={many ? 'nhsuk-checkboxes' : 'nhsuk-radios'}>
      {choices.map((choice, index) => (
        <ChoiceItem
          key={choice.id}
          choice={choice}
          index={index}
          chosen={chosen.includes(choice.id)}
          {...shared}
        />
      ))}
      {none ? (
        <>
          <div className="nhsuk-checkboxes__divider">or</div>
          <ChoiceItem
            choice={{ id: NONE, text: none }}
            index={choices.length}
            chosen={chosen.includes(NONE)}
            {...shared}
          />
        </>
      ) : null}
    </div>
  );
}
