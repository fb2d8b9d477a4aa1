import type { Connection } from '../database/database';
import type { Asker } from './asked';
import type { Condition } from './conditions';
import { engineOf, type EngineQuery } from './engine';
import { isNowhere } from './held';
import { openShare } from './memory/choose';
import type { Memory, Rows } from './memory/memory';
import { knownOf, noteFound, NOTHING, type Hand } from './notes';
import type { Plan } from './plan';

/** Who asks, and where. */
export interface Asking {
  readonly connection: Connection;
  readonly asker: Asker;
}

/** What is looked for. */
export interface Sought extends Asking {
  readonly plan: Plan;
  /** One token of each group must be there. */
  readonly words: readonly (readonly string[])[];
  readonly conditions: readonly Condition[];
}

/** Some more than are likely to be open are asked for: to ask again takes longer. */
const SPARE = 1.1;
/** And never more than so many times as many as are wanted, however few are open. */
const LEAST_OPEN = 0.25;
/** Where there are conditions, so many are looked at, or more: as many as words can be met in all. */
const MOST_ROWS = 4000;
/** That is, for so many that are wanted. */
const USUALLY_WANTED = 2000;
const MOST_MEETINGS = 40_000;
/** Of this many words and more, those that few have may be intersected here. */
const MANY_WORDS = 3;

/** Looks for what has all the words of a search; so many are wanted. */
export async function handOf(quest: Sought, wanted: number): Promise<Hand> {
  const here = await handHere(quest);
  if (here !== undefined) return here;
  const most = mostOf(quest, wanted);
  const [hand = NOTHING] = await rowsOnce(quest, [{ ...queryOf(quest), most }]);
  return hand;
}

/**
 * Looks for what has all the words of each of some searches, and may only give what meets its
 * conditions: all that nobody knows yet is asked together.
 */
export async function handsOf(
  asking: Asking,
  quests: readonly Sought[],
  wanted: number,
): Promise<Hand[]> {
  const { asker, connection } = asking;
  const most = asManyAs(wanted, asker);
  const here: (Hand | undefined)[] = [];
  for (const quest of quests) here.push(await handHere(quest));
  const asked = quests.filter((_, at) => here[at] === undefined);
  const queries = asked.map((quest) =>
    // What most have is a word like others, which makes it slow.
    engineOf(connection).isSlowWithManyWords
      ? { ...queryOf(quest), most: mostOf(quest, wanted) }
      : { ...queryOf(quest, conditionTokens(quest)), most },
  );
  const hands = (await rowsOnce(asking, queries)).values();
  return here.map((hand) => hand ?? hands.next().value ?? NOTHING);
}

/** What is known here without asking for all the words together. */
async function handHere(quest: Sought): Promise<Hand | undefined> {
  const { asker, words, plan } = quest;
  if (words.length === 0 && plan.without.length === 0) {
    return { rows: asker.memory.all(), isAll: true };
  }
  if (words.length < MANY_WORDS || !engineOf(quest.connection).isSlowWithManyWords)
    return undefined;
  const rare = await withRareWords(quest);
  return rare?.isAll === true ? rare : undefined;
}

/** The tokens of the conditions, as far as the index knows them: one of each must be there. */
export function conditionTokens({ conditions }: Sought): Sought['words'] {
  return conditions.map(({ tokens }) => tokens);
}

function queryOf({ words, plan }: Sought, tokens: Sought['words'] = []): EngineQuery {
  return { all: [...words, ...tokens], none: plan.without };
}

/** Looks the newest rows for each query up. */
export async function rowsFor(
  { connection, asker }: Asking,
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

/** Conditions leave fewer than there are. */
function mostOf({ connection, asker, words, conditions }: Sought, wanted: number): number {
  const open = asManyAs(wanted, asker);
  if (conditions.length === 0) return open;
  const shared = Math.floor(MOST_MEETINGS / Math.max(1, words.length));
  const most = Math.min(engineOf(connection).quickRows, Math.max(MOST_ROWS, shared));
  return Math.max(open, Math.ceil((most * wanted) / USUALLY_WANTED));
}

/** Of the rows of an index some have closed: among how many there are likely to be so many open ones. */
export function asManyAs(wanted: number, { memory, now }: Asker): number {
  const share = Math.max(LEAST_OPEN, openShare(memory, now.getTime()));
  return Math.ceil((SPARE * wanted) / share);
}

/** What is known already is not asked again. */
async function rowsOnce(asking: Asking, queries: readonly Omit<Query, 'below'>[]): Promise<Hand[]> {
  const { notes } = asking.asker;
  const unknown = queries.filter((query) => knownOf(notes, query) === undefined);
  const hands = await rowsFor(asking, unknown);
  unknown.forEach((query, at) => {
    noteFound(notes, query, hands[at] ?? NOTHING);
  });
  return queries.map((query) => knownOf(notes, query) ?? NOTHING);
}

/**
 * What has all of those words that few have; undefined where each is common. It is all where no other
 * word is left, or nothing.
 */
async function withRareWords(quest: Sought): Promise<Hand | undefined> {
  let rows: Rows | undefined;
  let isAll = quest.plan.without.length === 0;
  for (const group of quest.words) {
    const having = await allWith(quest, group);
    if (having === undefined) isAll = false;
    else rows = rows === undefined ? having : both(rows, having);
    if (rows?.length === 0) return { rows, isAll: true };
  }
  return rows === undefined ? undefined : { rows, isAll };
}

/** Words that more have than are looked at, by whose index they are: nobody asks that twice. */
const commonWords = new WeakMap<Memory, Set<string>>();
const MOST_COMMON = 5000;

/** All that have a word that few have; undefined where it is common. */
async function allWith(quest: Sought, group: readonly string[]): Promise<Rows | undefined> {
  const { memory } = quest.asker;
  const common = commonWords.get(memory) ?? new Set<string>();
  commonWords.set(memory, common);
  const word = group.join(' ');
  if (common.has(word)) return undefined;
  const query = { all: [group], none: [], most: MOST_ROWS };
  const [hand = NOTHING] = await rowsOnce(quest, [query]);
  if (hand.isAll) return hand.rows;
  if (common.size >= MOST_COMMON) common.clear();
  common.add(word);
  return undefined;
}

function both(one: Rows, other: Rows): Rows {
  const known = new Set(other);
  return one.filter((row) => known.has(row));
}
