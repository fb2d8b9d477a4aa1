import type { Asked } from './asked';
import type { FilterName } from './conditions';
import { lookEach, questOf, type Looked, type Quest } from './look';
import { withPhrases } from './phrases';
import { planOf } from './plan';
import { readMended } from './spelling';

/** Of more it is said that there are at least so many. */
const COUNTED = 500;

/** What leaving one word or one filter out would bring, or one word by itself. */
export interface Instead {
  readonly word?: string;
  /** The word is what is left, with nothing else; else it is what is left out. */
  readonly isAlone?: boolean;
  readonly filter?: FilterName;
  /** What is typed then. */
  readonly typed: string;
  readonly count: number;
  /** There may be more than were counted. */
  readonly more: boolean;
}

/** The ways out of a search that found little, each counted as the search that it leads to. */
export async function insteadOf(quest: Quest, found: number): Promise<Instead[]> {
  const ways = await counted(quest, [...(await withoutFilters(quest)), ...withoutWords(quest)]);
  const better = ways.filter(({ count }) => count > found);
  // Where two things are too many, none of these brings anything: each word by itself may.
  if (found > 0 || better.length > 0) return better;
  return (await counted(quest, wordsAlone(quest))).filter(({ count }) => count > 0);
}

interface Way extends Pick<Instead, 'word' | 'filter' | 'isAlone'> {
  readonly asked: Asked;
}

async function counted(asking: Quest, ways: readonly Way[]): Promise<Instead[]> {
  const quests: Quest[] = [];
  for (const { asked } of ways) quests.push(await questFor(asking, asked));
  const found: Instead[] = [];
  for (const [at, looked] of (await lookEach(asking, quests, COUNTED)).entries()) {
    const { asked, ...way } = ways[at] as Way;
    found.push({ ...way, typed: asked.typed, ...(await countOf(quests[at] as Quest, looked)) });
  }
  return found;
}

async function questFor({ connection, asker }: Quest, asked: Asked): Promise<Quest> {
  return questOf(
    connection,
    asked,
    planOf(await readMended(connection, asked.typed, asker)),
    asker,
  );
}

function wordsAlone({ asked, plan }: Quest): Way[] {
  const bare = { ...asked, filters: {}, salaryFrom: undefined, withinDays: undefined };
  const wanted = plan.parts.filter(({ typed }) => !typed.startsWith('-'));
  return wanted.map(({ typed }) => ({ word: typed, isAlone: true, asked: { ...bare, typed } }));
}

/** The only thing that was asked for is not left out: what would be left is the whole list. */
function withoutWords({ asked, plan, conditions }: Quest): Way[] {
  if (plan.parts.length + conditions.length < 2) return [];
  return plan.parts.map(({ typed, rest }) => ({ word: typed, asked: { ...asked, typed: rest } }));
}

async function withoutFilters(quest: Quest): Promise<Way[]> {
  const ways: Way[] = [];
  for (const { name } of quest.conditions) {
    const asked = withoutBoxes(quest.asked, name);
    const typed = await withoutSaid(quest, asked.typed, name);
    ways.push({ filter: name, asked: { ...asked, typed } });
  }
  return ways;
}

function withoutBoxes(asked: Asked, name: FilterName): Asked {
  if (name === 'pay') return { ...asked, salaryFrom: undefined };
  if (name === 'day') return { ...asked, withinDays: undefined };
  return { ...asked, filters: { ...asked.filters, [name]: [] } };
}

/** What was typed without all of its words for a filter: there may be two boroughs. */
async function withoutSaid(quest: Quest, typed: string, name: FilterName): Promise<string> {
  const { filters, pay } = await readMended(quest.connection, typed, quest.asker);
  const said = name === 'pay' ? pay : filters.find((filter) => filter.name === name);
  if (said === undefined || said.rest.length >= typed.length) return typed;
  return withoutSaid(quest, said.rest, name);
}

async function countOf(
  quest: Quest,
  { rows, more }: Looked,
): Promise<Pick<Instead, 'count' | 'more'>> {
  const { found, allRead } = await withPhrases(quest, rows);
  return { count: found.length, more: more || !allRead };
}
