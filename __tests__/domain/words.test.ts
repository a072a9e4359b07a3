import { REFUSAL_WORDS } from '../../components/refusal-words';
import { editionOf, monthInWords } from '../../lib/domain/clause';
import { clausesById } from '../../lib/domain/clauses-by-id';
import { LONGEST_REPORT, reportedItem } from '../../lib/domain/content-report';
import { REFUSALS } from '../../lib/domain/refusal';
import { numberKey } from '../../lib/domain/registration-number';
import { someLesson, someModule, someQuestion, someScenario } from '../support/small-module';

describe('refusals', () => {
  it.each(REFUSALS)('%s has words of its own, which say what to do', (reason) => {
    const words = REFUSAL_WORDS[reason];
    expect(words.length).toBeGreaterThan(20);
    expect(words).not.toContain(reason);
    // One of them names the limit: as it is.
    if (reason === 'said-too-much') expect(words.replace(/\D/g, '')).toBe(String(LONGEST_REPORT));
  });

  it('have no words that nobody can be told', () => {
    expect(Object.keys(REFUSAL_WORDS).sort()).toEqual([...REFUSALS].sort());
    expect(new Set(Object.values(REFUSAL_WORDS)).size).toBe(REFUSALS.length);
  });
});

describe('the guidance', () => {
  it.each([
    ['2022-02', 'February 2022'],
    ['2026-12', 'December 2026'],
    ['2026-01', 'January 2026'],
  ])('writes %s as %s', (yearMonth, words) => {
    expect(monthInWords(yearMonth)).toBe(words);
  });

  it('names its edition as it is printed wherever it is quoted', () => {
    const edition = editionOf({ docRef: '#064', version: '1.1', published: '2022-02' });
    expect(edition).toBe('#064 v1.1, February 2022');
  });

  it('finds standards and clauses alike by their ids', () => {
    const known = clausesById(someModule().guidance);
    expect([...known.keys()].sort()).toEqual(['COM-S', 'CON-2', 'CON-S', 'TIP-4']);
    expect(known.get('CON-S')).toEqual({
      id: 'CON-S',
      strength: 'must',
      text: 'Keep it confidential',
      standard: 'CON-S',
    });
  });
});

describe('a registration number', () => {
  it.each([
    ['as it is', 'CP00417', 'CP00417'],
    ['in small letters', 'cp00417', 'CP00417'],
    ['with blanks around it', '  CP00417\n', 'CP00417'],
    ['with one blank within', 'CP 00417', 'CP 00417'],
    ['with several', 'CP \t 00417', 'CP 00417'],
    ['in full-width signs', 'ＣＰ００４１７', 'CP00417'],
    ['with noughts, which count', '00417', '00417'],
  ])('is matched %s', (_, asHeld, key) => {
    expect(numberKey(asHeld)).toBe(key);
  });
});

describe('what somebody says is wrong', () => {
  const module = someModule({
    lessons: [
      someLesson({
        scenarios: [someScenario({ id: 'con-night', title: 'A night shift' })],
        questions: [someQuestion({ id: 'con-q1', ask: 'What next?' })],
      }),
    ],
  });

  it.each([
    ['a scenario', 'con-night', { id: 'con-night', title: 'A night shift', kind: 'scenario' }],
    ['a question', 'con-q1', { id: 'con-q1', title: 'What next?', kind: 'question' }],
    ['nothing of ours', 'elsewhere', null],
    ['a name that every object has', 'constructor', null],
  ])('may be %s', (_, id, item) => {
    expect(reportedItem(module, id)).toEqual(item);
  });
});
