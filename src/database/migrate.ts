import { readdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { Knex } from 'knex';
import { projectRoot } from '../config';
import type { Database } from './connection';
import { brokenReferences } from './health';

/** Any number, as long as it is always the same one: it names the lock on PostgreSQL. */
const LOCK = 20_260_704;
const LOCK_WAIT_MILLISECONDS = 120_000;

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
 * delete every row that points at it. So migrations run with keys off, and are checked before the end.
 */
async function migrateSqlite(database: Database): Promise<readonly string[]> {
  const release = await lockSqlite(database);
  try {
    await database.knex.raw('pragma foreign_keys = off');
    const ran = await runMigrations(database.knex);
    const broken = await brokenReferences(database);
    if (broken > 0) throw new Error(`migrations ${ran.join(', ')} broke ${broken} references`);
    return ran;
  } finally {
    await database.knex.raw('pragma foreign_keys = on');
    release();
  }
}

/** A lock in a file of its own: it waits, and a crash lets go of it. */
async function lockSqlite(database: Database): Promise<() => void> {
  const [main] = await database.all<{ file: string }>('pragma database_list', []);
  const lock = new BetterSqlite3(`${main?.file ?? ''}-migrating`, {
    timeout: LOCK_WAIT_MILLISECONDS,
  });
  lock.exec('begin exclusive');
  return () => lock.close();
}

/** The lock is a transaction’s, on a connection of its own: it waits, and a crash lets go of it. */
function migratePostgres({ knex }: Database): Promise<readonly string[]> {
  return knex.transaction(async (holder) => {
    await holder.raw('select pg_advisory_xact_lock(?)', [LOCK]);
    return runMigrations(knex);
  });
}

/** Under our own lock, a lock of knex's that is still there was left by a crash. */
async function runMigrations(knex: Knex): Promise<readonly string[]> {
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
