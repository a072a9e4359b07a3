import { NONE, type FacingOption } from '../lib/domain/facing';
import type { MockPost } from '../lib/domain/learning-module';
import { CHOICE, choiceId } from './choice-list';
import { MockPostFrame } from './mock-post';
import { Picture, type Pictures } from './picture';

/** One part of a post: the whole part is the label of one box, so a tap anywhere marks it. */
function MarkedPart({
  part,
  index,
  marked,
  invalid,
  pictures,
}: {
  readonly part: FacingOption;
  readonly index: number;
  readonly marked: boolean;
  readonly invalid: boolean;
  readonly pictures: Pictures;
}) {
  const { id, text, picture } = part;
  return (
    <div className={`app-part${picture ? ' app-part--picture' : ''}`}>
      <input
        className="app-part__box"
        type="checkbox"
        id={choiceId(index)}
        name={CHOICE}
        value={id}
        defaultChecked={marked}
        {...(invalid && index === 0 ? { 'aria-invalid': true } : {})}
      />
      <label className="app-part__label" htmlFor={choiceId(index)}>
        {picture ? <Picture picture={picture} pictures={pictures} /> : null}
        <span className="app-part__text">{text}</span>
        {/* The box itself says "ticked" to those who listen; these words are for the eye. */}
        <span className="app-part__mark" aria-hidden="true">
          You marked this as a problem
        </span>
      </label>
    </div>
  );
}

/** The mock post whose parts are marked, and below it the box that says that all of it is fine. */
export function MarkedPost({
  post,
  parts,
  chosen,
  invalid,
  pictures,
}: {
  readonly post: MockPost;
  readonly parts: readonly FacingOption[];
  readonly chosen: readonly string[];
  readonly invalid: boolean;
  readonly pictures: Pictures;
}) {
  const none = choiceId(parts.length);
  return (
    <>
      <MockPostFrame post={post}>
        {parts.map((part, index) => (
          <MarkedPart
            key={part.id}
            part={part}
            index={index}
            marked={chosen.includes(part.id)}
            invalid={invalid}
            pictures={pictures}
          />
        ))}
      </MockPostFrame>
      <div className="nhsuk-checkboxes app-none">
        <div className="nhsuk-checkboxes__item app-choice">
          <input
            className="nhsuk-checkboxes__input"
            type="checkbox"
            id={none}
            name={CHOICE}
            value={NONE}
            defaultChecked={chosen.includes(NONE)}
          />
          <label className="nhsuk-label nhsuk-checkboxes__label app-choice__label" htmlFor={none}>
            None of it is a problem
          </label>
        </div>
      </div>
    </>
  );
}
