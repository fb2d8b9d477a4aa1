import type { Connection } from '../database/database';
import type { Kind } from './engine';
import { memoryOf } from './memory/follow';
import { newNotes } from './notes';
import { readOnce } from './read-once';
import { find, search, type Answer, type Asked, type Asker, type Found } from './search';
import type { Suggest, SuggestOptions, Suggestion } from './suggest';
import type { Vocabulary } from './vocabulary';

/** Who asks, of what and when. */
export type AskedBy = Pick<Asker, 'kind' | 'locale' | 'now'>;

/** Whose language, and how many. */
export type SuggestedTo = Pick<SuggestOptions, 'locale' | 'limit'>;

/** Answers searches, and completes what is typed of one. */
export interface Searcher {
  search(asked: Asked, by: AskedBy): Promise<Answer>;
  /** The same without counts, partial matches and ways out. */
  find(asked: Asked, by: AskedBy): Promise<Found>;
  suggest(typed: string, to: SuggestedTo): Promise<Suggestion[]>;
}

/** What there is to know of a kind of things before they are searched. */
export interface Searchable {
  /** The words that they are called by. */
  vocabulary(connection: Connection): Promise<Vocabulary>;
  readonly textsOf: Asker['textsOf'];
}

/** A searcher in this thread. It knows the words of when they were first needed. */
export interface LocalSearcher extends Searcher {
  /** Reads beforehand what the first searches would wait for. */
  getReady(): Promise<void>;
}

/** A searcher of these things; what can be suggested is made out of the words of listings. */
export function searcherOn(
  connection: Connection,
  searchables: Readonly<Record<Kind, Searchable>>,
  readSuggest: (words: Vocabulary) => Promise<Suggest>,
): LocalSearcher {
  const vocabularies = {
    job: readOnce(() => searchables.job.vocabulary(connection)),
    article: readOnce(() => searchables.article.vocabulary(connection)),
  };
  const suggest = readOnce(async () => readSuggest(await vocabularies.job()));
  const askerFor = async (by: AskedBy): Promise<Asker> => ({
    ...by,
    memory: await memoryOf(connection, by.kind),
    notes: newNotes(),
    vocabulary: vocabularies[by.kind],
    textsOf: searchables[by.kind].textsOf,
  });
  return {
    search: async (asked, by) => search(connection, asked, await askerFor(by)),
    find: async (asked, by) => find(connection, asked, await askerFor(by)),
    suggest: async (typed, to) => (await suggest())(typed, to),
    async getReady() {
      for (const kind of ['job', 'article'] as const) await memoryOf(connection, kind);
      await suggest();
      await vocabularies.article();
    },
  };
}
