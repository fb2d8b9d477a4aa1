import { CONCEPT } from './document';
import type { Asked, Found, Quest } from './look';
import { PLAIN, type Group } from './plan';

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

/**
 * Something found, and how it was asked for, where that is not the plan: perhaps without one word, or
 * next to the places that were asked for.
 */
export type Ranked = Found & {
  readonly asked?: {
    readonly groups: readonly Group[];
    readonly missing?: number;
    readonly isBeside?: boolean;
  };
};

/** The numbers of what was found, in the order that was asked for; of equals the newest first. */
export function inOrder(
  found: readonly Ranked[],
  quest: Pick<Quest, 'plan' | 'asker'>,
  sort: Asked['sort'] = 'relevance',
): number[] {
  const valueOf = {
    relevance: (each: Ranked) => scoreOf(each, quest),
    salary: ({ record }: Ranked) => record.annualCents,
    date: ({ record }: Ranked) => record.opensAt,
  }[sort];
  return found
    .map((each) => ({ each, value: valueOf(each) }))
    .sort(
      (one, other) =>
        other.value - one.value ||
        other.each.record.opensAt - one.each.record.opensAt ||
        other.each.id - one.each.id,
    )
    .map(({ each }) => each.id);
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
export function scoreOf(found: Ranked, quest: Pick<Quest, 'plan' | 'asker'>): number {
  const { words, title, language, freshness, place } = partsOf(found, quest);
  const mean = words.reduce((sum, each) => sum + each, 0) / Math.max(1, words.length);
  return Math.round(10 * (mean + title + language + freshness + place));
}

/** What the score of something is made of. */
export function partsOf(
  { record, asked }: Ranked,
  { plan, asker }: Pick<Quest, 'plan' | 'asker'>,
): Parts {
  const { groups = plan.groups, missing, isBeside = false } = asked ?? {};
  const title = new Set(record.title.split(' '));
  const name = new Set(record.name.split(' '));
  const isNearby = plan.filters.some(
    ({ name: filter, values, near }) =>
      filter === 'place' && near.length > 0 && !record.places.some((slug) => values.includes(slug)),
  );
  return {
    words: groups.map((group, at) => (at === missing ? 0 : pointsOf(group, title, name))),
    title: wholeness(title, groups),
    language: record.locales.includes(asker.locale) ? OWN_LANGUAGE : 0,
    freshness: freshnessOf(record.opensAt, asker.now.getTime()),
    place: isNearby || isBeside ? -NEARBY : 0,
  };
}

function pointsOf(
  { alternatives }: Group,
  title: ReadonlySet<string>,
  name: ReadonlySet<string>,
): number {
  const among = (terms: ReadonlySet<string>, worth: number) =>
    alternatives.filter(({ term }) => terms.has(term)).map(({ weight }) => (weight * worth) / 100);
  const seen = [...among(title, WORTH.title), ...among(name, WORTH.name)];
  // Found, and seen neither in the title nor in the name: it stands in the text.
  return seen.length === 0 ? WORTH.text : Math.max(...seen);
}

/** A title that says little else is more to the point. */
function wholeness(title: ReadonlySet<string>, groups: readonly Group[]): number {
  const words = [...title].filter((term) => !term.startsWith(CONCEPT)).length;
  const said = groups.filter(({ alternatives }) =>
    alternatives.some(({ term, weight }) => weight >= PLAIN && title.has(term)),
  );
  return words === 0 ? 0 : Math.min(1, said.length / words) * WHOLE_TITLE;
}

function freshnessOf(at: number, now: number): number {
  return Math.max(0, 1 - Math.max(0, now - at) / (STALE_DAYS * DAY)) * FRESH;
}
