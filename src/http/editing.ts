import { daysAgo } from '../clock';
import type { Instant } from '../database/database';
import type { Values } from './form';
import { Problem } from './problem';
import { COPIES } from './text-copy';

/** What the buttons of a form on the desk do to an item; each one also saves what was typed. */
export const ACTS = ['save', 'publish', 'schedule', 'unpublish', 'bin', 'restore'] as const;
export type Act = (typeof ACTS)[number];

/** The buttons that show what is typed as readers would see it: as a page, a card, a snippet. */
export const LOOKS = { page: 'preview', card: 'preview_card', snippet: 'preview_snippet' } as const;

/**
 * What changes nothing of the item: look at it, copy one text into the other language, keep the form as
 * it stands, throw a kept one away.
 */
const OTHERS = [...Object.values(LOOKS), ...Object.values(COPIES), 'keep', 'discard'] as const;
type Button = Act | (typeof OTHERS)[number];

/** Where an item stands in its life. */
export const STATES = ['draft', 'scheduled', 'published', 'closed', 'binned'] as const;
export type State = (typeof STATES)[number];

export interface Standing {
  readonly state: State;
  readonly publishedAt: Date | null;
  /** Of what was taken off the site and is scheduled to come back: since when it was public. */
  readonly publicBefore?: Date | null;
}

/**
 * Where an item stands at an instant: what was scheduled is published from its hour on, and nobody has
 * to write that down.
 */
export function stateAt({ state, publishedAt }: Standing, now: Date): State {
  const hasAppeared = state === 'scheduled' && publishedAt !== null && publishedAt <= now;
  return hasAppeared ? 'published' : state;
}

/** Since when an item was public before, from its row: it waits no more once its hour has come. */
export function readBefore({ state }: Pick<Standing, 'state'>, row: Instant | null): Date | null {
  return state === 'scheduled' && row !== null ? new Date(row) : null;
}

/** What the desk says of where an item stands: the last day of a listing ends by itself. */
export function shownState(
  { state, expiresAt }: { readonly state: State; readonly expiresAt?: Date | null },
  now: Date,
): State | 'expired' {
  const isOver = state === 'published' && expiresAt instanceof Date && expiresAt <= now;
  return isOver ? 'expired' : state;
}

/** Where an item stands that is not there yet. */
export const NEW: Standing = { state: 'draft', publishedAt: null };

/** Which button of the form was pressed. @throws Problem 400 when it has no such button. */
export function readPress(values: Values): Button {
  const pressed = [...ACTS, ...OTHERS].find((each) => each === values.do);
  if (pressed === undefined) throw new Problem(400, 'no such button');
  return pressed;
}

/** The version of the item that the form was filled from; 0 for a new one, or for nonsense. */
export function readVersion(values: Values): number {
  const { version } = values;
  return typeof version === 'string' && /^\d{1,9}$/.test(version) ? Number(version) : 0;
}

/** Whether a button takes an item out of readers’ sight: never refused for what is wrong with its words. */
export function takesAway(act: Act): boolean {
  return act === 'unpublish' || act === 'bin';
}

/** Whether people may read it, now or from its hour on: it must then be whole. */
export function isMeantToAppear(state: State): boolean {
  return state === 'published' || state === 'scheduled';
}

/** The buttons that a form shows for an item in this state; the first is what the Enter key presses. */
export function actsFor(state: State): Act[] {
  switch (state) {
    case 'draft':
    case 'closed':
      return ['save', 'publish', 'schedule', 'bin'];
    case 'scheduled':
      return ['save', 'publish', 'schedule', 'unpublish', 'bin'];
    case 'published':
      return ['save', 'unpublish', 'bin'];
    case 'binned':
      return ['save', 'restore'];
  }
}

/** Whether an item stands where a button would have brought it, whoever pressed it. */
export function isDone(act: Act, state: State): boolean {
  const ends: Readonly<Record<Act, readonly State[]>> = {
    save: STATES,
    publish: ['published'],
    // Its hour may have come since.
    schedule: ['scheduled', 'published'],
    unpublish: ['draft', 'closed'],
    bin: ['binned'],
    restore: ['draft'],
  };
  return ends[act].includes(state);
}

/** The instant from which the days of an item count: its first publication, unless that is too long ago. */
export function countedFrom(publishedAt: Date | null, now: Date, daysOpen = Infinity): Date {
  if (publishedAt === null || publishedAt > now) return now;
  return daysAgo(publishedAt, now) > daysOpen ? now : publishedAt;
}

/** What decides where a button brings an item. */
interface Press {
  readonly now: Date;
  /** How long it can be open at most; undefined: for good. */
  readonly daysOpen?: number | undefined;
  /** The instant that it is scheduled for. */
  readonly at?: Date | undefined;
}

/**
 * Where an item stands after a button. The instant of its first publication is kept, unless it could
 * not be open any more: then it is published anew. What is scheduled goes back off the site when it was
 * scheduled from there, else it is a draft.
 * A button that its state does not have changes nothing.
 */
export function standingAfter(
  act: Act,
  standing: Standing,
  { now, daysOpen, at = now }: Press,
): Standing {
  const { state } = standing;
  if (!actsFor(state).includes(act)) return standing;
  const { publishedAt, wasPublic, publicBefore } = pastOf(standing, now);
  switch (act) {
    case 'save':
      return standing;
    case 'publish':
      return { state: 'published', publishedAt: countedFrom(publishedAt, now, daysOpen) };
    case 'schedule':
      return { state: 'scheduled', publishedAt: at, publicBefore };
    case 'unpublish':
      return wasPublic ? { state: 'closed', publishedAt } : { state: 'draft', publishedAt: null };
    case 'bin':
      // An hour that never came must not pass for a first publication once it is over.
      return { state: 'binned', publishedAt: wasPublic ? publishedAt : null };
    case 'restore':
      return { state: 'draft', publishedAt };
  }
}

/** When an item was first public or is to be, whether it was, and what its scheduling must remember. */
function pastOf({ state, publishedAt, publicBefore = null }: Standing, now: Date) {
  const first = publicBefore ?? publishedAt;
  return {
    publishedAt: first,
    wasPublic: first !== null && first <= now,
    publicBefore: state === 'closed' ? publishedAt : publicBefore,
  };
}
