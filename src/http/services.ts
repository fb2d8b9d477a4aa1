import type { Clock } from '../clock';
import type { Config } from '../config';
import type { Database } from '../database/database';
import type { Dictionary } from '../language/dictionary';
import type { Searcher } from '../search/searcher';
import type { Log } from './log';
import type { VisitCounter } from './visits';

/** What the site stands on: made once by whoever starts it, handed down. */
export interface Services {
  readonly config: Config;
  readonly database: Database;
  readonly clock: Clock;
  readonly dictionary: Dictionary;
  readonly log: Log;
  readonly searcher: Searcher;
  readonly visits: VisitCounter;
  /** Signs what goes out and comes back, and hides what is counted. */
  readonly secret: string;
}
