import type { Kept } from '../language/reader';

export type Kind = 'job' | 'article';

/** Makes one thing for each kind, once. */
export function forEachKind<Made>(make: (kind: Kind) => Made): Record<Kind, Made> {
  return { job: make('job'), article: make('article') };
}

/** Something that a person may keep. It names the facts, so what is kept in French is kept in English. */
export interface Favourite {
  readonly kind: Kind;
  readonly id: number;
}

/** A bound on what one person’s pages must carry; far more than anybody reads. */
export const MOST_KEPT = 1000;

/** How long a wish waits for its person to sign in. */
export const WISH_MILLISECONDS = 60 * 60 * 1000;

/** How long what was removed can be taken back as it was, with the day when it was first kept. */
export const UNDO_MILLISECONDS = 60 * 60 * 1000;

/** Whether the person keeps it. */
export function isKept(kept: Kept | undefined, { kind, id }: Favourite): boolean {
  return keptOfKind(kept, kind).has(id);
}

/** All that the person keeps of one kind. */
export function keptOfKind(kept: Kept | undefined, kind: Kind): ReadonlySet<number> {
  return (kind === 'job' ? kept?.jobs : kept?.articles) ?? new Set();
}

/** `job-12`: the name of a thing in addresses, and where it stands on a page. */
export function anchorOf({ kind, id }: Favourite): string {
  return `${kind}-${String(id)}`;
}

/** Reads `job-12`; undefined for anything else. */
export function readAnchor(text: unknown): Favourite | undefined {
  if (typeof text !== 'string') return undefined;
  const [, kind, id] = /^(job|article)-([1-9]\d{0,8})$/.exec(text) ?? [];
  return id === undefined ? undefined : { kind: kind as Kind, id: Number(id) };
}

/**
 * By last day: what closes first comes first, and what has closed already comes after all that is
 * open, the latest of it first.
 */
export function byLastDay<Row extends { readonly closed: boolean; readonly lastDay: Date | null }>(
  rows: readonly Row[],
): Row[] {
  const end = ({ lastDay }: Row) => lastDay?.getTime() ?? Infinity;
  return [...rows].sort(
    (a, b) => Number(a.closed) - Number(b.closed) || (a.closed ? end(b) - end(a) : end(a) - end(b)),
  );
}
