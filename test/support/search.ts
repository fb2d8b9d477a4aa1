import type { Connection, Database } from '../../src/database/database';
import { engineOf, type IndexRow, type Kind } from '../../src/search/engine';
import { isOpenNow, type SearchRecord } from '../../src/search/record';

const NOW = '2026-11-24T15:00:00Z';

/** What is known of a listing that is open for good. */
export function searchRecord(given: Partial<SearchRecord> = {}): SearchRecord {
  return {
    ...{ opensAt: 0, closesAt: Infinity, annualCents: 0 },
    ...{ tenure: 'permanent', schedule: 'full_time', workplace: 'on_site' },
    ...{ places: [], category: 'health', employerId: 1, authorId: 0 },
    ...{ languages: ['fr'], locales: ['fr'], title: '', name: '' },
    ...given,
  };
}

/** Lets entries be put of things that are nowhere: for what is about the index alone. */
export async function withoutThings({ engine, knex }: Database): Promise<void> {
  if (engine === 'sqlite') {
    await knex.raw('pragma foreign_keys = off');
    return;
  }
  for (const kind of ['job', 'article']) {
    await knex.raw(`alter table search_${kind}s drop constraint search_${kind}s_id_fkey`);
  }
}

/** What can be found by all of these tokens, open or not, the newest first. */
export async function rowsBy(
  connection: Connection,
  tokens: readonly string[],
  kind: Kind = 'job',
): Promise<IndexRow[]> {
  const engine = engineOf(connection);
  const query = { all: tokens.map((token) => [token]), none: [], limit: 1000 };
  const [newest] = await engine.newest(connection, kind, [query]);
  const rows = await engine.rows(connection, kind, newest?.rowIds ?? []);
  return rows.sort((one, other) => other.rowId - one.rowId);
}

/** The numbers of what can be found at an instant by all of these tokens, the newest first. */
export async function foundBy(
  connection: Connection,
  tokens: readonly string[],
  { kind = 'job', now = NOW }: { kind?: Kind; now?: string } = {},
): Promise<number[]> {
  const rows = await rowsBy(connection, tokens, kind);
  return rows.filter(({ record }) => isOpenNow(record, Date.parse(now))).map(({ id }) => id);
}

/** How much an index holds: its rows, and on SQLite those of FTS5, which must be as many. */
export async function sizeOfIndex({ engine, knex }: Database, kind: Kind): Promise<number[]> {
  const tables = engine === 'sqlite' ? ['', '_tokens_docsize'] : [''];
  return Promise.all(
    tables.map(async (table) => {
      const [row] = await knex(`search_${kind}s${table}`).count({ rows: '*' });
      return Number(row?.rows);
    }),
  );
}
