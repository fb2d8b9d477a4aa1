const LETTERS = 26;
const FIRST = 'a'.charCodeAt(0);

/** Longer words are compared by so many of their letters. */
const LONGEST = 32;

/** In hundredths of a plain mistake. */
const COSTS = {
  oneTooMany: 100,
  replaced: 130,
  neighbour: 85,
  alike: 50,
  otherVowel: 70,
  swapped: 70,
  vowel: 80,
  silent: 40,
  doubled: 35,
  silentEnd: 30,
} as const;

const VOWELS = 'aeiouy';
/** Letters that are taken for each other by ear, in French or English; `x` also stands for *ch*. */
const ALIKE = 'kc kq cq sc sz cz iy fv ae ei xs td mn xk xc xj'.split(' ');
/** The rows of the keys, which Canadian French and English keyboards share for letters. */
const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

const SUBSTITUTION = substitutions();
const IS_VOWEL = Uint8Array.from({ length: LETTERS }, (_, code) =>
  VOWELS.includes(String.fromCharCode(FIRST + code)) ? 1 : 0,
);
const E = codeOf('e');
const H = codeOf('h');
const S = codeOf('s');

/** What is worked on, made once: a distance is asked for some hundred times a mended word. */
const ONE = { codes: new Uint8Array(LONGEST), extra: new Uint8Array(LONGEST), length: 0 };
const OTHER = { codes: new Uint8Array(LONGEST), extra: new Uint8Array(LONGEST), length: 0 };
const WIDTH = LONGEST + 1;
const TABLE = new Int32Array(WIDTH * WIDTH);
type Letters = typeof ONE;

/**
 * What is between two words of small letters without accents: how many mistakes, in hundredths, each
 * by how easily it is made. Beyond `limit` it is only said to be infinitely far.
 */
export function spellingDistance(typed: string, meant: string, limit = Infinity): number {
  if (!fill(typed, meant, limit)) return Infinity;
  const distance = at(TABLE, ONE.length * WIDTH + OTHER.length);
  return distance > limit ? Infinity : distance;
}

/** The same, of what was typed so far from the beginning of a word that is the nearest to it. */
export function beginningDistance(typed: string, meant: string, limit = Infinity): number {
  if (!fill(typed, meant, limit)) return Infinity;
  const row = ONE.length * WIDTH;
  let nearest = at(TABLE, row);
  for (let j = 1; j <= OTHER.length; j += 1) nearest = Math.min(nearest, at(TABLE, row + j));
  return nearest > limit ? Infinity : nearest;
}

/** Works the table out; gives up where all ways are beyond the limit. */
function fill(typed: string, meant: string, limit: number): boolean {
  load(ONE, typed);
  load(OTHER, meant);
  TABLE[0] = 0;
  for (let j = 1; j <= OTHER.length; j += 1) TABLE[j] = at(TABLE, j - 1) + at(OTHER.extra, j - 1);
  let nearestBefore = 0;
  for (let i = 1; i <= ONE.length; i += 1) {
    const nearest = fillRow(i);
    // Two swapped letters reach over a row.
    if (nearest > limit && nearestBefore > limit) return false;
    nearestBefore = nearest;
  }
  return true;
}

/** The cheapest ways from the first `i` letters of one to all beginnings of the other. */
function fillRow(i: number): number {
  const row = i * WIDTH;
  const code = at(ONE.codes, i - 1);
  const removed = at(ONE.extra, i - 1);
  let nearest = at(TABLE, row - WIDTH) + removed;
  TABLE[row] = nearest;
  for (let j = 1; j <= OTHER.length; j += 1) {
    const here = row + j;
    const other = at(OTHER.codes, j - 1);
    const replaced = code === other ? 0 : at(SUBSTITUTION, code * LETTERS + other);
    let cost = at(TABLE, here - WIDTH - 1) + replaced;
    cost = Math.min(cost, at(TABLE, here - WIDTH) + removed);
    cost = Math.min(cost, at(TABLE, here - 1) + at(OTHER.extra, j - 1));
    if (replaced > 0 && isSwap(i, j)) {
      cost = Math.min(cost, at(TABLE, here - 2 * WIDTH - 2) + COSTS.swapped);
    }
    TABLE[here] = cost;
    if (cost < nearest) nearest = cost;
  }
  return nearest;
}

function isSwap(i: number, j: number): boolean {
  return (
    i > 1 &&
    j > 1 &&
    at(ONE.codes, i - 1) === at(OTHER.codes, j - 2) &&
    at(ONE.codes, i - 2) === at(OTHER.codes, j - 1)
  );
}

/** Lays the letters of a word out, each with what it costs where it is one too many. */
function load(letters: Letters, word: string): void {
  const length = Math.min(word.length, LONGEST);
  for (let index = 0; index < length; index += 1) {
    const code = word.charCodeAt(index) - FIRST;
    const before = index === 0 ? -1 : at(letters.codes, index - 1);
    letters.codes[index] = code;
    letters.extra[index] = extraCost(code, before, index === length - 1);
  }

  letters.length = length;
}

function extraCost(code: number, before: number, isLast: boolean): number {
  if (code === before) return COSTS.doubled;
  if (code === H) return COSTS.silent;
  if (isLast && (code === S || code === E)) return COSTS.silentEnd;
  return at(IS_VOWEL, code) === 1 ? COSTS.vowel : COSTS.oneTooMany;
}

function substitutions(): Uint8Array {
  const costs = new Uint8Array(LETTERS * LETTERS).fill(COSTS.replaced);
  const cheapen = (a: string, b: string, cost: number) => {
    for (const cell of [codeOf(a) * LETTERS + codeOf(b), codeOf(b) * LETTERS + codeOf(a)]) {
      costs[cell] = Math.min(at(costs, cell), cost);
    }
  };
  for (const a of VOWELS) for (const b of VOWELS) cheapen(a, b, COSTS.otherVowel);
  for (const [a = '', b = ''] of ALIKE) cheapen(a, b, COSTS.alike);
  for (const [a, b] of neighbours()) cheapen(a, b, COSTS.neighbour);
  return costs;
}

/** Keys that touch: beside each other, or one above the other as rows are shifted by half a key. */
function neighbours(): (readonly [string, string])[] {
  return KEYS.flatMap((keys, row) =>
    Array.from(keys).flatMap((key, column) => {
      const below = KEYS[row + 1] ?? '';
      const near = [keys[column + 1], below[column - 1], below[column]];
      return near.flatMap((other) => (other === undefined ? [] : [[key, other] as const]));
    }),
  );
}

function codeOf(letter: string): number {
  return letter.charCodeAt(0) - FIRST;
}

function at(cells: Int32Array | Uint8Array, index: number): number {
  return cells[index] ?? 0;
}
