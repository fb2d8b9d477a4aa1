import { collationKey } from '../language/collation';
import { CONCEPT } from './document';
import { findConcepts, isCondition } from './lexicon';
import { wordsOf } from './words';

/**
 * What a thing is about, as far as its tags, its categories and the words of its titles tell, and
 * what these name.
 */
export interface Subject {
  readonly tags: readonly string[];
  readonly categories: readonly string[];
  readonly words: readonly string[];
}

export interface Candidate<Item> {
  readonly item: Item;
  readonly subject: Subject;
  /** Its employer or author: a list of neighbours is spread over them. */
  readonly group: number;
  /** Its date, the last thing that decides. */
  readonly at: number;
}

/** A tag was chosen by someone; a category is wide; a word of the title may mean something else. */
const WEIGHTS = { tags: 3, categories: 1, words: 1.5 } as const;

/** Next to a neighbour, what is less than so much as near as the nearest is a stranger. */
const NEAR_ENOUGH = 0.25;

const SHORTEST_WORD = 4;
const EMPTY_WORDS = new Set(
  (
    'avec dans pour sans sous chez plus moins votre notre leur leurs cette tout tous toute toutes ' +
    'comme quand dont ceux elle elles nous vous entre vers apres avant encore personne ' +
    'that this with from your what when where which about into their there have more less than ' +
    'montreal temps poste groupe service equipe projet soir jour quart niveau client team level ' +
    // What is left of « Éducateur·trice » or « Soudeur(se) » past the sign.
    'trice rice euse ienne iere ' +
    // A rank says nothing of the trade: a technician in leisure is no colleague of one in accounting.
    'technicien technicienne technician responsable superviseur superviseuse supervisor ' +
    'coordonnateur coordonnatrice coordinator agent agente officer adjoint adjointe assistant ' +
    'assistante prepose preposee attendant chef head directeur directrice direction director ' +
    'gestionnaire manager conseiller conseillere adviser advisor consultant consultante ' +
    'charge chargee stagiaire intern commis clerk aide auxiliaire operateur operatrice operator ' +
    'worker ouvrier ouvriere specialiste specialist representant representante representative ' +
    'administrateur administratrice general generale principal principale senior junior'
  )
    .split(' ')
    .map(withoutPlural),
);

/** What a thing is about, by its tags, its categories and the titles of its texts. */
export function subjectOf(
  tags: readonly string[],
  categories: readonly string[],
  texts: Readonly<Record<string, { readonly title: string } | undefined>>,
): Subject {
  const titles = Object.values(texts).flatMap((text) => text?.title ?? []);
  return { tags, categories, words: [...titleWords(titles), ...titleConcepts(titles)] };
}

/**
 * The work that titles name, whatever the language: a *nurse* and an *infirmière* do the same. Two who
 * work at night may do nothing alike.
 */
function titleConcepts(titles: readonly string[]): string[] {
  const named = titles.flatMap((title) => findConcepts(wordsOf(title), 'title'));
  const trades = named.flatMap(({ concepts }) => concepts).filter((id) => !isCondition(id));
  return [...new Set(trades.map((id) => CONCEPT + id))];
}

/** The words of titles that may tell a subject: folded, without plural, empty words and ranks left out. */
export function titleWords(titles: readonly string[]): string[] {
  const words = titles.flatMap((title) => collationKey(title).match(/[\p{L}\p{N}]+/gu) ?? []);
  const telling = words
    .filter((word) => word.length >= SHORTEST_WORD)
    .map(withoutPlural)
    .filter((word) => !EMPTY_WORDS.has(word));
  return [...new Set(telling)];
}

function withoutPlural(word: string): string {
  return word.replace(/(?<=.{3})[sx]$/, '');
}

/**
 * The candidates nearest to a subject, best first, at most `limit`. What few share counts for more
 * than what many do. A category alone is not enough, and neither is a date. Nobody’s group comes
 * twice before each other group that is near has come once.
 */
export function rankNear<Item>(
  subject: Subject,
  candidates: readonly Candidate<Item>[],
  limit: number,
): Item[] {
  const rarity = rarityAmong(candidates);
  const near = candidates
    .map((candidate) => ({ candidate, score: closeness(subject, candidate.subject, rarity) }))
    .sort((a, b) => b.score - a.score || b.candidate.at - a.candidate.at);
  const enough = (near[0]?.score ?? 0) * NEAR_ENOUGH;
  const kept = near.filter(({ score }) => score > 0 && score >= enough);
  return spread(kept.map(({ candidate }) => candidate))
    .slice(0, limit)
    .map(({ item }) => item);
}

type Rarity = (kind: keyof Subject, term: string) => number;

function rarityAmong(candidates: readonly Candidate<unknown>[]): Rarity {
  const seen = new Map<string, number>();
  for (const { subject } of candidates) {
    for (const kind of ['tags', 'categories', 'words'] as const) {
      for (const term of subject[kind]) {
        seen.set(`${kind}:${term}`, (seen.get(`${kind}:${term}`) ?? 0) + 1);
      }
    }
  }
  // The one more keeps a worth for what most candidates share: they may be here because they share it.
  return (kind, term) => Math.log(1 + candidates.length / (seen.get(`${kind}:${term}`) ?? 1));
}

function closeness(subject: Subject, other: Subject, rarity: Rarity): number {
  const shared = (kind: keyof Subject) =>
    subject[kind]
      .filter((term) => other[kind].includes(term))
      .reduce((sum, term) => sum + WEIGHTS[kind] * rarity(kind, term), 0);
  const close = shared('tags') + shared('words');
  return close === 0 ? 0 : close + shared('categories');
}

/** Keeps the order, but lets each group come once before any comes again. */
function spread<Item>(candidates: readonly Candidate<Item>[]): Candidate<Item>[] {
  const turns = new Map<number, number>();
  return candidates
    .map((candidate) => {
      const turn = turns.get(candidate.group) ?? 0;
      turns.set(candidate.group, turn + 1);
      return { candidate, turn };
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ candidate }) => candidate);
}
