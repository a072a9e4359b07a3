/** @jest-environment jsdom */
import './dom';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ScenarioView } from '../../components/scenario-view';
import { NONE, type FacingScenario } from '../../lib/domain/facing';
import { UNTOUCHED, type FormAction } from '../../lib/domain/form';
import {
  AUDIENCE,
  CHOOSE,
  GROUP_CHAT,
  MARK,
  MESSAGE,
  NOTHING_CHOSEN,
  PICTURES,
  PROFILE,
  accepting,
  refusing,
} from './examples/material';

const KINDS = [MARK, CHOOSE, GROUP_CHAT, AUDIENCE, PROFILE, MESSAGE].map(
  (one) => [one.title, one] as const,
);

function show(
  scenario: FacingScenario,
  action: FormAction = accepting,
  pictures: Record<string, string> = PICTURES,
) {
  return render(
    <ScenarioView
      crumbs={[{ href: '/lesson', label: 'The lesson' }]}
      number={1}
      of={3}
      scenario={scenario}
      action={action}
      hidden={{ scenario: scenario.id, version: '1' }}
      pictures={pictures}
    />,
  );
}

/** Sends the form and says what the server was sent. */
async function send(): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: 'Check my answer' }));
}

function listening(): { readonly action: FormAction; readonly heard: FormData[] } {
  const heard: FormData[] = [];
  return { heard, action: async (_, data) => (heard.push(data), UNTOUCHED) };
}

describe('a post to be marked', () => {
  test('each part is one box whose one name holds its words and its picture’s', () => {
    show(MARK);
    const boxes = within(screen.getByRole('group', { name: MARK.ask })).getAllByRole('checkbox');
    expect(boxes.map((box) => (box as HTMLInputElement).value)).toEqual([
      ...MARK.options.map(({ id }) => id),
      NONE,
    ]);
    MARK.options.forEach((option, index) => {
      const box = boxes[index] as HTMLInputElement;
      expect(box.labels).toHaveLength(1);
      expect(box).toHaveAccessibleName(
        [option.picture?.alt, option.text].filter(Boolean).join(' '),
      );
    });
    expect(boxes.at(-1)).toHaveAccessibleName('None of it is a problem');
  });

  test('the words of a picture are repeated under it', () => {
    show(MARK);
    expect(screen.getByText(MARK.options[1]!.text)).toBeInTheDocument();
    expect(screen.getByRole('img')).toHaveAttribute('src', '/pictures/bench-label.svg');
  });

  test('where a picture’s address is unknown, its words stand in for it', () => {
    show(MARK, accepting, {});
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
    expect(screen.getByText(MARK.options[1]!.picture!.alt)).toBeInTheDocument();
  });

  test('a press anywhere in a part marks it and a second one takes the mark away', async () => {
    show(MARK);
    const box = screen.getByRole('checkbox', { name: /^Drawing of a laboratory/ });
    await userEvent.click(screen.getByRole('img'));
    expect(box).toBeChecked();
    await userEvent.click(screen.getByText(MARK.options[1]!.text));
    expect(box).not.toBeChecked();
  });

  test('all of it can be done from the keyboard', async () => {
    const { action, heard } = listening();
    show(MARK, action);
    screen.getAllByRole('checkbox')[0]!.focus();
    await userEvent.keyboard(' {Tab}{Tab} ');
    await send();
    expect(heard[0]!.getAll('choice')).toEqual(['opening', 'illness']);
  });
});

test.each([MARK, AUDIENCE, PROFILE])(
  'in “$title” none and some take each other away',
  async (one) => {
    show(one);
    const boxes = screen.getAllByRole('checkbox');
    const [first, second, none] = [boxes[0]!, boxes[1]!, boxes.at(-1)!];
    await userEvent.click(first);
    await userEvent.click(second);
    expect(first).toBeChecked();
    await userEvent.click(none);
    expect(boxes.filter((box) => (box as HTMLInputElement).checked)).toEqual([none]);
    await userEvent.click(first);
    expect(boxes.filter((box) => (box as HTMLInputElement).checked)).toEqual([first]);
  },
);

describe.each(KINDS)('%s', (_, scenario) => {
  test('offers every option under the name "choice", and none of them chosen', () => {
    show(scenario);
    const controls = screen.getAllByRole(scenario.many ? 'checkbox' : 'radio');
    for (const control of controls) {
      expect(control).toHaveAttribute('name', 'choice');
      expect(control).not.toBeChecked();
    }
    expect(controls).toHaveLength(scenario.options.length + (scenario.many ? 1 : 0));
  });

  test('says nothing of what is right before the decision', () => {
    const { container } = show(scenario);
    expect(container.innerHTML).not.toMatch(
      /verdict|"good"|"poor"|"partly"|"fine"|"problem"|judgement|missed|because|correct/i,
    );
  });

  test('sends what was chosen with the hidden fields', async () => {
    const { action, heard } = listening();
    show(scenario, action);
    await userEvent.click(screen.getAllByRole(scenario.many ? 'checkbox' : 'radio')[1]!);
    await send();
    expect(Object.fromEntries(heard[0]!)).toEqual({
      scenario: scenario.id,
      version: '1',
      choice: scenario.options[1]!.id,
    });
  });

  test('a problem is summarised first, described at the choices, and can be reached', async () => {
    show(scenario, refusing(NOTHING_CHOSEN));
    await send();
    const summary = (await screen.findByRole('alert')).parentElement!;
    expect(summary).toHaveFocus();
    const link = within(summary).getByRole('link', { name: NOTHING_CHOSEN.message });
    const first = document.querySelector(link.getAttribute('href')!);
    expect(first).toHaveAttribute('name', 'choice');
    const choices = screen.getByRole(scenario.many ? 'group' : 'radiogroup', {
      name: scenario.ask,
    });
    expect(choices).toHaveAccessibleDescription(expect.stringContaining(NOTHING_CHOSEN.message));
  });

  test('what was chosen stays chosen after a problem, however often', async () => {
    show(scenario, refusing(NOTHING_CHOSEN));
    const role = scenario.many ? 'checkbox' : 'radio';
    await userEvent.click(screen.getAllByRole(role)[1]!);
    await send();
    await screen.findByRole('alert');
    await send();
    expect(screen.getAllByRole(role)[1]).toBeChecked();
    expect(screen.getAllByRole(role)[0]).not.toBeChecked();
  });
});

test('the way from one scenario to the next leaves nothing chosen behind', async () => {
  const page = (scenario: FacingScenario) => (
    <ScenarioView
      crumbs={[]}
      number={1}
      of={2}
      scenario={scenario}
      action={refusing(NOTHING_CHOSEN)}
      hidden={{}}
      pictures={PICTURES}
    />
  );
  const { rerender } = render(page(AUDIENCE));
  await userEvent.click(screen.getAllByRole('checkbox')[0]!);
  await send();
  await screen.findByRole('alert');
  rerender(page({ ...PROFILE }));
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  expect(screen.getAllByRole('checkbox')[0]).not.toBeChecked();
});

test('in a chat every line says who wrote it', () => {
  show(GROUP_CHAT);
  for (const { by, text } of GROUP_CHAT.post!.lines) {
    expect(screen.getByText(text).parentElement).toHaveTextContent(`${by}${text}`);
  }
});
