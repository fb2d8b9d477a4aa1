import type { EngineQuery } from './engine';
import type { Rows } from './memory/memory';
import type { Correction } from './mend';

/** What was looked up for one search: the ways out of one that found little ask for the same again. */
export interface Notes {
  /** What was found, and of what. */
  readonly found: Found[];
  /** Whether the index holds a stem. */
  readonly held: Map<string, boolean>;
  /** What a word may be meant to be. */
  readonly corrections: Map<string, readonly Correction[]>;
}

/** What has all the words, whatever the conditions say: of more than can be held, the newest. */
export interface Hand {
  readonly rows: Rows;
  /** There is nothing else. */
  readonly isAll: boolean;
}

/** Nothing has it. */
export const NOTHING: Hand = { rows: new Uint32Array(), isAll: true };

/** What was asked for: so many at most. */
interface Asked extends EngineQuery {
  readonly most: number;
}

/** What was found. */
interface Found extends Sets {
  readonly most: number;
  readonly hand: Hand;
}

interface Sets {
  /** The groups that all must have, and the tokens that none may. */
  readonly has: ReadonlySet<string>;
  readonly none: ReadonlySet<string>;
}

/** Nothing was looked up yet. */
export function newNotes(): Notes {
  return { found: [], held: new Map(), corrections: new Map() };
}

/** Notes what was found. */
export function noteFound({ found }: Notes, query: Asked, hand: Hand): void {
  found.push({ ...setsOf(query), most: query.most, hand });
}

/** What is known already of a query, if it is. */
export function knownOf({ found }: Notes, query: Asked): Hand | undefined {
  const sought = { ...setsOf(query), most: query.most };
  return found.find((each) => tells(each, sought))?.hand;
}

function setsOf({ all, none }: EngineQuery): Sets {
  return { has: new Set(all.map((group) => group.join(' '))), none: new Set(none) };
}

/** Whether what was found is the answer: what is all stays all, and nothing stays nothing with more words. */
function tells(before: Found, { has, none, most }: Omit<Found, 'hand'>): boolean {
  const { rows, isAll } = before.hand;
  if (!isWithin(before.has, has) || !isWithin(before.none, none)) return false;
  if (isAll && rows.length === 0) return true;
  const isSame = before.has.size === has.size && before.none.size === none.size;
  return isSame && (isAll || before.most === most);
}

function isWithin(few: ReadonlySet<string>, many: ReadonlySet<string>): boolean {
  return few.size <= many.size && [...few].every((each) => many.has(each));
}
