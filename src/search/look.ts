import type { Connection } from '../database/database';
import type { Asked, Asker } from './asked';
import { conditionsOf, type FilterName } from './conditions';
import {
  asManyAs,
  conditionTokens,
  handOf,
  handsOf,
  rowsFor,
  type Asking,
  type Sought,
} from './hand';
import { chosen, failuresOf } from './memory/choose';
import type { Rows } from './memory/memory';
import { NOTHING, type Hand } from './notes';
import { tokensOf, type Plan } from './plan';

/** A search under way. */
export interface Quest extends Sought {
  readonly asked: Asked;
}

/** A search whose words were looked for: what has them, and which conditions each of it fails. */
export interface Gathered extends Quest {
  readonly hand: Hand;
  readonly failures: Uint16Array;
}

/** What was found, the newest first. */
export interface Looked {
  readonly rows: Rows;
  /** There may be more. */
  readonly more: boolean;
}

/** A search that may be gathered. */
export function questOf(connection: Connection, asked: Asked, plan: Plan, asker: Asker): Quest {
  return {
    ...{ connection, asker, plan, asked, words: plan.groups.map(tokensOf) },
    conditions: conditionsOf(asked, plan, asker.now),
  };
}

/** The same search for other words. */
export function forWords(quest: Quest, words: Quest['words']): Quest {
  const { connection, asker, plan, asked, conditions } = quest;
  return { connection, asker, plan, asked, conditions, words };
}

/** Looks for the words of a search, once, whatever is then asked of it, but never for more than these. */
export async function gather(quest: Quest, wanted: number): Promise<Gathered> {
  return gathered(quest, await handOf(quest, wanted));
}

function gathered(quest: Quest, hand: Hand): Gathered {
  return { ...quest, hand, failures: failuresIn(quest, hand.rows, quest.conditions) };
}

/** The newest entries, open now, that have all of the words and meet all conditions but one. */
export async function look(
  quest: Gathered,
  limit: number,
  { without }: { without?: FilterName } = {},
): Promise<Looked> {
  const { hand, failures, conditions } = quest;
  const at = conditions.findIndex(({ name }) => name === without);
  const rows = chosen(hand.rows, failures, { limit, except: at });
  const isFull = rows.length === limit;
  if (hand.isAll || isFull) return { rows, more: isFull };
  const others = conditions.filter(({ name }) => name !== without);
  const older = await lookFurther({ ...quest, conditions: others }, limit - rows.length, {
    below: hand.rows.at(-1),
  });
  return { rows: Uint32Array.from([...rows, ...older.rows]), more: older.more };
}

/** The same for several searches at once, of which nothing else is asked. */
export async function lookEach(
  asking: Asking,
  quests: readonly Quest[],
  limit: number,
): Promise<Looked[]> {
  const hands = await handsOf(asking, quests, limit);
  const found: Looked[] = [];
  for (const [at, quest] of quests.entries()) {
    found.push(await look(gathered(quest, hands[at] ?? NOTHING), limit));
  }
  return found;
}

/** Of what is in hand, what is open now and meets all conditions. */
export function inHand({ hand, failures }: Gathered): Rows {
  return chosen(hand.rows, failures, { limit: Infinity });
}

/** What the index is asked for beside words and conditions. */
interface Further {
  /** What is older than this row. */
  readonly below?: number | undefined;
  /** One of these tokens. */
  readonly also?: readonly string[];
  /** None of those. */
  readonly none?: readonly string[];
}

/** The same of all that the index has, for more than is in hand. */
export async function lookFurther(
  quest: Quest,
  limit: number,
  { below, also, none = [] }: Further,
): Promise<Looked> {
  const { words, conditions, plan } = quest;
  const all = [...words, ...conditionTokens(quest), ...(also === undefined ? [] : [also])];
  const query = {
    all,
    none: [...plan.without, ...none],
    most: asManyAs(limit, quest.asker),
    below,
  };
  const [hand = NOTHING] = await rowsFor(quest, [query]);
  const rows = chosen(hand.rows, failuresIn(quest, hand.rows, conditions), { limit });
  return { rows, more: rows.length === limit || !hand.isAll };
}

function failuresIn({ asker }: Quest, rows: Rows, conditions: Quest['conditions']) {
  const tests = conditions.map(({ test }) => test);
  return failuresOf(asker.memory, rows, tests, asker.now.getTime());
}
