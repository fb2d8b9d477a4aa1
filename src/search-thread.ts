import { workerData } from 'piscina';
import { systemClock } from './clock';
import { openDatabase } from './database/database';
import type { LocalSearcher } from './search/searcher';
import { searcherHere } from './searching';

/** What a thread is given when it is started. */
export interface ThreadData {
  readonly databaseUrl: string;
}

const { databaseUrl } = workerData as ThreadData;
const searcher = searcherHere(openDatabase(databaseUrl), systemClock);

/** What the site asks of this thread: a name, and what is passed to it. */
export const search = (asked: Parameters<LocalSearcher['search']>) => searcher.search(...asked);
export const find = (asked: Parameters<LocalSearcher['find']>) => searcher.find(...asked);
export const suggest = (asked: Parameters<LocalSearcher['suggest']>) => searcher.suggest(...asked);
export const getReady = () => searcher.getReady();
