import { foldLetters } from '../language/collation';

/** Endings of one word in its other gender or number, the first that fits; accents still stand. */
const ENDINGS: readonly (readonly [ending: RegExp, instead: string])[] = [
  [/(?<=.{2})eau$/, 'eau'],
  [/(?<=.{2})euse$/, 'eur'],
  [/(?<=.{3})eux$/, 'eur'],
  [/(?<=.{2})trice$/, 'teur'],
  [/(?<=.{2})i[eè]re$/, 'ier'],
  [/(?<=.{3})[eè]re$/, 'er'],
  [/(?<=.{2})(en|on|el|f)(?:n|l|f)e$/, '$1'],
  [/(?<=.{2})ive$/, 'if'],
  [/(?<=.{2})ie$/, 'y'],
  [/(?<=.{2})ée$/, ''],
  [/(?<=.{3})ee$/, ''],
  [/(?<=.{3})[eé]$/, ''],
];

const IRREGULAR: Readonly<Record<string, string>> = {
  travaux: 'travail',
  vitraux: 'vitrail',
  emaux: 'email',
  yeux: 'oeil',
  mesdames: 'madam',
  women: 'woman',
  men: 'man',
  children: 'child',
  people: 'person',
  care: 'care',
  interne: 'interne',
  internes: 'interne',
  paie: 'paie',
  paies: 'paie',
  securities: 'securities',
  trainee: 'trainee',
  trainees: 'trainee',
  referee: 'referee',
  referees: 'referee',
  st: 'saint',
  ste: 'saint',
};

const SHORTEST = 4;

/** Texts say the same few words over and over. */
const known = new Map<string, string>();
const MOST_KNOWN = 50_000;

/**
 * What the forms of one word share, in French as in English: gender and number fall, and nothing
 * else: *danseur* and *danseuse* are one, *poste* and *postier* are two. Accents fold last, since
 * `-é` and `-e` end differently, and only then alike.
 */
export function stemOf(word: string): string {
  const ready = known.get(word);
  if (ready !== undefined) return ready;
  if (known.size >= MOST_KNOWN) known.clear();
  const stem = findStem(word);
  known.set(word, stem);
  return stem;
}

function findStem(word: string): string {
  const small = word.toLowerCase();
  const irregular = IRREGULAR[foldLetters(small)];
  if (irregular !== undefined) return irregular;
  if (small.length < SHORTEST || /\d|[^\p{L}]/u.test(small)) return foldLetters(small);
  const stem = withoutGender(withoutPlural(small));
  return foldLetters(withoutPlural(stem));
}

function withoutPlural(word: string): string {
  if (/.{2}eaux$/.test(word)) return word.slice(0, -1);
  if (/.{2}aux$/.test(word)) return `${word.slice(0, -2)}l`;
  if (/^.{1,3}[eo]ux$/.test(word)) return word.slice(0, -1);
  return word.replace(/(?<=.{2}[^s])s$/, '');
}

function withoutGender(word: string): string {
  for (const [ending, instead] of ENDINGS) {
    if (ending.test(word)) return word.replace(ending, instead);
  }
  return word;
}
