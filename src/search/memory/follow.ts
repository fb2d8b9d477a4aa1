import type { Connection } from '../../database/database';
import { engineOf, type Kind, type Mark } from '../engine';
import { Memory } from './memory';

const READ_AT_ONCE = 5000;
/** With so many rows that have gone, and half of all, it is read again. */
const MANY_GONE = 10_000;

interface Followed {
  readonly memory: Memory;
  /** Up to where its index is known. */
  readonly mark: Mark;
}

/** Those of each database; a transaction is none, so that what it takes back is never kept. */
const followedBy = new WeakMap<Connection, Map<Kind, Promise<Followed>>>();

/** What an index holds at this moment, whoever changed it: read once, and followed from then on. */
export async function memoryOf(connection: Connection, kind: Kind): Promise<Memory> {
  const followed = followedBy.get(connection) ?? new Map<Kind, Promise<Followed>>();
  followedBy.set(connection, followed);
  const before = followed.get(kind)?.catch(() => undefined);
  const next = Promise.resolve(before).then((known) => follow(connection, kind, known));
  followed.set(kind, next);
  return (await next).memory;
}

async function follow(
  connection: Connection,
  kind: Kind,
  known: Followed | undefined,
): Promise<Followed> {
  const { rowIds, mark, isWhole } = await engineOf(connection).changesSince(
    connection,
    kind,
    known?.mark,
  );
  if (known === undefined || !isWhole || isWorn(known.memory)) {
    // What comes while it is read is among the next changes.
    return { memory: await readAll(connection, kind), mark };
  }
  const { memory } = known;
  if (rowIds.length > 0) {
    const rows = await engineOf(connection).rows(connection, kind, rowIds);
    const there = new Set(rows.map(({ rowId }) => rowId));
    for (const { rowId, id, record } of rows) memory.put(rowId, id, record);
    for (const rowId of rowIds) if (!there.has(rowId)) memory.remove(rowId);
  }
  return { memory, mark };
}

function isWorn({ size, gone }: Memory): boolean {
  return gone >= MANY_GONE && gone * 2 > size;
}

async function readAll(connection: Connection, kind: Kind): Promise<Memory> {
  const memory = new Memory();
  for (let last = 0; ;) {
    const rows = await engineOf(connection).rowsAfter(connection, kind, last, READ_AT_ONCE);
    for (const { rowId, id, record } of rows) memory.put(rowId, id, record);
    const end = rows.at(-1);
    if (end === undefined) return memory;
    last = end.rowId;
  }
}
