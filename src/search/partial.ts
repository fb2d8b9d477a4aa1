import { forWords, inHand, look, type Found, type Quest } from './look';
import { tokensOf, type Group } from './plan';
import { inOrder, type Ranked } from './rank';

/** So many of each way are looked at. */
const PARTIAL_WINDOW = 200;

/**
 * What lacks one of the words, or holds those of a name without being called so, the best first; of
 * each way the newest. Where fewer than `most` have the words they are filtered in hand.
 */
export async function partialMatches(
  quest: Quest,
  whole: readonly Found[],
  most: number,
): Promise<Ranked[]> {
  const { groups, phrases } = quest.plan;
  // A phrase is asked for as it stands, or not at all.
  if (phrases.length > 0) return [];
  const known = new Set(whole.map(({ id }) => id));
  const found = new Map<number, Ranked>();
  for (const asked of waysAround(groups)) {
    const words = asked.groups.filter((_, at) => at !== asked.missing).map(tokensOf);
    const around = await inHand(forWords(quest, words), most);
    for (const each of await look(around, PARTIAL_WINDOW)) {
      if (!known.has(each.id) && !found.has(each.id)) found.set(each.id, { ...each, asked });
    }
  }
  return inOrder([...found.values()], quest).flatMap((id) => found.get(id) ?? []);
}

/** Names taken apart into their words, then all but one of the words. */
function waysAround(groups: readonly Group[]): { groups: readonly Group[]; missing?: number }[] {
  const apart = groups.flatMap((group) => group.loose ?? [group]);
  return [
    ...(apart.length > groups.length ? [{ groups: apart }] : []),
    ...(groups.length < 2 ? [] : groups.map((_, missing) => ({ groups, missing }))),
  ];
}
