import { SCHEDULES, TENURES, WORKPLACES } from '../../../src/jobs/rules';
import { randomly, type Random } from '../../support/random';
import { NAMES, WORDS } from './corpus';

const WORST_EVERY = 10;
const PLACES = ['verdun', 'ville-marie', 'lachine', 'le-sud-ouest', 'rosemont-la-petite-patrie'];
const SAID = ['temps partiel', 'full-time', 'télétravail', 'verdun', 'près de lachine', '60k'];

/** The common words of both languages, which are on most listings. */
const common = (count: number) => WORDS.slice(0, count).join(' ');

/** What costs an engine most: long lists to meet, much to count, phrases to read, words to mend. */
const WORST: readonly ((random: Random) => URLSearchParams)[] = [
  () => asked(common(8)),
  () => asked(common(200)),
  () => asked(`"${common(2)}" "${WORDS.slice(2, 4).join(' ')}"`),
  (random) => asked(random.several(12, () => random.one(WORDS)).join(' ')),
  (random) => asked(random.several(4, () => misspelt(random.one(NAMES.fr), random)).join(' ')),
  () => asked(`${common(3)} ${common(10).replace(/^| /g, ' -')}`),
  () => asked('service travail équipe team work client', manyBoxes()),
  () => asked('', manyBoxes()),
  () => asked(common(2), [['sort', 'salary']]),
  () =>
    asked(common(1), [
      ['sort', 'date'],
      ['page', '40'],
    ]),
  () => asked('travailler avec des gens work with people'),
  () => asked('a b c d e f g h i j k l m'),
];

/** The n-th search of the bench, as its address says it; each tenth is one of the worst. */
export function benchQuery(at: number): { readonly query: string; readonly isWorst: boolean } {
  const random = randomly(90_000 + at);
  const isWorst = at % WORST_EVERY === 0;
  const make = isWorst ? WORST[(at / WORST_EVERY) % WORST.length] : usual;
  return { query: `?${String((make ?? usual)(random))}`, isWorst };
}

/** What is typed so far, for the n-th suggestions. */
export function benchBeginning(at: number): string {
  const random = randomly(70_000 + at);
  const name = random.zipf(random.chance(0.5) ? NAMES.fr : NAMES.en);
  const begun = name.slice(0, 2 + random.below(8));
  return random.chance(0.1) ? misspelt(begun, random) : begun;
}

function usual(random: Random): URLSearchParams {
  const typed = random.several(1 + random.below(3), () => part(random)).join(' ');
  const boxes = ([name, values]: readonly [string, readonly string[]]) =>
    random.chance(0.15) ? [[name, random.one(values)] as const] : [];
  return asked(typed, BOXES.flatMap(boxes));
}

function part(random: Random): string {
  const kind = random.next();
  if (kind < 0.55) return random.zipf(random.chance(0.6) ? NAMES.fr : NAMES.en);
  if (kind < 0.75) return random.zipf(WORDS);
  if (kind < 0.85) return misspelt(random.zipf(NAMES.fr), random);
  return random.one(SAID);
}

const BOXES: readonly (readonly [string, readonly string[]])[] = [
  ['tenure', TENURES],
  ['schedule', SCHEDULES],
  ['workplace', WORKPLACES],
  ['place', PLACES],
  ['salary_min', ['45000', '65000']],
];

/** All boxes but the first of each: all of them would leave nothing out. */
function manyBoxes(): [string, string][] {
  return BOXES.flatMap(([name, [, ...values]]) =>
    values.map((value): [string, string] => [name, value]),
  );
}

function misspelt(words: string, random: Random): string {
  const at = random.below(words.length);
  return words.slice(0, at) + random.one(['', 'e', 'x', 'll']) + words.slice(at + 1);
}

/** As the site writes it: a search without words does not name them. */
function asked(q: string, boxes: readonly (readonly [string, string])[] = []): URLSearchParams {
  const words: [string, string][] = q === '' ? [] : [['q', q]];
  return new URLSearchParams([
    ...words,
    ...boxes.map(([name, value]): [string, string] => [name, value]),
  ]);
}
