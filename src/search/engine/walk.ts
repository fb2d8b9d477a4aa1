import type { Index, SearchEngine } from './engine';
import { soundQuery } from './tokens';

/** The walk from the newest row down, the same whatever the index is kept in. */
export function newestFirst(index: Index): SearchEngine['newest'] {
  return async (connection, kind, query, { limit, below = Infinity }) => {
    const sought = soundQuery(query);
    if (sought === undefined) return { rowIds: [], isAll: true };
    const { all, none } = sought;
    const matches = await index.rowIds(connection, kind, all, { below, from: 0, limit });
    const isAll = matches.length < limit;
    const from = matches.at(-1);
    if (none.length === 0 || from === undefined) return { rowIds: matches, isAll };
    // No index finds what a row has not: those that have it are found, and taken out.
    const stretch = { below, from, limit };
    const unwanted = new Set(await index.rowIds(connection, kind, [...all, none], stretch));
    return { rowIds: matches.filter((rowId) => !unwanted.has(rowId)), isAll };
  };
}
