import type { Connection } from '../database/database';
import type { Asked, Asker } from './asked';
import { countValues, FACETS, type Counts, type Facet, type Facets } from './facets';
import { firstBy } from './first';
import { insteadOf, type Instead } from './instead';
import { forWords, gather, look, lookEach, questOf, type Gathered, type Quest } from './look';
import type { Rows } from './memory/memory';
import { planOf, titleTokensOf, type Plan } from './plan';
import { withPhrases } from './phrases';
import { partialMatches } from './partial';
import { inOrder, ranked, type Ranked } from './rank';
import { reasonsOf, type Reasons } from './reason';
import { readMended } from './spelling';

export type { Asked, Asker } from './asked';
export type { Facets } from './facets';

/** What has all that was asked. */
export interface Found {
  readonly plan: Plan;
  /** How many were found; where something was typed, at most as many as are put in order. */
  readonly total: number;
  /** In the order that was asked for. */
  readonly ids: readonly number[];
  /** There may be more: not all that match were looked at. */
  readonly more: boolean;
}

/** What was found, and what helps to go on from there. */
export interface Answer extends Found {
  /** What lacks one word of it, the best first. */
  readonly partial: readonly number[];
  /** Why those that are shown are there; one whose title says it has none. */
  readonly reasons: Reasons;
  /** Each counted without its own filter. */
  readonly facets: Facets;
  /** The filters whose values may have more than was counted. */
  readonly atLeast: readonly Facet[];
  /** Where little was found: what leaving one thing out would bring. */
  readonly instead: readonly Instead[];
}

/** The newest so many are looked at: up to here everything is exact. */
const WINDOW = 2000;
const TITLE_WINDOW = 300;
/** With fewer, what lacks a word follows. */
const ENOUGH = 20;
/** With fewer, it is told what leaving something out would bring. */
const FEW = 3;

/** Answers a search: what was typed is understood, looked for, put in order and counted. */
export async function search(connection: Connection, asked: Asked, asker: Asker): Promise<Answer> {
  const whole = await wholeMatches(connection, asked, asker);
  const { quest, newest, found, ordered, more } = whole;
  const partial = found.length < ENOUGH ? await partialMatches(quest, found) : [];
  return {
    ...foundOf(whole),
    partial: idsOf(partial, asker),
    reasons: reasonsOf(shownOf(ordered, asked), quest),
    ...(await facetsOf(quest, { found: isPhrase(quest) ? found : newest, more })),
    instead: found.length < FEW ? await insteadOf(quest, found.length) : [],
  };
}

/** The same, without what helps to go on. */
export async function find(connection: Connection, asked: Asked, asker: Asker): Promise<Found> {
  return foundOf(await wholeMatches(connection, asked, asker));
}

interface Whole {
  readonly quest: Gathered;
  /** What has all the words and meets all conditions. */
  readonly newest: Rows;
  /** What of it is looked at, and has the phrases. */
  readonly found: Rows;
  readonly ordered: readonly Ranked[];
  readonly more: boolean;
}

async function wholeMatches(connection: Connection, asked: Asked, asker: Asker): Promise<Whole> {
  const reading = await readMended(connection, asked.typed, asker);
  const quest = await gather(questOf(connection, asked, planOf(reading), asker), WINDOW);
  const { rows: newest, more: isCut } = await look(quest, windowOf(quest));
  const isOver = isCut || newest.length > WINDOW;
  const { found, allRead } = await withPhrases(quest, isOver ? await best(quest, newest) : newest);
  const ordered = inOrder(ranked(found), quest, asked.sort).slice(0, WINDOW);
  return { quest, newest, found, ordered, more: isCut || !allRead };
}

function foundOf({ quest, newest, ordered, more }: Whole): Found {
  const total = isListed(quest) ? newest.length : ordered.length;
  return { plan: quest.plan, total, ids: idsOf(ordered, quest.asker), more };
}

function idsOf(rows: readonly Ranked[], { memory }: Asker): number[] {
  return rows.map(({ row }) => memory.idOf(row));
}

/** All that the boxes leave is in hand, and counted to the last; of words only the newest are ranked. */
function windowOf(quest: Gathered): number {
  return isListed(quest) ? Infinity : WINDOW;
}

/** Nothing was typed: it is a list, not a search. */
function isListed({ asked }: Gathered): boolean {
  return asked.typed === '';
}

function isPhrase({ plan }: Quest): boolean {
  return plan.phrases.length > 0;
}

function shownOf(ordered: readonly Ranked[], { shown }: Asked): readonly number[] {
  return shown === undefined ? [] : ordered.slice(shown.from, shown.to).map(({ row }) => row);
}

/** Of more than is looked at, what may come first in the order that was asked for. */
async function best(quest: Gathered, newest: Rows): Promise<Rows> {
  const { sort } = quest.asked;
  if (sort === 'relevance') {
    return isListed(quest) ? newest.subarray(0, WINDOW) : withTitles(quest, newest);
  }
  return firstBy(quest, sort, WINDOW);
}

/** The best may be older than the newest: what says it in its title is looked at as well. */
async function withTitles(quest: Quest, newest: Rows): Promise<Rows> {
  const words = quest.plan.groups.map(titleTokensOf);
  const older = await lookEach(quest, [forWords(quest, words)], TITLE_WINDOW);
  return Uint32Array.from(new Set([...newest, ...older.flatMap(({ rows }) => [...rows])]));
}

async function facetsOf(
  quest: Gathered,
  whole: Counted,
): Promise<{ facets: Facets; atLeast: readonly Facet[] }> {
  const facets: (readonly [Facet, Counts])[] = [];
  const atLeast: Facet[] = [];
  for (const facet of FACETS) {
    const isOn = quest.conditions.some(({ name }) => name === facet);
    const { found, more } = isOn ? await countedWithout(quest, facet) : whole;
    facets.push([facet, countValues(facet, found, quest)]);
    if (more) atLeast.push(facet);
  }
  return { facets: Object.fromEntries(facets) as Facets, atLeast };
}

/** What is counted, which may not be all. */
interface Counted {
  readonly found: Rows;
  readonly more: boolean;
}

async function countedWithout(quest: Gathered, without: Facet): Promise<Counted> {
  const { rows, more } = await look(quest, windowOf(quest), { without });
  const { found, allRead } = await withPhrases(quest, rows);
  return { found, more: more || !allRead };
}
