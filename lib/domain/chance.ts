/**
 * Chance that can be repeated: the same seed always gives the same order, so that a paper can be
 * drawn again years later and compared. Not for secrets: seeds come from the caller's good source.
 *
 * sfc32 by Chris Doty-Humphrey (PractRand, public domain), seeded by FNV-1a over the seed's text.
 */

export type Chance = () => number;

function fnv1a(text: string, basis: number): number {
  let hash = basis;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

/** A source of numbers in [0, 1) that depends on `seed` alone. */
export function chanceFrom(seed: string): Chance {
  let a = fnv1a(seed, 0x811c9dc5);
  let b = fnv1a(seed, 0x9e3779b9);
  let c = fnv1a(seed, 0x85ebca6b);
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  // The first outputs still look like the seed.
  for (let i = 0; i < 12; i += 1) next();
  return next;
}

/** Fisher and Yates's shuffle; the given list stays as it is. */
export function shuffled<T>(items: readonly T[], chance: Chance): T[] {
  const out = [...items];
  for (let last = out.length - 1; last > 0; last -= 1) {
    const pick = Math.floor(chance() * (last + 1));
    [out[last], out[pick]] = [out[pick] as T, out[last] as T];
  }
  return out;
}
