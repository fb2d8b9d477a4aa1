import type { Connection, Knex } from '../../database/database';
import { wordsIn, wordsOf, type Details } from '../rules';

/** Longer ones are nobody’s words, and PostgreSQL takes none of 2,048 bytes. */
const LONGEST_WORD = 100;

/** The words of a deed as PostgreSQL keeps them, with the deed itself; nothing elsewhere. */
export function wordsColumn({ engine, knex }: Connection, details: Details): { words?: Knex.Raw } {
  if (engine === 'sqlite') return {};
  return { words: knex.raw('array_to_tsvector(?::text[])', [shortWords(wordsIn(details))]) };
}

/** The words of a deed as SQLite keeps them, beside the log. */
export async function keepWords(
  { engine, knex }: Connection,
  id: number,
  details: Details,
): Promise<void> {
  if (engine !== 'sqlite') return;
  const words = shortWords(wordsIn(details));
  if (words.length === 0) return;
  const sql = 'insert into audit_words (rowid, words) values (?, ?)';
  await knex.raw(sql, [id, words.join(' ')]);
}

/** What all the words that were typed ask of an engine, in its own language; each may go on. */
export function wordConditions(
  { engine }: Connection,
  typed: string,
): { match?: string; tsquery?: string } {
  const words = shortWords(wordsOf(typed));
  if (words.length === 0) return {};
  return engine === 'sqlite'
    ? { match: words.map((word) => `"${word}"*`).join(' AND ') }
    : { tsquery: words.map((word) => `'${word}':*`).join(' & ') };
}

function shortWords(words: readonly string[]): string[] {
  return words.map((word) => word.slice(0, LONGEST_WORD));
}
