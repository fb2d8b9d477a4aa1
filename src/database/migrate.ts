import { readdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import BetterSqlite3 from 'better-sqlite3';
import type { Knex } from 'knex';
import { projectRoot } from '../config';
import type { Database } from './connection';
import { brokenReferences } from './health';

/** Any number, as long as it is always the same one: it names the lock on PostgreSQL. */
const LOCK = 20_260_704;
const LOCK_WAIT_MILLISECONDS = 120_000;
const LOCK_RETRY_MILLISECONDS = 50;

/**
 * Brings the tables up to date, and returns the names of the migrations that it ran.
 * Two processes may start at once: the second waits for the first, then finds nothing to do.
 */
export async function migrate(database: Database): Promise<readonly string[]> {
  return database.engine === 'sqlite' ? migrateSqlite(database) : migratePostgres(database);
}

/** The migrations that have not run yet. */
export async function pendingMigrations(database: Database): Promise<readonly string[]> {
  const [, pending] = (await database.knex.migrate.list({ migrationSource })) as [
    unknown,
    string[],
  ];
  return pending;
}

/**
 * knex rebuilds a table to change a column of it; with foreign keys on, dropping the old one would
 * delete every row that points at it. So migrations run with keys off, and each is checked before it
 * is kept.
 */
async function migrateSqlite(database: Database): Promise<readonly string[]> {
  const release = await lockSqlite(database);
  try {
    await database.knex.raw('pragma foreign_keys = off');
    return await runMigrations(database.knex, checkedSource);
  } finally {
    await database.knex.raw('pragma foreign_keys = on');
    release();
  }
}

/**
 * A lock in a file of its own: it waits, and a crash lets go of it. SQLite’s own waiting would stop
 * the whole process, and for good when it is this process that holds the lock.
 */
async function lockSqlite(database: Database): Promise<() => void> {
  const [main] = await database.all<{ file: string }>('pragma database_list', []);
  const lock = new BetterSqlite3(`${main?.file ?? ''}-migrating`, { timeout: 0 });
  const began = performance.now();
  for (;;) {
    try {
      lock.exec('begin exclusive');
      return () => lock.close();
    } catch (error) {
      const busy = (error as { code?: unknown }).code === 'SQLITE_BUSY';
      if (!busy || performance.now() - began > LOCK_WAIT_MILLISECONDS) {
        lock.close();
        throw error;
      }
      await setTimeout(LOCK_RETRY_MILLISECONDS);
    }
  }
}

/** The lock is a transaction’s, on a connection of its own: it waits, and a crash lets go of it. */
function migratePostgres({ knex }: Database): Promise<readonly string[]> {
  return knex.transaction(async (holder) => {
    await holder.raw('select pg_advisory_xact_lock(?)', [LOCK]);
    return runMigrations(knex, migrationSource);
  });
}

/** Under our own lock, a lock of knex's that is still there was left by a crash. */
async function runMigrations(
  knex: Knex,
  migrationSource: Knex.MigrationSource<string>,
): Promise<readonly string[]> {
  await knex.migrate.forceFreeMigrationsLock({ migrationSource });
  const [, ran] = (await knex.migrate.latest({ migrationSource })) as [number, string[]];
  return ran;
}

/** Names without an ending, so that the built site and the tests agree on what has run. */
const migrationSource: Knex.MigrationSource<string> = {
  getMigrations: () => Promise.resolve(migrationNames()),
  getMigrationName: (name) => name,
  getMigration: (name) => import(migrationFile(name)) as Promise<Knex.Migration>,
};

/** The same, each one checked in its own transaction: one that breaks references changes nothing. */
const checkedSource: Knex.MigrationSource<string> = {
  ...migrationSource,
  async getMigration(name) {
    const migration = await migrationSource.getMigration(name);
    return {
      ...migration,
      async up(knex: Knex) {
        const database = { engine: 'sqlite', knex } as const;
        const before = await brokenReferences(database);
        await migration.up(knex);
        const broken = (await brokenReferences(database)) - before;
        if (broken > 0) throw new Error(`migration ${name} breaks ${String(broken)} references`);
      },
    };
  },
};

function migrationNames(): string[] {
  return readdirSync(join(projectRoot, 'migrations'))
    .filter((file) => /^\d{4}-[a-z-]+\.ts$/.test(file))
    .map((file) => parse(file).name)
    .sort();
}

/** As it was built, when this file was built too. */
function migrationFile(name: string): string {
  const built = __dirname.startsWith(join(projectRoot, 'dist'));
  return built
    ? join(projectRoot, 'dist', 'migrations', `${name}.js`)
    : join(projectRoot, 'migrations', `${name}.ts`);
}
