/**
 * What a drawing says in words is said in words. Seen failing with the text under it left out, with half a line taken
 * for the whole, with posts or better posts passed over, with the marks inside a text kept, with titles taken for
 * drawn, and with hexadecimal signs left as they are.
 */
import { checkPictures } from '../../lib/content-check/pictures';
import { sourcesOf } from '../../lib/content-check/sources';
import type { Picture, Scenario } from '../../lib/domain/learning-module';
import { contentFolder } from '../support/content-folder';
import { someLesson, someModule, someScenario, someScenarioOption } from '../support/small-module';
import { sourcesOfNothing } from '../support/sources-of-nothing';

const PICTURE: Picture = { file: 'label.svg', alt: 'A tube with a label' };

function messagesOn(scenario: Partial<Scenario>, drawn: readonly string[]): string[] {
  const module = someModule({ lessons: [someLesson({ scenarios: [someScenario(scenario)] })] });
  const sources = sourcesOfNothing({ drawnWords: () => drawn });
  return checkPictures(module, sources).map(({ message }) => message);
}

describe('what a drawing says', () => {
  it.each([
    ['is in `alt`', ['HALE, J'], 'The label reads HALE, J', 'A part of the post', 0],
    ['is in the text under it', ['HALE, J'], 'A label', 'It reads Hale, J', 0],
    ['is in both, half and half', ['HALE', '1961'], 'It is about Hale', 'Born in 1961', 0],
    ['is nowhere', ['HALE, J'], 'A label', 'A part of the post', 1],
    ['is there but for its ward', ['HALE', 'WARD 7B'], 'A label', 'It reads Hale', 1],
    ['is there but for half a line', ['HALE, WARD 7B'], 'A label', 'It reads Hale', 1],
  ])('%s', (_, drawn, alt, text, findings) => {
    const options = [someScenarioOption({ text, picture: { ...PICTURE, alt } })];
    expect(messagesOn({ options }, drawn)).toHaveLength(findings);
  });

  const post = {
    surface: 'feed' as const,
    author: 'Sam',
    when: 'now',
    audience: 'Friends',
    lines: [{ text: 'Look', picture: PICTURE }],
  };

  it.each<[string, Partial<Scenario>]>([
    ['a part', { options: [someScenarioOption({ picture: PICTURE })] }],
    ['a post that is looked at', { post }],
    ['the better post', { rewrite: { post, changes: ['Turned round'] } }],
  ])('is sought in %s', (_, scenario) => {
    expect(messagesOn(scenario, ['WARD 7B', 'NEPHROLOGY'])).toEqual([
      'label.svg shows "WARD 7B", "NEPHROLOGY", which neither `alt` nor the text says; ' +
        'write it there for those who cannot see the drawing.',
    ]);
  });
});

describe('the words drawn', () => {
  it.each([
    ['one text', '<text x="1">WARD 7B</text>', ['WARD 7B']],
    ['two texts', '<text>WARD</text><g><text y="2">7B</text></g>', ['WARD', '7B']],
    ['a text in pieces', '<text>WARD <tspan x="4">7B</tspan>\n  EAST</text>', ['WARD 7B EAST']],
    [
      'signs that XML writes otherwise',
      '<text>Q&amp;A &lt;7B&gt; Mary&#8217;s &#x2019;</text>',
      ['Q&A <7B> Mary’s ’'],
    ],
    ['a title, which is not drawn', '<title>WARD 7B</title>', []],
    ['no words', '<rect width="4"/>', []],
  ])('of %s', (_, svg, words) => {
    const root = contentFolder({ 'small/pictures/label.svg': `<svg>${svg}</svg>` });
    expect(sourcesOf(root, 'small').drawnWords('label.svg')).toEqual(words);
  });
});
