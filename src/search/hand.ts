import type { Connection } from '../database/database';
import type { Asker } from './asked';
import type { Condition } from './conditions';
import { engineOf, type EngineQuery } from './engine';
import { isNowhere } from './held';
import type { Rows } from './memory/memory';
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

/** What has all the words, whatever the conditions say: of more than can be held, the newest. */
export interface Hand {
  readonly rows: Rows;
  /** There is nothing else. */
  readonly isAll: boolean;
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
  return rowsOnce(quest, { all: words, none: plan.without }, mostOf(quest, wanted));
}

/** Asks an engine for the newest rows, at most so many, and perhaps only what is older than one. */
export async function rowsWith(
  { connection, asker }: Sought,
  { all, none }: EngineQuery,
  { most, below }: { readonly most: number; readonly below?: number | undefined },
): Promise<Hand> {
  const { memory } = asker;
  // What nothing has would be opened, and merged, for nothing.
  const held = all.map((group) => group.filter((each) => !isNowhere(each, asker)));
  const newest = await engineOf(connection).newest(
    connection,
    asker.kind,
    { all: held, none },
    { limit: most, below: below === undefined ? memory.newestRow + 1 : memory.rowIdOf(below) },
  );
  return { rows: memory.rowsOf(newest.rowIds), isAll: newest.isAll };
}

/** Conditions leave fewer than there are. */
function mostOf({ connection, words, conditions }: Sought, wanted: number): number {
  if (conditions.length === 0) return SOME_CLOSED * wanted;
  const shared = Math.floor(MOST_MEETINGS / Math.max(1, words.length));
  return Math.min(engineOf(connection).quickRows, Math.max(MOST_ROWS, shared));
}

/** What was looked up for one search: the ways out of one that found little ask for the same words. */
const lookedUp = new WeakMap<Asker, LookedUp[]>();

interface LookedUp {
  /** The groups that all must have, and the tokens that none may. */
  readonly has: ReadonlySet<string>;
  readonly none: ReadonlySet<string>;
  /** So many were asked for. */
  readonly most: number;
  readonly hand: Hand;
}

async function rowsOnce(quest: Sought, query: EngineQuery, most: number): Promise<Hand> {
  const before = lookedUp.get(quest.asker) ?? [];
  lookedUp.set(quest.asker, before);
  const has = new Set(query.all.map((group) => group.join(' ')));
  const none = new Set(query.none);
  const known = before.find((each) => tells(each, { has, none, most }));
  if (known !== undefined) return known.hand;
  const hand = await rowsWith(quest, query, { most });
  before.push({ has, none, most, hand });
  return hand;
}

/** Whether what was found before is the answer: what is all stays all, and nothing stays nothing with more words. */
function tells(before: LookedUp, { has, none, most }: Omit<LookedUp, 'hand'>): boolean {
  const { rows, isAll } = before.hand;
  if (!isWithin(before.has, has) || !isWithin(before.none, none)) return false;
  if (isAll && rows.length === 0) return true;
  const isSame = before.has.size === has.size && before.none.size === none.size;
  return isSame && (isAll || before.most === most);
}

function isWithin(few: ReadonlySet<string>, many: ReadonlySet<string>): boolean {
  return few.size <= many.size && [...few].every((each) => many.has(each));
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
    const hand = await rowsOnce(quest, { all: [group], none: [] }, MOST_ROWS);
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
