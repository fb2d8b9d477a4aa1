import type { Connection } from '../database/database';
import type { Asker } from './asked';
import type { Condition } from './conditions';
import { engineOf, type EngineQuery } from './engine';
import { isNowhere } from './held';
import type { Rows } from './memory/memory';
import { knownOf, NOTHING, type Hand } from './notes';
import type { Plan } from './plan';

/** What is looked for. */
export interface Sought {
  readonly connection: Connection;
  readonly asker: Asker;
  readonly plan: Plan;
  /** One token of each group must be there. */
  readonly words: readonly (readonly string[])[];
  readonly conditions: readonly Condition[];
}

/** Of the rows of an index some have closed: so many times as many are asked for as are wanted. */
export const SOME_CLOSED = 2;
/** Where there are conditions, so many are looked at, or more: as many as words can be met in all. */
const MOST_ROWS = 4000;
const MOST_MEETINGS = 40_000;
/** Of this many words and more, those that few have may be intersected here. */
const MANY_WORDS = 3;

/** Looks for what has all the words of a search; so many are wanted. */
export async function handOf(quest: Sought, wanted: number): Promise<Hand> {
  const { asker, words, plan } = quest;
  if (words.length === 0 && plan.without.length === 0) {
    return { rows: asker.memory.all(), isAll: true };
  }
  const isSlow = words.length >= MANY_WORDS && engineOf(quest.connection).isSlowWithManyWords;
  const rare = isSlow ? await withRareWords(quest) : undefined;
  if (rare?.isAll === true) return rare;
  return rowsOnce(quest, queryOf(quest, wanted));
}

/**
 * Looks the words of several searches up together, which `handOf` then has in hand, where each question
 * takes its time whatever it finds.
 */
export async function lookAhead(quests: readonly Sought[], wanted: number): Promise<void> {
  const [first] = quests;
  if (first === undefined || !engineOf(first.connection).isFar) return;
  const queries = quests
    .filter(({ words }) => words.length > 0)
    .map((quest) => queryOf(quest, wanted))
    .filter((query) => knownOf(first.asker.notes, query) === undefined);
  await lookUp(first, queries);
}

/** Looks the newest rows for each query up. */
export async function rowsFor(
  { connection, asker }: Sought,
  queries: readonly Query[],
): Promise<Hand[]> {
  const { memory } = asker;
  const asked = queries.map(({ all, none, most, below }) => ({
    // What nothing has would be opened, and merged, for nothing.
    all: all.map((group) => group.filter((each) => !isNowhere(each, asker))),
    ...{ none, limit: most },
    below: below === undefined ? memory.newestRow + 1 : memory.rowIdOf(below),
  }));
  const newest = await engineOf(connection).newest(connection, asker.kind, asked);
  return newest.map(({ rowIds, isAll }) => ({ rows: memory.rowsOf(rowIds), isAll }));
}

/** The newest rows, at most so many, and perhaps only what is older than one. */
interface Query extends EngineQuery {
  readonly most: number;
  readonly below?: number | undefined;
}

function queryOf(quest: Sought, wanted: number): Query {
  return { all: quest.words, none: quest.plan.without, most: mostOf(quest, wanted) };
}

/** Conditions leave fewer than there are. */
function mostOf({ connection, words, conditions }: Sought, wanted: number): number {
  if (conditions.length === 0) return SOME_CLOSED * wanted;
  const shared = Math.floor(MOST_MEETINGS / Math.max(1, words.length));
  return Math.min(engineOf(connection).quickRows, Math.max(MOST_ROWS, shared));
}

/** What is known already is not asked again. */
async function rowsOnce(quest: Sought, query: Query): Promise<Hand> {
  const known = knownOf(quest.asker.notes, query);
  if (known !== undefined) return known;
  const [hand = NOTHING] = await lookUp(quest, [query]);
  return hand;
}

async function lookUp(quest: Sought, queries: readonly Query[]): Promise<Hand[]> {
  const hands = await rowsFor(quest, queries);
  hands.forEach((hand, at) => {
    const query = queries[at];
    if (query !== undefined) quest.asker.notes.found.push({ ...query, hand });
  });
  return hands;
}

/**
 * What has all of those words that few have; undefined where each is common. It is all where no other
 * word is left, or nothing.
 */
async function withRareWords(quest: Sought): Promise<Hand | undefined> {
  const { words, plan } = quest;
  let rows: Rows | undefined;
  let isAll = plan.without.length === 0;
  for (const group of words) {
    const hand = await rowsOnce(quest, { all: [group], none: [], most: MOST_ROWS });
    if (hand.isAll) rows = rows === undefined ? hand.rows : both(rows, hand.rows);
    else isAll = false;
    if (rows?.length === 0) return { rows, isAll: true };
  }
  return rows === undefined ? undefined : { rows, isAll };
}

function both(one: Rows, other: Rows): Rows {
  const known = new Set(other);
  return one.filter((row) => known.has(row));
}
