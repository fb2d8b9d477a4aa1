import { filterToken } from './filters';
import { forWords, inHand, look, type Found, type Quest } from './look';
import { neighboursOf } from './places';
import { tokensOf } from './plan';
import { inOrder, type Ranked } from './rank';

/** So many of each way are looked at. */
const PARTIAL_WINDOW = 200;

/**
 * What lacks one of the words, holds those of a name without being called so, or is next to the places
 * that were asked for, the best first; of each way the newest.
 */
export async function partialMatches(quest: Quest, whole: readonly Found[]): Promise<Ranked[]> {
  // A phrase is asked for as it stands, or not at all.
  if (quest.plan.phrases.length > 0) return [];
  const known = new Set(whole.map(({ id }) => id));
  const found = new Map<number, Ranked>();
  for (const { asked, way } of waysAround(quest)) {
    for (const each of await look(await inHand(way), PARTIAL_WINDOW)) {
      if (!known.has(each.id) && !found.has(each.id)) found.set(each.id, { ...each, asked });
    }
  }
  return inOrder([...found.values()], quest).flatMap((id) => found.get(id) ?? []);
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
  const place = {
    name: 'place' as const,
    tokens: around.map((slug) => filterToken('place', slug)),
  };
  const others = conditions.filter(({ name }) => name !== 'place');
  const way = { ...forWords(quest, quest.words), conditions: [...others, place] };
  return [{ asked: { groups: plan.groups, isBeside: true }, way }];
}
