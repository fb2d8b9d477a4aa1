import type { Connection, Instant } from '../../database/database';
import type { SearchRecord } from '../record';

/** An entry’s place in its index; a greater one is newer. An entry that is put again gets a new one. */
export type RowId = number;

/** What is searched: each has an index of its own. */
export type Kind = 'job' | 'article';

/** One thing as the index holds it. */
export interface IndexEntry {
  /** The number of the listing or the article. */
  readonly id: number;
  /** What it is found by: `w:coiffeur`, `t:_hairdresser`, `f:tenure:permanent`. */
  readonly tokens: readonly string[];
  /** What is known of it once it is found. */
  readonly record: SearchRecord;
}

/** What an entry must have: one token of each group, and none of the last. */
export interface EngineQuery {
  readonly all: readonly (readonly string[])[];
  readonly none: readonly string[];
}

/** An entry that was found. */
export interface IndexRow {
  readonly id: number;
  readonly record: SearchRecord;
}

/** How an engine finds entries. Both engines give the same rows in the same order. */
export interface SearchEngine {
  /** Adds entries, or puts them in the place of earlier ones, as the newest, in this order. */
  put(connection: Connection, kind: Kind, entries: readonly IndexEntry[]): Promise<void>;
  /** Takes entries out. */
  remove(connection: Connection, kind: Kind, ids: readonly number[]): Promise<void>;
  /** Takes some of those out that closed before an instant: nobody finds them, each search passes them. */
  sweep(connection: Connection, kind: Kind, before: Instant): Promise<void>;
  /** The row that was put last; 0 when there is none. */
  newestRow(connection: Connection, kind: Kind): Promise<RowId>;
  /** What some entries are of whose rows are not above one. */
  idsUpTo(connection: Connection, kind: Kind, row: RowId, limit: number): Promise<number[]>;
  /**
   * The newest entries that match and that `accepts` lets through, at most `limit`: the walk goes on
   * past those that it does not, until there are enough or nothing is left, and looks at no more
   * than five times `limit` that have one token of each group: the cost does not grow with the board.
   */
  newest(
    connection: Connection,
    kind: Kind,
    query: EngineQuery,
    wanted: { limit: number; accepts(record: SearchRecord): boolean },
  ): Promise<IndexRow[]>;
}

/** The rows of an index from below one down to another, which is among them. */
export interface Stretch {
  readonly below: RowId;
  readonly from: RowId;
}

/** What differs between the two databases. */
export interface Index extends Omit<SearchEngine, 'newest'> {
  /** The newest rows of a stretch that have one token of each group, at most `limit`. */
  rowIds(
    connection: Connection,
    kind: Kind,
    groups: readonly (readonly string[])[],
    wanted: Stretch & { limit: number },
  ): Promise<RowId[]>;
  /** What these rows hold, in any order. */
  rows(
    connection: Connection,
    kind: Kind,
    ids: readonly RowId[],
  ): Promise<{ row_id: RowId; id: number; record: string }[]>;
}
