/** Registration numbers pasted by staff, and what each of them is. */
import { numberKey } from './registration-number';

export const SAMPLE_LENGTH = 500;
/** Characters; more than 500 numbers of any register have. */
const PASTED_LENGTH = 40_000;

type Asked = {
  /** As it was pasted. */
  readonly typed: string;
  readonly key: string;
  /** Its words, where it has several: a number may have spaces in it, or they may part numbers. */
  readonly words: readonly string[];
};

export type Sample = { readonly asked: readonly Asked[]; readonly duplicates: readonly string[] };

export type SampleFault = 'nothing-pasted' | 'too-many';

const words = (piece: string): string[] => piece.split(/\s+/u).filter(Boolean);

function piecesOf(pasted: string): string[] {
  return pasted
    .replaceAll('\u0000', ' ')
    .split(/[\r\n\u2028\u2029\t,;|]+/u)
    .map((piece) => piece.trim().replace(/^["'“”‘’\s]+|["'“”‘’\s]+$/gu, ''))
    .filter(Boolean);
}

/**
 * @param pasted numbers between line ends, commas, semicolons, tabs or bars; quotation marks around
 *   one, as a spreadsheet puts them, are taken off
 */
export function sampleOf(pasted: string): Sample | { readonly fault: SampleFault } {
  if (pasted.length > PASTED_LENGTH) return { fault: 'too-many' };
  const pieces = piecesOf(pasted);
  if (pieces.length === 0) return { fault: 'nothing-pasted' };
  const all = pieces.flatMap(words);
  if (pieces.length > SAMPLE_LENGTH || all.length > 2 * SAMPLE_LENGTH) return { fault: 'too-many' };
  const asked = new Map<string, Asked>();
  const duplicates = new Set<string>();
  for (const typed of pieces) {
    const key = numberKey(typed);
    const its = words(typed);
    if (asked.has(key)) duplicates.add(typed);
    else asked.set(key, { typed, key, words: its.length > 1 ? its : [] });
  }
  return { asked: [...asked.values()], duplicates: [...duplicates] };
}

/** Every key that may be somebody's. */
export function sampleKeys({ asked }: Sample): string[] {
  return [...new Set(asked.flatMap(({ key, words: its }) => [key, ...its.map(numberKey)]))];
}

export type Sampled<Found> = {
  /** In the order pasted, each person once. */
  readonly found: readonly Found[];
  readonly notFound: readonly string[];
  readonly duplicates: readonly string[];
};

/** More words than any number has, so spaces part them. */
const SENTENCE = 4;

/** What became of each: the whole piece where somebody has that number, else its words. */
export function resolveSample<Found>(
  { asked, duplicates }: Sample,
  known: ReadonlyMap<string, Found>,
): Sampled<Found> {
  const found = new Map<string, Found>();
  const notFound: string[] = [];
  const twice = new Set(duplicates);
  const take = (key: string, typed: string) => {
    const one = known.get(key);
    if (one === undefined) notFound.push(typed);
    else if (found.has(key)) twice.add(typed);
    else found.set(key, one);
  };
  for (const { typed, key, words: its } of asked) {
    const apart = its.length >= SENTENCE || its.some((word) => known.has(numberKey(word)));
    const inWords = apart && !known.has(key);
    if (inWords) for (const word of its) take(numberKey(word), word);
    else take(key, typed);
  }
  return { found: [...found.values()], notFound, duplicates: [...twice] };
}
