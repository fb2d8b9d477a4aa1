import type { Knex } from 'knex';

/** A connection that cannot be made is thrown; knex would also print it, with its stack. */
export const knexLog = { warn: () => undefined };

export type Engine = 'sqlite' | 'postgres';

/** What a query may be given: instants go in as `Date`, and come out as `Instant`. */
export type Value = string | number | boolean | Date | null;

/** An instant as both engines give it back: milliseconds since 1970, UTC. */
export type Instant = number;

/** The database, or a transaction in it: the first argument of each model function. */
export interface Connection {
  readonly engine: Engine;
  /** For queries that are built as they go. */
  readonly knex: Knex;
  /** For SQL that is ready: `?` stands for a value, and the same text is prepared once. */
  all<Row>(sql: string, values: readonly Value[]): Promise<Row[]>;
  /**
   * Lets one transaction at a time go on to its end: for what is looked for, and added when it is not
   * there.
   */
  takeTurns(): Promise<void>;
}

export interface Database extends Connection {
  /**
   * Runs `work` in one transaction, and commits when it is done.
   * On SQLite it takes the write lock at once: a transaction that reads and then writes would
   * otherwise fail as soon as another process wrote in between.
   */
  transaction<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result>;
  /** @throws when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
