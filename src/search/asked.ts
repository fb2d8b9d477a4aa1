import type { Connection } from '../database/database';
import type { Locale } from '../language/locales';
import type { Kind } from './engine';
import type { FilterField } from './filters';
import type { Memory } from './memory/memory';
import type { Notes } from './notes';
import type { Vocabulary } from './vocabulary';

/** What is asked, in words and by boxes; within one filter values mean *or*. */
export interface Asked {
  readonly typed: string;
  readonly filters: Readonly<Partial<Record<FilterField, readonly string[]>>>;
  /** Dollars a year. */
  readonly salaryFrom?: number | undefined;
  /** Published so many Montréal days ago at most. */
  readonly withinDays?: number | undefined;
  /** The steps of pay, in dollars a year, those of days, and the employers of whom it is counted. */
  readonly counted?: {
    readonly pay: readonly number[];
    readonly days: readonly number[];
    readonly employers: readonly string[];
  };
  readonly sort: 'relevance' | 'date' | 'salary';
  /** The stretch of the results for which it is told why they are there; undefined: for none. */
  readonly shown?: { readonly from: number; readonly to: number };
}

/** Who asks, of what and when. */
export interface Asker {
  readonly kind: Kind;
  readonly locale: Locale;
  readonly now: Date;
  /** What the index holds at this moment. */
  readonly memory: Memory;
  /** What was looked up for this search. */
  readonly notes: Notes;
  /** The words that are known here, for spelling. */
  readonly vocabulary: () => Promise<Vocabulary>;
  /** The texts of some of them, for phrases. */
  readonly textsOf: (
    connection: Connection,
    ids: readonly number[],
  ) => Promise<ReadonlyMap<number, readonly string[]>>;
}
