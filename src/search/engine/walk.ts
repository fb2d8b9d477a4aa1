import type { Connection } from '../../database/database';
import type { EngineQuery, Index, Kind, Newest, RowId, SearchEngine, Wanted } from './engine';
import { soundQuery } from './tokens';

/** The walk from the newest row down, the same whatever the index is kept in. */
export function newestFirst(index: Index): SearchEngine['newest'] {
  return async (connection, kind, queries) => {
    const answers = queries.map(() => NOTHING);
    const sought = queries.flatMap((query, at) => soundAt(query, at));
    const looks = sought.map(({ all, below = Infinity, limit }) => ({
      ...{ groups: all, below, from: 0, limit },
    }));
    const matches = await index.rowIds(connection, kind, looks);
    const found = sought.map((query, each) => ({ ...query, rowIds: matches[each] ?? [] }));
    const unwanted = await unwantedOf(index, { connection, kind }, found);
    for (const { at, rowIds, limit } of found) {
      const out = unwanted.get(at);
      const left = out === undefined ? rowIds : rowIds.filter((rowId) => !out.has(rowId));
      answers[at] = { rowIds: left, isAll: rowIds.length < limit };
    }
    return answers;
  };
}

const NOTHING: Newest = { rowIds: [], isAll: true };

type Sought = EngineQuery & Wanted & { readonly at: number };

/** Of what nothing can answer nothing is looked for. */
function soundAt(query: EngineQuery & Wanted, at: number): Sought[] {
  const sound = soundQuery(query);
  return sound === undefined ? [] : [{ ...query, ...sound, at }];
}

/** No index finds what a row has not: what has a token that it must not have is found, to be taken out. */
async function unwantedOf(
  index: Index,
  { connection, kind }: { connection: Connection; kind: Kind },
  found: readonly (Sought & { readonly rowIds: readonly RowId[] })[],
): Promise<Map<number, Set<RowId>>> {
  const among = found.filter(({ none, rowIds }) => none.length > 0 && rowIds.length > 0);
  const looks = among.map(({ all, none, rowIds, below = Infinity, limit }) => ({
    ...{ groups: [...all, none], below, from: rowIds.at(-1) ?? 0, limit },
  }));
  const rowIds = await index.rowIds(connection, kind, looks);
  return new Map(among.map(({ at }, each) => [at, new Set(rowIds[each])]));
}
