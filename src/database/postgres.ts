import { createHash } from 'node:crypto';
import { knex as createKnex, type Knex } from 'knex';
import { TypeOverrides, types, type Client } from 'pg';
import { knexLog, type Connection, type Database, type Value } from './connection';

/** Ours alone among the advisory locks of the database; the migrations have their own. */
const TURNS = 20_260_705;

/** A server that does not answer at all would keep us waiting for minutes. */
const CONNECT_MILLISECONDS = 10_000;

/** Counts as numbers and instants as milliseconds, as SQLite gives them. */
const parsers = new TypeOverrides();
parsers.setTypeParser(types.builtins.INT8, Number);
parsers.setTypeParser(types.builtins.TIMESTAMPTZ, (text: string) => Date.parse(text));

/** Opens a pool of connections; the first one is made by the first query. */
export function openPostgres(url: string): Database {
  const knex = createKnex({
    client: 'pg',
    connection: {
      connectionString: url,
      types: parsers,
      connectionTimeoutMillis: CONNECT_MILLISECONDS,
    } as Knex.PgConnectionConfig,
    log: knexLog,
    pool: { min: 0, max: 10, afterCreate: askPlainly },
  });
  return {
    ...within(knex),
    transaction: (work) => knex.transaction((transaction) => work(within(transaction))),
    async ping() {
      await knex.raw('select 1');
    },
    close: () => knex.destroy(),
  };
}

/**
 * All that we ask is answered in milliseconds: to compile a question or to share it among processes takes
 * longer than it saves.
 */
function askPlainly(client: Client, done: (error: Error | null, client: Client) => void): void {
  client.query('set jit = off; set max_parallel_workers_per_gather = 0', (error: Error | null) => {
    done(error, client);
  });
}

function within(knex: Knex): Connection {
  return {
    engine: 'postgres',
    knex,
    async all<Row>(sql: string, values: readonly Value[]) {
      // A named statement is planned once for each connection.
      const name = createHash('md5').update(sql).digest('base64');
      const result = await knex
        .raw<{ rows: Row[] }>(sql, values as Knex.RawBinding[])
        .options({ name });
      return result.rows;
    },
    async takeTurns() {
      await knex.raw('select pg_advisory_xact_lock(?)', [TURNS]);
    },
  };
}
