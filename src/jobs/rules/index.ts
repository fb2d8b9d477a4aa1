export const TENURES = [
  'permanent',
  'temporary',
  'contract',
  'internship',
  'seasonal',
  'casual',
] as const;
export const SCHEDULES = ['full_time', 'part_time', 'flexible'] as const;
export const WORKPLACES = ['on_site', 'hybrid', 'remote'] as const;
export const LANGUAGE_LEVELS = ['basic', 'intermediate', 'advanced'] as const;

/** Languages that a listing may ask for: those that people here work in. */
export const WORK_LANGUAGES = ['fr', 'en', 'es', 'ar', 'it', 'pt', 'ht', 'zh', 'iu'] as const;

/**
 * Tags that say how, when or for whom one works. Articles are about such things; two listings that
 * share nothing else are strangers: a stonecutter and a nurse are both trained on the job.
 */
const CIRCUMSTANCES = new Set([
  ...['schedule', 'night-work', 'summer-work', 'telework', 'freelance', 'internship', 'training'],
  ...['career-change', 'parental-leave', 'newcomers', 'french-learning', 'nonprofit', 'networking'],
]);

export type Tenure = (typeof TENURES)[number];
export type Schedule = (typeof SCHEDULES)[number];
export type Workplace = (typeof WORKPLACES)[number];
export type LanguageLevel = (typeof LANGUAGE_LEVELS)[number];
export type State = 'draft' | 'scheduled' | 'published' | 'closed' | 'binned';

/** Pay in cents, Canadian; a fixed pay has no `maxCents`. */
export interface Salary {
  readonly minCents: number;
  readonly maxCents: number | null;
  readonly period: 'hour' | 'year';
}

/** Québec’s normal week is 40 hours (Act respecting labour standards, s. 52), over 52 weeks. */
const HOURS_A_YEAR = 40 * 52;

interface Opening {
  readonly state: State;
  readonly publishedAt: Date | null;
  readonly expiresAt: Date | null;
}

/**
 * A listing is open from its publication until the end of its last day, Montréal time.
 * The same rule as `openNow` in the model, for a listing that is already read.
 */
export function isOpen(job: Opening, now: Date): boolean {
  return (
    hasAppeared(job, now) && job.state !== 'closed' && job.expiresAt !== null && job.expiresAt > now
  );
}

/** It was open once, and is no more: it answers 410. */
export function hasClosed(job: Opening, now: Date): boolean {
  return hasAppeared(job, now) && !isOpen(job, now);
}

function hasAppeared({ state, publishedAt }: Opening, now: Date): boolean {
  const meantToAppear = state === 'scheduled' || state === 'published' || state === 'closed';
  return meantToAppear && publishedAt !== null && publishedAt <= now;
}

/**
 * Since when a listing that is put here is closed, from when it was before. One that waits to come back
 * keeps that, for the case that it does not; one that is closed now is told from now on.
 */
export function closedOf(
  { state, publicBefore }: { readonly state: State; readonly publicBefore?: Date | null },
  closedAt: Date | null,
  now: Date,
): Date | null {
  if (state === 'closed') return closedAt ?? now;
  return publicBefore ? closedAt : null;
}

/** When a closed listing stopped being open: the day it was closed, or the end of its last day. */
export function closedSince(job: { closedAt: Date | null; expiresAt: Date | null }): Date | null {
  const { closedAt, expiresAt } = job;
  if (closedAt === null || expiresAt === null) return closedAt ?? expiresAt;
  return closedAt < expiresAt ? closedAt : expiresAt;
}

/** The top of the range over a full year, in cents: what sorting and « et plus » compare. */
export function annualCents(salary: Salary): number {
  const top = salary.maxCents ?? salary.minCents;
  return salary.period === 'year' ? top : top * HOURS_A_YEAR;
}

/** Those of the tags of a listing that say what the work is. */
export function tradeTags(tags: readonly string[]): string[] {
  return tags.filter((tag) => !CIRCUMSTANCES.has(tag));
}

/** Whether the employer’s time among the featured listings is not over. */
export function isFeatured(job: { readonly featuredUntil: Date | null }, now: Date): boolean {
  return job.featuredUntil !== null && job.featuredUntil > now;
}
