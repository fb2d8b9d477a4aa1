import { CONCEPT } from './document';
import type { Asked } from './asked';
import type { Quest } from './look';
import type { Memory, Rows } from './memory/memory';
import { PLAIN, type Group } from './plan';
import { sayingsOf, weightsOf, type Sayings } from './saying';

/** How much a word is worth where it stands, out of 100. */
const WORTH = { title: 100, name: 80, text: 32 } as const;
/** What equals differ by. */
const OWN_LANGUAGE = 4;
const FRESH = 6;
const WHOLE_TITLE = 14;
/** Next to the place that was named, not in it. */
const NEARBY = 15;

const DAY = 86_400_000;
const STALE_DAYS = 60;

/** A row that was found, and how it was asked for, where that is not the plan. */
export interface Ranked {
  readonly row: number;
  /** Perhaps without one word, or next to the places that were asked for. */
  readonly asked?: Way;
}

interface Way {
  readonly groups: readonly Group[];
  readonly missing?: number;
  readonly isBeside?: boolean;
}

/** Rows that were found by all that was asked for. */
export function ranked(rows: Rows): Ranked[] {
  return Array.from(rows, (row) => ({ row }));
}

type Asking = Pick<Quest, 'plan' | 'asker'>;

/** What was found, in the order that was asked for; of equals the newest first. */
export function inOrder(
  found: readonly Ranked[],
  asking: Asking,
  sort: Asked['sort'] = 'relevance',
): Ranked[] {
  const { memory } = asking.asker;
  const opensAt = memory.amounts('opensAt');
  const amounts = sort === 'salary' ? memory.amounts('annualCents') : opensAt;
  const score = scorer(asking);
  const valueOf = (each: Ranked) =>
    sort === 'relevance' ? scoreOf(score(each)) : (amounts[each.row] ?? 0);
  return found
    .map((each) => ({ each, value: valueOf(each), at: opensAt[each.row] ?? 0 }))
    .sort(
      (one, other) =>
        other.value - one.value ||
        other.at - one.at ||
        memory.idOf(other.each.row) - memory.idOf(one.each.row),
    )
    .map(({ each }) => each);
}

/** What the score of something is made of, each in points. */
export interface Parts {
  /** Each thing that was asked for, out of 100. */
  readonly words: readonly number[];
  /** Its title says little else. */
  readonly title: number;
  readonly language: number;
  readonly freshness: number;
  /** Less than nothing for what is only next to the place that was named. */
  readonly place: number;
}

/** How well something answers: a whole number, so that both engines agree. */
export function scoreOf({ words, title, language, freshness, place }: Parts): number {
  const mean = words.reduce((sum, each) => sum + each, 0) / Math.max(1, words.length);
  return Math.round(10 * (mean + title + language + freshness + place));
}

/** Tells of what is found what its score is made of. */
export function scorer({ plan, asker }: Asking): (found: Ranked) => Parts {
  const { memory } = asker;
  const known = new Map<readonly Group[], Sayings>();
  const isOwn = memory.field('lang').values.map((locales) => locales.includes(asker.locale));
  const isNearby = nearbyOf(plan, memory);
  const { codes: locales } = memory.field('lang');
  const { codes: places } = memory.field('place');
  const opensAt = memory.amounts('opensAt');
  const now = asker.now.getTime();
  return ({ row, asked }) => {
    const { groups, missing, isBeside = false } = asked ?? { groups: plan.groups };
    const sayings = known.get(groups) ?? sayingsOf(memory, groups);
    known.set(groups, sayings);
    const title = memory.termsOf(row, 'title');
    const inTitle = weightsOf(sayings, title);
    const inName = weightsOf(sayings, memory.termsOf(row, 'name'));
    return {
      words: inTitle.map((weight, at) => (at === missing ? 0 : pointsOf(weight, inName[at] ?? 0))),
      title: wholeness(title, inTitle, memory),
      language: isOwn[locales[row] ?? 0] === true ? OWN_LANGUAGE : 0,
      freshness: freshnessOf(opensAt[row] ?? 0, now),
      place: isNearby[places[row] ?? 0] === true || isBeside ? -NEARBY : 0,
    };
  };
}

/** Of the places that rows have, by their codes, whether they are only next to what was named. */
function nearbyOf({ filters }: Quest['plan'], memory: Memory): boolean[] {
  const named = filters.filter(({ name, near }) => name === 'place' && near.length > 0);
  return memory
    .field('place')
    .values.map((own) => named.some(({ values }) => !own.some((slug) => values.includes(slug))));
}

function pointsOf(inTitle: number, inName: number): number {
  const seen = Math.max((inTitle * WORTH.title) / 100, (inName * WORTH.name) / 100);
  // Found, and seen neither in the title nor in the name: it stands in the text.
  return seen === 0 ? WORTH.text : seen;
}

/** A title that says little else is more to the point. */
function wholeness(title: Uint32Array, weights: readonly number[], memory: Memory): number {
  let words = 0;
  for (const term of title) if (!memory.termOf(term).startsWith(CONCEPT)) words += 1;
  const said = weights.filter((weight) => weight >= PLAIN).length;
  return words === 0 ? 0 : Math.min(1, said / words) * WHOLE_TITLE;
}

function freshnessOf(at: number, now: number): number {
  return Math.max(0, 1 - Math.max(0, now - at) / (STALE_DAYS * DAY)) * FRESH;
}
