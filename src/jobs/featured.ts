import { montrealDay } from '../clock';
import { isFeatured } from './rules';

/**
 * Where featured listings stand, written down so that anyone can check that it is fair:
 * - they take the 1st, 6th, 11th… place of a list by date: never more than 2 of any 10 in a row;
 * - beside a page, where listings stand by their subject, the rule is the same: one of five;
 * - each Montréal day draws their order anew, so that no employer is always first;
 * - each one appears once in the whole list, and those that were not drawn stand at their own date,
 *   unmarked, among the others.
 */
const EVERY = 5;

/** So many are drawn at most: past the first pages, a place by date is worth as much. */
const DRAWN_AT_MOST = 40;

/**
 * Today’s draw among the featured listings of one list.
 * @param ids of all featured listings that the list holds.
 * @param day the Montréal day, `2026-11-24`.
 * @param total how many listings the list holds, featured ones included.
 */
export function drawFeatured(ids: readonly number[], day: string, total: number): number[] {
  const places = Math.min(DRAWN_AT_MOST, Math.ceil(total / EVERY));
  return [...ids].sort((a, b) => lot(a, day) - lot(b, day) || a - b).slice(0, places);
}

/** Which part of the draw and of the others, in their own order, makes up one page. */
export function pageWindow(drawn: readonly number[], page: number, size: number) {
  const first = (page - 1) * size;
  const before = placesBefore(first, drawn.length);
  const until = placesBefore(first + size, drawn.length);
  return {
    featured: drawn.slice(before, until),
    /** How many of the others stand on earlier pages. */
    skip: first - before,
    take: size - (until - before),
  };
}

/** Weaves the drawn ones into a page: its places count from 0, and pages hold a multiple of 5. */
export function weave<Item>(featured: readonly Item[], others: readonly Item[]): Item[] {
  const woven: Item[] = [];
  let next = 0;
  for (const item of featured) {
    woven.push(item, ...others.slice(next, next + EVERY - 1));
    next += EVERY - 1;
  }
  return [...woven, ...others.slice(next)];
}

/** The rule for listings that were chosen already, by their subject: none comes in or goes out. */
export function featureAmong<Job extends { id: number; featuredUntil: Date | null }>(
  jobs: readonly Job[],
  now: Date,
) {
  const ids = jobs.filter((job) => isFeatured(job, now)).map(({ id }) => id);
  const drawn = drawFeatured(ids, montrealDay(now), jobs.length);
  const featured = drawn.flatMap((id) => jobs.find((job) => job.id === id) ?? []);
  const others = jobs.filter(({ id }) => !drawn.includes(id));
  return { jobs: weave(featured, others), featuredIds: new Set(drawn) };
}

function placesBefore(position: number, drawn: number): number {
  return Math.min(drawn, Math.ceil(position / EVERY));
}

/** A number that looks drawn by lot, the same for everyone on one day (FNV-1a, then mixed). */
function lot(id: number, day: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${day}/${String(id)}`) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
