import { endOfMontrealDay, montrealDayIn } from '../clock';
import type { Connection } from '../database/database';
import type { Locale } from '../language/locales';
import { engineOf, type IndexRow, type Kind } from './engine';
import { dayTokens, filterToken, filterTokens, payTokens, type FilterField } from './filters';
import { tokensOf, type Plan } from './plan';
import type { Vocabulary } from './vocabulary';
import { isOpenNow, type SearchRecord } from './record';

/** What is asked, in words and by boxes; within one filter values mean *or*. */
export interface Asked {
  readonly typed: string;
  readonly filters: Readonly<Partial<Record<FilterField, readonly string[]>>>;
  /** Dollars a year. */
  readonly salaryFrom?: number | undefined;
  /** Published so many Montréal days ago at most. */
  readonly withinDays?: number | undefined;
  /** The steps of pay, in dollars a year, and of days for which it is counted how many there are. */
  readonly steps?: { readonly pay: readonly number[]; readonly days: readonly number[] };
  readonly sort: 'relevance' | 'date' | 'salary';
  /** The stretch of the results for which it is told why they are there; undefined: for none. */
  readonly shown?: { readonly from: number; readonly to: number };
}

/** Who asks, of what and when. */
export interface Asker {
  readonly kind: Kind;
  readonly locale: Locale;
  readonly now: Date;
  /** The words that are known here, for spelling. */
  readonly vocabulary: () => Promise<Vocabulary>;
  /** The texts of some of them, for phrases. */
  readonly textsOf: (
    connection: Connection,
    ids: readonly number[],
  ) => Promise<ReadonlyMap<number, readonly string[]>>;
}

/** Fewer than that are held in hand; more are asked of the index with all conditions. */
const HANDFUL = 1000;

/** The name of a filter, pay and date included. */
export type FilterName = FilterField | 'pay' | 'day';

/** Something that an entry must have, and may be asked for without. */
interface Condition {
  readonly name: FilterName;
  readonly tokens: readonly string[];
  /** What the tokens cannot tell to the dollar, or to the day. */
  readonly accepts?: (record: SearchRecord) => boolean;
}

/** A search under way. */
export interface Quest {
  readonly connection: Connection;
  readonly asker: Asker;
  readonly asked: Asked;
  readonly plan: Plan;
  /** One token of each group must be there. */
  readonly words: readonly (readonly string[])[];
  readonly conditions: readonly Condition[];
  /** All that has the words, where it is in hand: then no condition asks the index again. */
  readonly hand?: readonly Held[];
}

/** Something that was found. */
export type Found = IndexRow;

/** Something in hand, with what it is filtered by. */
interface Held {
  readonly found: Found;
  readonly tokens: ReadonlySet<string>;
}

/** A search that may look, once and again. */
export function questOf(connection: Connection, asked: Asked, plan: Plan, asker: Asker): Quest {
  return {
    ...{ connection, asker, plan, asked, words: plan.groups.map(tokensOf) },
    conditions: [...values(asked, plan), ...limits(asked, plan, asker.now)],
  };
}

/**
 * The same search with all that has its words in hand, where these are few: a condition that most
 * entries meet is long to intersect, and each count asks once more without one.
 */
export async function inHand(quest: Quest): Promise<Quest> {
  if (quest.words.length === 0 || quest.conditions.length === 0) return quest;
  const all = await look({ ...quest, conditions: [] }, HANDFUL);
  if (all.length === HANDFUL) return quest;
  const hand = all.map((found) => ({ found, tokens: new Set(filterTokens(found.record)) }));
  return { ...quest, hand };
}

/** The same search for other words. */
export function forWords(quest: Quest, words: Quest['words']): Quest {
  const { connection, asker, plan, asked, conditions } = quest;
  return { connection, asker, plan, asked, conditions, words };
}

/** The newest entries, open now, that have all of the words and meet all conditions but one. */
export async function look(
  { connection, asker, plan, words, conditions, hand }: Quest,
  limit: number,
  change: {
    without?: FilterName | undefined;
    /** One of these tokens as well, and none of those. */
    also?: readonly string[];
    none?: readonly string[];
  } = {},
): Promise<Found[]> {
  const { without, also, none = [] } = change;
  const held = conditions.filter(({ name }) => name !== without);
  if (hand !== undefined) {
    const met = hand.filter((each) => held.every((condition) => meets(each, condition)));
    return met.slice(0, limit).map(({ found }) => found);
  }
  const now = asker.now.getTime();
  return engineOf(connection).newest(
    connection,
    asker.kind,
    {
      all: [...words, ...held.map(({ tokens }) => tokens), ...(also === undefined ? [] : [also])],
      none: [...plan.without, ...none],
    },
    {
      limit,
      accepts: (record) =>
        isOpenNow(record, now) &&
        held.every(({ accepts }) => accepts === undefined || accepts(record)),
    },
  );
}

function meets({ found, tokens }: Held, { tokens: any, accepts }: Condition): boolean {
  return any.some((token) => tokens.has(token)) && accepts?.(found.record) !== false;
}

/** A filter in words and one in boxes are one: its values mean *or*, and what is near counts as well. */
function values({ filters }: Asked, plan: Plan): Condition[] {
  const tokens = new Map<FilterField, Set<string>>();
  const add = (name: FilterField, given: readonly string[]) => {
    const known = tokens.get(name) ?? new Set();
    tokens.set(name, new Set([...known, ...given.map((value) => filterToken(name, value))]));
  };
  for (const [name, given] of Object.entries(filters)) add(name as FilterField, given);
  for (const { name, values: said, near } of plan.filters) add(name, [...said, ...near]);
  return [...tokens]
    .filter(([, any]) => any.size > 0)
    .map(([name, any]) => ({ name, tokens: [...any] }));
}

/** When the first of so many Montréal days before today began. */
export function beginningOf(days: number, now: Date): Date {
  return endOfMontrealDay(montrealDayIn(-days - 1, now));
}

function limits(asked: Asked, plan: Plan, now: Date): Condition[] {
  const dollars = Math.max(asked.salaryFrom ?? 0, plan.pay?.annual ?? 0);
  const { withinDays } = asked;
  // The same days as « publiée il y a 3 jours » counts; a day begins where the one before it ends.
  const since = withinDays === undefined ? undefined : montrealDayIn(-withinDays, now);
  const begins = withinDays === undefined ? now : beginningOf(withinDays, now);
  return [
    ...(dollars === 0
      ? []
      : [
          {
            name: 'pay' as const,
            tokens: payTokens(dollars),
            accepts: ({ annualCents }: SearchRecord) => annualCents >= dollars * 100,
          },
        ]),
    ...(since === undefined
      ? []
      : [
          {
            name: 'day' as const,
            tokens: dayTokens(since, now),
            accepts: ({ opensAt }: SearchRecord) => opensAt >= begins.getTime(),
          },
        ]),
  ];
}
