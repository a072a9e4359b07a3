/**
 * What the pages of a lesson weigh on a first visit, over the wire. Seen failing before scripts came
 * in Brotli and the font was narrowed (227 kB, and 73 without JavaScript).
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { disconnect } from '../../lib/records/database';
import { decideScenario } from '../../lib/use-cases/decide-scenario';
import { startAttempt } from '../../lib/use-cases/start-attempt';
import { NARROW_FONT, WHOLE_FONT } from '../support/fonts';
import { learner, letIn } from '../support/guests';
import { firstLesson, granted, sitQuiz, theModule } from '../support/sitting-a-quiz';
import { ORIGIN, story } from '../support/story';
import { inWords, weigh } from '../support/weight';

afterAll(disconnect);

/** Bytes. Next's own files alone are about 118 kB of the first. */
const MOST = { withScript: 190_000, without: 60_000, own: 12_000 };

const MODULE = theModule();
const LESSON = firstLesson();
const [MARK, OTHER] = ['mark', 'choose'].map((kind) =>
  LESSON.scenarios.find((scenario) => (scenario.kind === 'mark') === (kind === 'mark')),
);

/** Somebody who has pages of every kind: a scenario decided, a quiz open and one handed in. */
async function prepared() {
  const guest = await learner('Wilma Weigh');
  const { by } = guest;
  const [scenario] = LESSON.scenarios;
  if (!scenario) throw new Error('The lesson has no scenario.');
  await decideScenario(by, {
    ...{ moduleId: MODULE.id, slug: LESSON.slug, scenarioId: scenario.id },
    ...{
      version: scenario.version,
      choice: [scenario.options[0]?.id ?? ''],
      idemKey: randomUUID(),
    },
  });
  const { attemptId: handedIn } = await sitQuiz(by, LESSON, 2);
  const { attemptId: open } = granted(await startAttempt(by, MODULE.id, LESSON.slug));
  const lesson = `/modules/${MODULE.id}/lessons/${LESSON.slug}`;
  const scenarios = [MARK, OTHER].flatMap((one) =>
    one ? [[`scenario (${one.kind})`, `${lesson}/scenarios/${one.id}?again`] as const] : [],
  );
  const pages = [
    ['lesson', lesson],
    ...scenarios,
    ['feedback', `${lesson}/scenarios/${scenario.id}`],
    ['explanation', `${lesson}/explanation`],
    ['question', `${lesson}/quiz/${open}/1`],
    ['result', `${lesson}/quiz/${handedIn}/result`],
    ['record', `/modules/${MODULE.id}/record`],
  ] as const;
  return { guest, pages };
}

describe.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  'with JavaScript: $javaScriptEnabled',
  ({ javaScriptEnabled }) => {
    story('no page of a lesson is too heavy', { javaScriptEnabled }, async ({ page, context }) => {
      const { guest, pages } = await prepared();
      await letIn(context, guest);
      const tooHeavy: string[] = [];
      for (const [name, address] of pages) {
        const weight = await weigh(page, `${ORIGIN}${address}`);
        const words = inWords(name, weight);
        if (process.env['TELL_WEIGHT']) process.stdout.write(`${words}\n`);
        const most = javaScriptEnabled ? MOST.withScript : MOST.without;
        if (weight.all > most || weight.own > MOST.own) tooHeavy.push(words);
      }
      expect(tooHeavy).toEqual([]);
    });
  },
);

/** To a pixel in 400; seen failing at a tenth of one. */
story(
  'the narrowed font sets words as the whole one does, at every weight',
  {},
  async ({ page }) => {
    const [ours, whole] = [NARROW_FONT, WHOLE_FONT].map((file) => readFileSync(file, 'base64'));
    await page.setContent('<p id="words">Hamburgefonstiv ÄÉÎõŸ 0123456789 “fi” 1/2 AVA To.</p>');
    const widths = await page.evaluate(
      async (files) => {
        const words = document.getElementById('words') as HTMLElement;
        words.style.display = 'inline-block';
        const found: Record<string, string[]> = {};
        for (const [name, file] of Object.entries(files)) {
          const face = new FontFace(name, `url(data:font/woff2;base64,${file})`, {
            weight: '400 700',
          });
          document.fonts.add(await face.load());
          words.style.fontFamily = name;
          found[name] = [400, 600, 650, 700].map((weight) => {
            words.style.fontWeight = String(weight);
            return `${weight}: ${words.getBoundingClientRect().width.toFixed(0)} px`;
          });
        }
        return found;
      },
      { ours, whole },
    );
    expect(new Set(widths['whole']).size).toBe(4);
    expect(widths['ours']).toEqual(widths['whole']);
  },
);
