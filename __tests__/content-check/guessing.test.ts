/**
 * Keys that give themselves away. Seen failing with each of the three shares a tenth larger, with five questions
 * judged or six not, with a tie taken for standing out, with several right options counted, and with the fifth place
 * and those after it passed over. (The whole check, on files: findings.test.ts.)
 */
import { checkGuessing } from '../../lib/content-check/guessing';
import type { Question } from '../../lib/domain/learning-module';
import { someLesson, someModule, someOptions, someQuestion } from '../support/small-module';
import { sourcesOfNothing } from '../support/sources-of-nothing';

/** A question whose options have these texts; the key is the one at `key`, from 0. */
function questionOf(texts: readonly string[], key: number): Question {
  const ids = 'abcdefgh'.slice(0, texts.length);
  const options = someOptions(ids, ids[key] ?? '').map((option, place) => ({
    ...option,
    text: texts[place] ?? '',
  }));
  return someQuestion({ options });
}

const EVEN = ['Leave it', 'Tell Tom', 'Ring Bea', 'Call Ann'];
const LONG = ['Leave it', 'Tell Tom', 'Ring Bea', 'Call Ann now'];
const HEDGED = ['Leave it', 'Tell Tom', 'Ring Bea', 'May help'];

function messagesOn(questions: readonly Question[]): string[] {
  const module = someModule({ lessons: [someLesson({ questions })] });
  return checkGuessing(module, sourcesOfNothing()).map(({ message }) => message);
}

/** So many questions in which the trick finds the key; in the others nothing does. */
function bank(found: number, of: number, texts: readonly string[], key: number): Question[] {
  const places = texts.map((_, place) => place).filter((place) => place !== key);
  return Array.from({ length: of }, (_, index) =>
    index < found ? questionOf(texts, key) : questionOf(EVEN, places[index % places.length] ?? 0),
  );
}

describe('the same trick may find the key', () => {
  it.each([
    ['the longest option, in four of ten', 4, 10, LONG, []],
    ['the longest option, in five of ten', 5, 10, LONG, ['the key is the longest option']],
    ['the most hedged option, in four of ten', 4, 10, HEDGED, []],
    [
      'the most hedged option, in five of ten',
      5,
      10,
      HEDGED,
      ['the key is the most hedged option'],
    ],
    ['the same place, in five of ten', 5, 10, EVEN, []],
    ['the same place, in six of ten', 6, 10, EVEN, ['the key stands in the same place']],
    ['any, in a bank of five, of which a share says nothing', 5, 5, EVEN, []],
    ['any, in a bank of six', 6, 6, EVEN, ['the key stands in the same place']],
  ])('%s', (_, found, of, texts, says) => {
    const messages = messagesOn(bank(found, of, texts, 3));
    expect(messages).toHaveLength(says.length);
    for (const words of says) expect(messages[0]).toContain(words);
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7])('which is seen in any place: %d', (key) => {
    const eight = ['Leave it', 'Tell Tom', 'Ring Bea', 'Call Ann', 'Wait', 'Go', 'Sit', 'Ask'];
    const texts = eight.toSpliced(key, 1, 'Stay');
    const messages = messagesOn(Array.from({ length: 6 }, () => questionOf(texts, key)));
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain('in 100 % of the questions the key stands in the same place');
  });

  it('is no trick where another option is as long, or as hedged', () => {
    const long = [...LONG.slice(0, 2), 'Ring Bea now', 'Call Ann now'];
    const hedged = [...EVEN.slice(0, 2), 'It might do', 'It may help'];
    for (const texts of [long, hedged]) expect(messagesOn(bank(5, 10, texts, 3))).toEqual([]);
  });

  it('leaves out questions with several right options, whose keys differ', () => {
    const many = bank(10, 10, LONG, 3).map((question) => ({ ...question, kind: 'many' as const }));
    expect(messagesOn(many)).toEqual([]);
  });
});
