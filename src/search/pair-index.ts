const LETTERS = 27;
const PAIRS = LETTERS * LETTERS;
const BEFORE_A = 'a'.charCodeAt(0) - 1;

/** How many of the nearest are looked at more closely. */
const MOST = 100;
/** How much two words share, from 0 to this, and the least that is worth a look. */
const STEPS = 64;
const LEAST = 26;
/** No word has fewer pairs, whatever it is. */
const SMALLEST = 4;

/** How a word is written and what it sounds like, both in small letters without accents. */
export interface Spelt {
  readonly spelling: string;
  readonly sound: string;
}

/**
 * An index of words by the pairs of letters of their spellings and sounds. It gives the numbers of
 * those that share the most of them with a word, the nearest first, at most a hundred: one pass over
 * the lists of the pairs of one word, where comparing with 60,000 words would take fifty times as long.
 */
export function indexPairs(words: readonly Spelt[]): (word: Spelt) => number[] {
  const pairs = words.map(pairsOf);
  const { starts, numbers } = listsOf(pairs);
  const sizes = Uint8Array.from(pairs, (each) => each.length);
  const shared = new Uint8Array(words.length);
  return (word) => {
    const asked = pairsOf(word);
    shared.fill(0);
    for (const pair of asked) {
      const end = starts[pair + 1] ?? 0;
      for (let at = starts[pair] ?? 0; at < end; at += 1) {
        const number = numbers[at] ?? 0;
        shared[number] = (shared[number] ?? 0) + 1;
      }
    }
    return nearest(shared, sizes, asked.length);
  };
}

/** The lists of all pairs one behind the other, and where each starts. */
function listsOf(pairs: readonly Uint16Array[]) {
  const starts = new Uint32Array(2 * PAIRS + 1);
  for (const each of pairs) for (const pair of each) starts[pair + 1] = (starts[pair + 1] ?? 0) + 1;
  for (let pair = 0; pair < 2 * PAIRS; pair += 1) {
    starts[pair + 1] = (starts[pair + 1] ?? 0) + (starts[pair] ?? 0);
  }
  const next = starts.slice();
  const numbers = new Uint32Array(starts[2 * PAIRS] ?? 0);
  pairs.forEach((each, number) => {
    for (const pair of each) {
      const at = next[pair] ?? 0;
      numbers[at] = number;
      next[pair] = at + 1;
    }
  });
  return { starts, numbers };
}

/** The pairs of letters of a word and those of its sound, the edges taken for letters; each once. */
function pairsOf({ spelling, sound }: Spelt): Uint16Array {
  const pairs = new Uint16Array(spelling.length + sound.length + 2);
  const inSpelling = addPairs(pairs, 0, spelling, 0);
  return pairs.slice(0, addPairs(pairs, inSpelling, sound, PAIRS));
}

/** Writes the pairs of some letters behind those that stand there; returns how many stand there then. */
function addPairs(pairs: Uint16Array, from: number, letters: string, base: number): number {
  let count = from;
  let before = 0;
  for (let at = 0; at <= letters.length; at += 1) {
    const letter = at < letters.length ? letters.charCodeAt(at) - BEFORE_A : 0;
    const pair = base + before * LETTERS + letter;
    const earlier = pairs.indexOf(pair, from);
    if (earlier === -1 || earlier >= count) {
      pairs[count] = pair;
      count += 1;
    }
    before = letter;
  }
  return count;
}

/** The best by Dice’s measure, sorted by counting: nearly all of the words fall out at once. */
function nearest(shared: Uint8Array, sizes: Uint8Array, asked: number): number[] {
  const fewest = (LEAST * (asked + SMALLEST)) / (2 * STEPS);
  const steps: number[][] = Array.from({ length: STEPS + 1 }, () => []);
  for (let number = 0; number < shared.length; number += 1) {
    const both = shared[number] ?? 0;
    if (both < fewest) continue;
    const step = Math.round((2 * STEPS * both) / (asked + (sizes[number] ?? 0)));
    if (step >= LEAST) steps[step]?.push(number);
  }
  const best: number[] = [];
  for (let step = STEPS; step >= LEAST && best.length < MOST; step -= 1) {
    for (const number of steps[step] ?? []) best.push(number);
  }
  return best.slice(0, MOST);
}
