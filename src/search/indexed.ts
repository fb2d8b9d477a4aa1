import type { Connection, Instant } from '../database/database';
import type { Kind } from './engine';

/** So many are brought up to date in one transaction: whoever saves meanwhile waits no longer than that. */
export const INDEXED_AT_ONCE = 20;

/** Where something stands among those of its kind, in the order of publication. */
export interface Standpoint {
  readonly id: number;
  readonly publishedAt: Instant;
}

/** Things that can be found, as far as their index must know them. */
export interface Indexed {
  readonly kind: Kind;
  /** How many may be found, now or later. */
  count(connection: Connection, now: Date): Promise<number>;
  /** The next `INDEXED_AT_ONCE` of them in the order of publication, or the first. */
  after(connection: Connection, last: Standpoint | undefined, now: Date): Promise<Standpoint[]>;
  /** Keeps others from changing some of them until the transaction ends. */
  hold(connection: Connection, ids: readonly number[]): Promise<void>;
  /** Brings their entries up to date: those that nobody may find any more are taken out. */
  index(connection: Connection, ids: readonly number[], now: Date): Promise<void>;
}
