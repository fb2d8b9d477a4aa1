import { findConcepts } from './lexicon';
import { mendWords, type Mender, type ReadWord } from './mend-words';
import { readPay } from './pay';
import { piecesOf, type Piece } from './pieces';
import type { FoundPlace } from './places';
import { takeOut } from './take-out';
import { wordsOf, type Word } from './words';

/** The filters that words may stand for. */
export type FilterName = 'tenure' | 'schedule' | 'workplace' | 'place';

/** A filter that was said in words. */
export interface SpokenFilter {
  readonly name: FilterName;
  /** Any of them. */
  readonly values: readonly string[];
  /** Next to them, for « près de Verdun »: good as well, after them. */
  readonly near: readonly string[];
  /** The words that said it. */
  readonly typed: string;
  /** What was typed, without them. */
  readonly rest: string;
}

/** Pay that was asked for in words. */
export interface SpokenPay {
  /** Dollars a year. */
  readonly annual: number;
  /** The words that said it. */
  readonly typed: string;
  /** What was typed, without it. */
  readonly rest: string;
}

/** One thing that someone looks for. */
export interface Wanted {
  readonly typed: string;
  /** The stem, where it is one word. */
  readonly stem: string | undefined;
  readonly concepts: readonly string[];
  /** The stems of a name of several words, without those that only join others. */
  readonly words?: readonly string[];
  /** It stands in quotation marks: nothing else will do. */
  readonly quoted?: boolean;
  /** Where it is not what was typed: that word’s own stem, and what else it may be meant to be. */
  readonly mended?: {
    readonly stem: string | undefined;
    readonly others: readonly Pick<Wanted, 'stem' | 'concepts'>[];
  };
}

/** A word that was read as another, since nothing holds it. */
export interface Mended {
  readonly typed: string;
  readonly instead: string;
}

/** Something that was typed, and all the rest. */
export interface LeftOut {
  readonly typed: string;
  /** What was typed, without it. */
  readonly rest: string;
}

/** What someone typed, understood. */
export interface Reading {
  readonly wanted: readonly Wanted[];
  readonly filters: readonly SpokenFilter[];
  /** The least pay. */
  readonly pay: SpokenPay | undefined;
  /** Phrases in quotation marks: their words in this order, as stems. */
  readonly phrases: readonly (readonly string[])[];
  /** What must not be there. */
  readonly without: readonly Wanted[];
  readonly mended: readonly Mended[];
  /** Each word, phrase and `-word` that may be left out; what filters says it itself. */
  readonly parts: readonly LeftOut[];
  /** More was typed than is looked at. */
  readonly cut: boolean;
}

const LONGEST_TYPED = 400;
const MOST_WORDS = 24;
const MOST_WANTED = 8;

/** Concepts that filter, wherever they are not part of a longer name. */
const FILTERS: Readonly<Record<string, readonly [FilterName, string]>> = {
  remote: ['workplace', 'remote'],
  'hybrid-work': ['workplace', 'hybrid'],
  'on-site': ['workplace', 'on_site'],
  'full-time': ['schedule', 'full_time'],
  'part-time': ['schedule', 'part_time'],
  'flexible-schedule': ['schedule', 'flexible'],
  'permanent-job': ['tenure', 'permanent'],
  'temporary-job': ['tenure', 'temporary'],
  'contract-job': ['tenure', 'contract'],
  internship: ['tenure', 'internship'],
  'seasonal-job': ['tenure', 'seasonal'],
  'casual-job': ['tenure', 'casual'],
  'on-call': ['tenure', 'casual'],
};

/** Words that every search could have: they say that work is looked for. */
const IDLE = new Set(
  wordsOf(
    'emploi emplois job jobs travail travailler work working poste postes position positions offre offres ' +
      'opening openings opportunity opportunities recherche cherche looking seeking hiring embauche ' +
      'quart horaire chiffre shift métro secteur région area neighbourhood quartier ville city pas loin ' +
      'want need find get my me je veux voudrais aimerais trouver besoin pouvoir can would like i',
  ).map(({ stem }) => stem),
);

/** Words before a place that take its neighbours in: « près de Verdun ». */
const NEAR = new Set(
  wordsOf('près pres proche autour loin near close around nearby').map(({ stem }) => stem),
);

/**
 * Reads what was typed, whatever it is: it is only ever data.
 * @param mender mends words that nothing holds; without it all stand as they were typed
 * @param filters whether words may stand for filters: articles have neither pay nor place nor hours
 */
export function readQuery(
  typed: string,
  mender: Mender = () => [],
  { filters: mayFilter = true } = {},
): Reading {
  const short = typed.normalize('NFKC').replace(/[’‘ʼ]/g, "'").slice(0, LONGEST_TYPED);
  const pay = mayFilter ? readPay(short) : { annual: undefined, words: '', rest: short };
  const { quoted, left, unwanted } = takeOut(pay.rest);
  const words = wordsOf(left);
  const read = mendWords(words.slice(0, MOST_WORDS), ({ stem, text }) =>
    IDLE.has(stem) || NEAR.has(stem) ? [] : mender(text),
  );
  const marked = [...quoted.map((phrase) => `"${phrase}"`), ...unwanted.map((each) => `-${each}`)];
  const understood = understand(read, mayFilter, (rest) => tidy([rest, ...marked, pay.words]));
  const { wanted, filters } = understood;
  const said = quoted.flatMap((phrase) => understandWords(wordsOf(phrase)));
  const all = [...said.map((each) => ({ ...each, quoted: true })), ...wanted];
  return {
    wanted: all.slice(0, MOST_WANTED),
    filters,
    pay:
      pay.annual === undefined
        ? undefined
        : { annual: pay.annual, typed: tidy([pay.words]), rest: tidy([pay.rest]) },
    phrases: quoted.map((phrase) => wordsOf(phrase).map(({ stem }) => stem)),
    without: unwanted.flatMap((each) => understandWords(wordsOf(each))),
    mended: read.flatMap(({ text, mending }) =>
      mending === undefined ? [] : [{ typed: mending.typed.text, instead: text }],
    ),
    parts: [
      ...understood.parts,
      ...marked.map((each, at) => ({
        typed: each,
        rest: tidy([typedOf(read), ...marked.toSpliced(at, 1), pay.words]),
      })),
    ].slice(0, MOST_WANTED),
    cut: typed.length > LONGEST_TYPED || words.length > MOST_WORDS || all.length > MOST_WANTED,
  };
}

function tidy(parts: readonly string[]): string {
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}

function understand(
  words: readonly ReadWord[],
  mayFilter: boolean,
  restOf: (left: string) => string,
): Pick<Reading, 'wanted' | 'filters' | 'parts'> {
  const wanted: Wanted[] = [];
  const filters: SpokenFilter[] = [];
  const parts: LeftOut[] = [];
  const isTelling = ({ stem = '' }: Wanted) => !mayFilter || !(IDLE.has(stem) || NEAR.has(stem));
  for (const piece of piecesOf(words, mayFilter)) {
    const typed = typedOf(words.slice(piece.from, piece.to));
    const left = words.filter((_, at) => at < piece.from || at >= piece.to);
    const part = { typed, rest: restOf(typedOf(left)) };
    const said = mayFilter ? saidBy(piece, words) : undefined;
    const meant = wantedOf(words, piece, typed);
    if (said !== undefined) filters.push({ ...said, ...part });
    else if (isTelling(meant)) {
      wanted.push(meant);
      parts.push(part);
    }
  }
  return { wanted, filters, parts };
}

function understandWords(words: readonly Word[]): Wanted[] {
  return words
    .filter(({ empty }) => !empty)
    .map((word) => {
      const [found] = findConcepts([word], 'typed');
      return { typed: word.text, stem: word.stem, concepts: found?.concepts ?? [] };
    });
}

function wantedOf(words: readonly ReadWord[], piece: Piece, typed: string): Wanted {
  const concepts = 'found' in piece ? piece.found.concepts : [];
  const own = words.slice(piece.from, piece.to);
  const mending = own.find((word) => word.mending !== undefined)?.mending;
  if (own.length > 1) {
    const mended = mending === undefined ? {} : { mended: { stem: undefined, others: [] } };
    const telling = own.filter(({ empty }) => !empty).map(({ stem }) => stem);
    return { typed, stem: undefined, concepts, words: telling, ...mended };
  }
  const others = understandWords(mending?.others ?? []);
  const mended = mending === undefined ? {} : { mended: { stem: mending.typed.stem, others } };
  return { typed, stem: own[0]?.stem, concepts, ...mended };
}

/** The filter that a concept stands for, where it stands alone. */
export function filterOfConcept(id: string): readonly [FilterName, string] | undefined {
  return FILTERS[id];
}

type Said = Pick<SpokenFilter, 'name' | 'values' | 'near'>;

function saidBy(piece: Piece, words: readonly Word[]): Said | undefined {
  return 'place' in piece ? placeFilter(piece.place, words) : filterOf(piece);
}

function filterOf(piece: Piece): Said | undefined {
  const concepts = 'found' in piece ? piece.found.concepts : [];
  const [name, value] = concepts.map(filterOfConcept).find((each) => each !== undefined) ?? [];
  return name === undefined || value === undefined
    ? undefined
    : { name, values: [value], near: [] };
}

function placeFilter(place: FoundPlace, words: readonly Word[]): Said {
  const before = words.slice(0, place.from).filter(({ empty }) => !empty);
  const isNear = NEAR.has(before.at(-1)?.stem ?? '');
  return { name: 'place', values: place.slugs, near: isNear ? place.neighbours : [] };
}

function typedOf(words: readonly ReadWord[]): string {
  return words.map(({ text, mending }) => mending?.typed.text ?? text).join(' ');
}
