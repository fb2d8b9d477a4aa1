import type { Database } from '../database/database';
import { deleteDemo } from './model';

/** Takes the demo content and the synthetic one away; what people added stays. */
export function clearDemo(database: Database) {
  return database.transaction(deleteDemo);
}
