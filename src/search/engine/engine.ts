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

/** An entry where it stands. A row never changes: what is put again has another number. */
export interface IndexRow {
  readonly rowId: RowId;
  readonly id: number;
  readonly record: SearchRecord;
}

/** How many of the newest rows, and perhaps only of those that are older than one. */
export interface Wanted {
  readonly limit: number;
  readonly below?: RowId;
}

/** The newest rows that match, the newest first. */
export interface Newest {
  readonly rowIds: readonly RowId[];
  /** There are no others. */
  readonly isAll: boolean;
}

/** Up to where the changes of an index are known. */
export type Mark = number;

/** Which rows came or went. */
export interface Changes {
  readonly rowIds: readonly RowId[];
  /** From where on the next ones are asked for. */
  readonly mark: Mark;
  /** None is left out: what happened long ago is forgotten. */
  readonly isWhole: boolean;
}

/** How an engine finds entries. Both engines give the same rows in the same order. */
export interface SearchEngine {
  /** It goes through what has each of the words, and not only through what has the rarest. */
  readonly isSlowWithManyWords: boolean;
  /** So many rows come nearly as fast as a few. */
  readonly quickRows: number;
  /** Adds entries, or puts them in the place of earlier ones, as the newest, in this order. */
  put(connection: Connection, kind: Kind, entries: readonly IndexEntry[]): Promise<void>;
  /** Takes entries out. */
  remove(connection: Connection, kind: Kind, ids: readonly number[]): Promise<void>;
  /**
   * Takes some of those out that closed before an instant, which each search passes, and forgets some
   * of the changes of long ago.
   */
  sweep(connection: Connection, kind: Kind, before: Instant): Promise<void>;
  /** The row that was put last; 0 when there is none. */
  newestRow(connection: Connection, kind: Kind): Promise<RowId>;
  /** What some entries are of whose rows are not above one. */
  idsUpTo(connection: Connection, kind: Kind, row: RowId, limit: number): Promise<number[]>;
  /**
   * The newest rows that match, for each query; none but those among the newest `limit` that have what
   * all must have. Several are asked together.
   */
  newest(
    connection: Connection,
    kind: Kind,
    queries: readonly (EngineQuery & Wanted)[],
  ): Promise<Newest[]>;
  /**
   * Puts what many writes have scattered together again, a little at a time, in a transaction: after a
   * rebuild, whose every row left a mark where it was, each look would pass all the marks.
   * @returns whether there is more to do.
   */
  gatherUp(connection: Connection, kind: Kind, isFirst: boolean): Promise<boolean>;
  /** Whether any row has one of these tokens, for each group. */
  holds(
    connection: Connection,
    kind: Kind,
    groups: readonly (readonly string[])[],
  ): Promise<boolean[]>;
  /** What these rows hold, in any order; one that has gone is left out. */
  rows(connection: Connection, kind: Kind, rowIds: readonly RowId[]): Promise<IndexRow[]>;
  /** What the first rows after one hold, in their order. */
  rowsAfter(connection: Connection, kind: Kind, row: RowId, limit: number): Promise<IndexRow[]>;
  /** Which rows came or went since a mark; with none, from where on they can be asked for. */
  changesSince(connection: Connection, kind: Kind, mark?: Mark): Promise<Changes>;
}

/** The rows of an index from below one down to another, which is among them. */
export interface Stretch {
  readonly below: RowId;
  readonly from: RowId;
}

/** The newest rows of a stretch that have one token of each group, at most so many. */
export interface Look extends Stretch {
  readonly groups: readonly (readonly string[])[];
  readonly limit: number;
}

/** What differs between the two databases. */
export interface Index extends Pick<
  SearchEngine,
  'put' | 'gatherUp' | 'holds' | 'isSlowWithManyWords' | 'quickRows'
> {
  /** What each look finds. */
  rowIds(connection: Connection, kind: Kind, looks: readonly Look[]): Promise<RowId[][]>;
}
