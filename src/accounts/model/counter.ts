import { createHmac } from 'node:crypto';
import type { Clock } from '../../clock';
import type { Database } from '../../database/database';
import { attemptCount, countAttempt, uncountAttempt } from './attempts';

/** What is counted: a kind of try, and by whom or on what. */
export type Counted = readonly [kind: string, of: string];

/** Counts in the database, so for all processes; neither an address nor an account is readable there. */
export function createCounter({
  database,
  clock,
  secret,
}: {
  readonly database: Database;
  readonly clock: Clock;
  readonly secret: string;
}) {
  return {
    /** One more; returns how many there are in its window. */
    count: (what: Counted, windowMilliseconds: number) =>
      countAttempt(database, keyOf(what), clock.now(), windowMilliseconds),
    countOf: (what: Counted) => attemptCount(database, keyOf(what), clock.now()),
    async takeBack(...all: readonly Counted[]): Promise<void> {
      for (const what of all) await uncountAttempt(database, keyOf(what));
    },
  };

  function keyOf([kind, of]: Counted): string {
    return createHmac('sha256', secret).update(`attempts\n${kind}\n${of}`).digest('base64url');
  }
}
