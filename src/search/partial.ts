import { valueCondition } from './conditions';
import { forWords, lookEach, type Quest } from './look';
import type { Rows } from './memory/memory';
import { neighboursOf } from './places';
import { tokensOf } from './plan';
import { inOrder, type Ranked } from './rank';

/** So many of each way are looked at. */
const PARTIAL_WINDOW = 200;

/**
 * What lacks one of the words, holds those of a name without being called so, or is next to the places
 * that were asked for, the best first; of each way the newest.
 */
export async function partialMatches(quest: Quest, whole: Rows): Promise<Ranked[]> {
  // A phrase is asked for as it stands, or not at all.
  if (quest.plan.phrases.length > 0) return [];
  const known = new Set(whole);
  const found: Ranked[] = [];
  const ways = waysAround(quest);
  const quests = ways.map(({ way }) => way);
  const looked = await lookEach(quest, quests, PARTIAL_WINDOW);
  for (const [at, { asked }] of ways.entries()) {
    for (const row of looked[at]?.rows ?? []) {
      if (!known.has(row)) found.push({ row, asked });
      known.add(row);
    }
  }
  return inOrder(found, quest);
}

interface Way {
  readonly asked: NonNullable<Ranked['asked']>;
  readonly way: Quest;
}

/** All that was asked for, next door; names taken apart into their words; all but one of the words. */
function waysAround(quest: Quest): Way[] {
  const { groups } = quest.plan;
  const apart = groups.flatMap((group) => group.loose ?? [group]);
  const without = groups.length < 2 ? [] : groups.map((_, missing) => ({ groups, missing }));
  const inWords = [...(apart.length > groups.length ? [{ groups: apart }] : []), ...without];
  return [
    ...nextDoor(quest),
    ...inWords.map((asked) => ({ asked, way: forWords(quest, wordsWithout(asked)) })),
  ];
}

function wordsWithout({ groups, missing }: Way['asked']): Quest['words'] {
  return groups.filter((_, at) => at !== missing).map(tokensOf);
}

/** A list that nobody searched by words is what its boxes say. */
function nextDoor(quest: Quest): Way[] {
  const { plan, asked, conditions } = quest;
  const said = plan.filters.filter(({ name }) => name === 'place');
  const places = [...(asked.filters.place ?? []), ...said.flatMap(({ values }) => values)];
  const around = neighboursOf(places);
  if (asked.typed === '' || around.length === 0) return [];
  const others = conditions.filter(({ name }) => name !== 'place');
  const way = {
    ...forWords(quest, quest.words),
    conditions: [...others, valueCondition('place', around)],
  };
  return [{ asked: { groups: plan.groups, isBeside: true }, way }];
}
