import type { Connection } from '../../database/database';
import type { SearchEngine } from './engine';
import { postgresEngine } from './postgres';
import { sqliteEngine } from './sqlite';

export type { EngineQuery, IndexEntry, IndexRow, Kind, Mark, SearchEngine } from './engine';

/** The engine of the database that a connection leads to. */
export function engineOf({ engine }: Pick<Connection, 'engine'>): SearchEngine {
  return engine === 'sqlite' ? sqliteEngine : postgresEngine;
}
