/**
 * What the real module offers: scenarios enough, of every kind, for every standard and every tip, and
 * many posts that are fine. Seen failing with one scenario taken away, with the one use of a tip changed, and with
 * `post-is-fine` passed over.
 */
import { tipCoverageOf } from '../../lib/content-check/coverage';
import { showsFinePost } from '../../lib/domain/learning-module';
import { SCENARIO_KINDS } from '../../lib/domain/learning-module';
import { findModule } from '../../lib/syllabus/module-library';

const learning = findModule('social-media');
if (!learning) throw new Error('There is no module social-media.');
const scenarios = learning.lessons.flatMap((lesson) => lesson.scenarios);

it('has 28 scenarios or more, a third of them of posts that are fine', () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(28);
  expect(scenarios.filter(showsFinePost).length * 3).toBeGreaterThanOrEqual(scenarios.length);
});

it('shows posts that are fine in several kinds, so that no kind gives its answer away', () => {
  const fine = scenarios.filter(showsFinePost).map(({ kind }) => kind);
  expect(new Set(fine).size).toBeGreaterThanOrEqual(4);
  const marked = scenarios.filter(({ kind }) => kind === 'mark');
  expect(marked.filter((scenario) => !showsFinePost(scenario)).length).toBeGreaterThanOrEqual(5);
});

it.each(learning.lessons.map((lesson) => [lesson.standard, lesson] as const))(
  'practises %s at least twice',
  (_, lesson) => {
    expect(lesson.scenarios.length).toBeGreaterThanOrEqual(2);
  },
);

it('practises each of the eight tips at least twice', () => {
  const tips = tipCoverageOf(learning);
  expect(tips.map(({ tip }) => tip)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `TIP-${n}`));
  expect(tips.filter((tip) => tip.scenarios.length < 2)).toEqual([]);
});

it.each(SCENARIO_KINDS)('has several scenarios of kind %s', (kind) => {
  expect(scenarios.filter((scenario) => scenario.kind === kind).length).toBeGreaterThanOrEqual(3);
});

it('tells in each scenario what followed, at two moments or more', () => {
  expect(scenarios.filter(({ consequence }) => consequence.length < 2)).toEqual([]);
});
