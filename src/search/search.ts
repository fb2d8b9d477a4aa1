import type { Connection } from '../database/database';
import { countValues, FACETS, type Counts, type Facet, type Facets } from './facets';
import { firstBy } from './first';
import { insteadOf, type Instead } from './instead';
import {
  forWords,
  inHand,
  look,
  questOf,
  type Asked,
  type Asker,
  type Found,
  type Quest,
} from './look';
import { planOf, titleTokensOf, type Plan } from './plan';
import { withPhrases } from './phrases';
import { partialMatches } from './partial';
import { inOrder } from './rank';
import { reasonsOf, type Reasons } from './reason';
import { readMended } from './spelling';

export type { Asked, Asker } from './look';
export type { Facets } from './facets';

/** What was found. */
export interface Answer {
  readonly plan: Plan;
  /** What has all that was asked, in the order that was asked for. */
  readonly ids: readonly number[];
  /** What lacks one word of it, the best first. */
  readonly partial: readonly number[];
  /** Why those that are shown are there; one whose title says it has none. */
  readonly reasons: Reasons;
  /** There may be more: not all that match were looked at. */
  readonly more: boolean;
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
  const reading = await readMended(connection, asked.typed, asker);
  const quest = await inHand(questOf(connection, asked, planOf(reading), asker));
  const newest = await look(quest, WINDOW);
  const isCut = newest.length === WINDOW;
  const { found, allRead } = await withPhrases(quest, isCut ? await best(quest, newest) : newest);
  const more = isCut || !allRead;
  const partial = found.length < ENOUGH ? await partialMatches(quest, found) : [];
  const ids = inOrder(found, quest, asked.sort).slice(0, WINDOW);
  const onPage = new Set(asked.shown && ids.slice(asked.shown.from, asked.shown.to));
  const shown = found.filter(({ id }) => onPage.has(id));
  return {
    ...{ plan: quest.plan, ids, more },
    partial: partial.map(({ id }) => id),
    reasons: reasonsOf(shown, quest.plan),
    ...(await facetsOf(quest, { found: isPhrase(quest) ? found : newest, more })),
    instead: found.length < FEW ? await insteadOf(quest, found.length) : [],
  };
}

function isPhrase({ plan }: Quest): boolean {
  return plan.phrases.length > 0;
}

/** Of more than is looked at, what may come first in the order that was asked for. */
async function best(quest: Quest, newest: readonly Found[]): Promise<readonly Found[]> {
  const { sort } = quest.asked;
  return sort === 'relevance' ? withTitles(quest, newest) : firstBy(quest, sort, WINDOW);
}

/** The best may be older than the newest: what says it in its title is looked at as well. */
async function withTitles(quest: Quest, newest: readonly Found[]): Promise<Found[]> {
  const older = await look(forWords(quest, quest.plan.groups.map(titleTokensOf)), TITLE_WINDOW);
  const known = new Set(newest.map(({ id }) => id));
  return [...newest, ...older.filter(({ id }) => !known.has(id))];
}

async function facetsOf(
  quest: Quest,
  whole: Counted,
): Promise<{ facets: Facets; atLeast: readonly Facet[] }> {
  const facets: (readonly [Facet, Counts])[] = [];
  const atLeast: Facet[] = [];
  for (const facet of FACETS) {
    const isOn = quest.conditions.some(({ name }) => name === facet);
    const { found, more } = isOn ? await countedWithout(quest, facet) : whole;
    const records = found.map(({ record }) => record);
    facets.push([facet, countValues(facet, records, quest)]);
    if (more) atLeast.push(facet);
  }
  return { facets: Object.fromEntries(facets) as Facets, atLeast };
}

/** What is counted, which may not be all. */
interface Counted {
  readonly found: readonly Found[];
  readonly more: boolean;
}

async function countedWithout(quest: Quest, without: Facet): Promise<Counted> {
  const rows = await look(quest, WINDOW, { without });
  const { found, allRead } = await withPhrases(quest, rows);
  return { found, more: rows.length === WINDOW || !allRead };
}
