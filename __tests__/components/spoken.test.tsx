/**
 * @jest-environment jsdom
 *
 * What a screen reader would say on the main pages, in the order of the page, worked out by Guidepup's
 * virtual one: the names of things, what is wrong with them and what is told beside them. It is no
 * screen reader that people use. Seen failing with `htmlFor` left off the label of a line, with its error
 * not described at the field, with the hint and error left off a group, with the words left out of a
 * picture, and with the chart's own name left out.
 */
import { virtual } from '@guidepup/virtual-screen-reader';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import './dom';
import { EACH } from './examples/all';

// jsdom knows nothing of what is before and after an element, and says so aloud.
const styleOf = window.getComputedStyle.bind(window);
window.getComputedStyle = (element) => styleOf(element);

afterEach(() => virtual.stop());

async function spoken(name: string): Promise<readonly string[]> {
  const example = EACH.find(([one]) => one === name)?.[1];
  if (!example) throw new Error(`There is no example ${name}.`);
  render(example.node);
  if (example.send) {
    await userEvent.click(document.querySelector('#form button') as HTMLElement);
    await screen.findByRole('alert');
  }
  await virtual.start({ container: document.body });
  while ((await virtual.lastSpokenPhrase()) !== 'end of document') await virtual.next();
  return virtual.spokenPhraseLog();
}

/** The phrases of these that are not said, or not in this order. */
function missing(said: readonly string[], wanted: readonly string[]): string[] {
  let from = 0;
  return wanted.filter((phrase) => {
    const at = said.indexOf(phrase, from);
    if (at >= 0) from = at + 1;
    return at < 0;
  });
}

const PAGES: readonly (readonly [page: string, phrases: readonly string[]])[] = [
  [
    'SignInView: an address that cannot be one',
    [
      'link, Skip to main content',
      'banner',
      'main',
      'alert',
      'heading, There is a problem, level 2',
      'link, Enter an email address like name@example.org',
      'heading, Sign in, level 1',
      'textbox, Your email address, We will send a code to the address on your entry in the register. Error: Enter an email address like name@example.org, invalid',
      'button, Send me a code',
      'status',
      'contentinfo',
      'link, Accessibility',
    ],
  ],
  [
    'ScenarioView: mark a post, nothing marked',
    [
      'alert',
      'link, Select what is a problem',
      'heading, Scenario 1 of 3: Blood sciences laboratory A colleague’s photo from the lab, level 1',
      'group, Mark each part of this post that is a problem, Select a part to mark it. If nothing is wrong, select “None of it is a problem”. Error: Select what is a problem',
      'checkbox, Last of six nights done. So proud of this team., not checked, invalid',
      'checkbox, Drawing of a laboratory bench at night, with a rack of blood tubes. The label of the front tube can be read: HALE, J, 04/07/1961, Ward 7B. On the front tube: HALE, J, born 04/07/1961, Ward 7B, not checked',
      'checkbox, None of it is a problem, not checked',
      'button, Check my answer',
    ],
  ],
  [
    'QuestionView: nothing chosen',
    [
      'link, Back to Respect confidentiality',
      'alert',
      'radiogroup, What is the best thing for Tomasz to do?, Select one. Error: Select what is a problem, invalid',
      'heading, What is the best thing for Tomasz to do?, level 1',
      'radio, Post it, since it gives no name and the news is happy., not checked, position 1, set size 4',
      'group, How sure are you?, You need not say. It does not count, and staff see it only in totals by question.',
      'radio, Fairly sure, checked, position 2, set size 3',
      'button, Save and continue',
      'link, Back to question 1',
    ],
  ],
  [
    'ScenarioFeedbackView: parts, some missed',
    [
      'heading, Scenario 1 of 3: A colleague’s photo from the lab You judged 3 of 5 parts as we do, level 1',
      'Saved 14:02',
      'heading, You missed this, level 3',
      'heading, You marked this, but it is fine, level 3',
      '3 parts you judged as we do',
      'heading, Fine, as you thought, level 3',
      'heading, You marked this, and it is a problem, level 3',
      'heading, You left this: it can be seen either way, level 3',
      'heading, What happened next, level 2',
      'heading, The same post, written well, level 2',
      'region, To keep',
      'link, Next: What the guidance says',
    ],
  ],
  [
    'CertificateView: claimed',
    [
      'heading, Well done, Amara Nguyễn-Okafor, level 1',
      'link, Download your certificate (PDF, 38 kB)',
      'Registration number',
      'AHCS-HCS-004217',
      'link, what they see when they verify it',
    ],
  ],
  [
    'VerifyView: nothing typed',
    [
      'alert',
      'link, Enter the code that is printed on the certificate',
      'heading, Verify a certificate, level 1',
      'textbox, Code on the certificate, 26 letters and numbers, as they are printed. Dashes, spaces and capitals do not matter. Error: Enter the code that is printed on the certificate, invalid',
      'button, Verify',
    ],
  ],
  [
    'VerifiedView: valid',
    [
      'heading, This certificate is valid, level 1',
      'heading, Is the PDF the one that was issued?, level 2',
      'Choose the PDF, or drop it here, It is checked in your browser. Nothing is uploaded.',
    ],
  ],
  [
    'CompletionView: some months, something left out',
    [
      'heading, Staff Completion, level 1',
      'table, Where everybody stands',
      'columnheader, Registrants',
      'rowheader, Not started',
      'image, Starts and completions by month. The same figures are in the table below.',
      'table, How many started and completed in each month',
      'columnheader, Completed',
      'rowheader, October 2026',
      'cell, 3',
    ],
  ],
  [
    'RecordView: saved',
    [
      'heading, Social media guidance Your CPD record, level 1',
      'button, Save my record',
      'Saved 14:02',
    ],
  ],
];

test.each(PAGES)('%s is said as it should be', async (page, phrases) => {
  const said = await spoken(page);
  expect(missing(said, phrases)).toEqual([]);
});

test('each field of the record has its name and its hint', async () => {
  const fields = (await spoken('RecordView: saved')).filter((one) => one.startsWith('textbox'));
  expect(fields.map((one) => one.split(', ')[1])).toEqual([
    'Why I did this',
    'What I learned',
    'What I will do differently',
    expect.stringMatching(/./),
    expect.stringMatching(/./),
    'Hours',
    'Minutes',
  ]);
  for (const field of fields) expect(field.split(', ').length).toBeGreaterThan(2);
});
