import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { knex as createKnex, type Knex } from 'knex';
import BetterSqlite3Client from 'knex/lib/dialects/better-sqlite3/index.js';
import { knexLog, type Connection, type Database, type Value } from './connection';

const BUSY_MILLISECONDS = 5000;
const MAPPED_BYTES = 2 ** 31;

/** knex opens its transactions with a plain BEGIN, which fails when two processes read and then write. */
class ImmediateClient extends BetterSqlite3Client {
  override _query(connection: BetterSqlite3.Database, query: BetterSqlite3Client.Query) {
    return super._query(
      connection,
      query.sql === 'BEGIN;' ? Object.assign(query, { sql: 'BEGIN IMMEDIATE;' }) : query,
    );
  }
}

/** Opens the file, and makes it and its folder when they are not there. */
export function openSqlite(path: string): Database {
  makeFolder(dirname(path));
  const knex = createKnex({
    client: ImmediateClient as unknown as typeof Knex.Client,
    connection: { filename: path },
    useNullAsDefault: true,
    log: knexLog,
    pool: {
      min: 1,
      max: 1,
      afterCreate(handle: BetterSqlite3.Database, done: (error: Error | null) => void) {
        configure(handle);
        done(null);
      },
    },
  });
  const reader = new SqliteReader(path);
  return {
    engine: 'sqlite',
    knex,
    // The driver waits for the file, not for us: a promise is what PostgreSQL would give.
    all: <Row>(sql: string, values: readonly Value[]) =>
      new Promise<Row[]>((resolve) => {
        resolve(reader.all(sql, values));
      }),
    takeTurns: noTurns,
    transaction: (work) => knex.transaction((transaction) => work(within(transaction))),
    async ping() {
      await knex.raw('select 1');
    },
    async close() {
      reader.close();
      await knex.destroy();
    },
  };
}

/** Node’s own recursive one never ends where no folder can be made, as in /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process that starts may have made it meanwhile.
    if (!existsSync(path)) throw error;
  }
}

/** Settings of each handle on the file. */
function configure(handle: BetterSqlite3.Database): void {
  handle.pragma(`busy_timeout = ${String(BUSY_MILLISECONDS)}`);
  handle.pragma('journal_mode = WAL');
  handle.pragma('foreign_keys = ON');
  // Writes are rare, and each one was promised to a person: it is on the disk before the answer.
  handle.pragma('synchronous = FULL');
}

function within(transaction: Knex.Transaction): Connection {
  return {
    engine: 'sqlite',
    knex: transaction,
    async all<Row>(sql: string, values: readonly Value[]) {
      const rows: unknown = await transaction.raw(sql, values.map(toSqlite));
      return rows as Row[];
    },
    takeTurns: noTurns,
  };
}

/** Only one transaction at a time writes here anyway. */
const noTurns = () => Promise.resolve();

/** Reads have a handle of their own, whose prepared statements stay: half of a query's time. */
class SqliteReader {
  private handle: BetterSqlite3.Database | undefined;
  private readonly statements = new Map<string, BetterSqlite3.Statement>();

  constructor(private readonly path: string) {}

  all<Row>(sql: string, values: readonly Value[]): Row[] {
    return this.prepare(sql).all(...values.map(toSqlite)) as Row[];
  }

  close(): void {
    this.handle?.close();
  }

  private prepare(sql: string): BetterSqlite3.Statement {
    const ready = this.statements.get(sql);
    if (ready !== undefined) return ready;
    this.handle ??= this.open();
    const prepared = this.handle.prepare(sql);
    this.statements.set(sql, prepared);
    return prepared;
  }

  private open(): BetterSqlite3.Database {
    const handle = new BetterSqlite3(this.path);
    configure(handle);
    // What is read again and again is read where the system keeps it, not copied each time.
    handle.pragma(`mmap_size = ${String(MAPPED_BYTES)}`);
    return handle;
  }
}

function toSqlite(value: Value): string | number | null {
  if (value instanceof Date) return value.getTime();
  return typeof value === 'boolean' ? Number(value) : value;
}
