import type { Index, IndexRow, RowId, SearchEngine } from './engine';
import { readRows } from './rows';
import { soundQuery } from './tokens';

/** The newest matches are looked at first; where too few of them will do, four times as many more. */
const LOOKS = [1, 4];

/** The walk from the newest row down, the same whatever the index is kept in. */
export function newestFirst(index: Index): SearchEngine['newest'] {
  return async (connection, kind, query, wanted) => {
    const sought = soundQuery(query);
    if (sought === undefined) return [];
    const { all, none } = sought;
    const found: IndexRow[] = [];
    let below = Infinity;
    for (const times of LOOKS) {
      const limit = wanted.limit * times;
      const matches = await index.rowIds(connection, kind, all, { below, from: 0, limit });
      const from = matches.at(-1);
      if (from === undefined) break;
      const unwanted = new Set(await unwantedAmong({ below, from, limit }));
      const ids = matches.filter((id) => !unwanted.has(id));
      for (const row of await readRows(index, connection, kind, ids)) {
        if (found.length < wanted.limit && wanted.accepts(row.record)) found.push(row);
      }
      if (matches.length < limit || found.length === wanted.limit) break;
      below = from;
    }
    return found;

    /** No index finds what a row has not: those that have it are found, and taken out. */
    async function unwantedAmong(matches: { below: RowId; from: RowId; limit: number }) {
      return none.length === 0 ? [] : index.rowIds(connection, kind, [...all, none], matches);
    }
  };
}
