import type { Knex } from 'knex';
import { collationKey } from '../language/collation';
import type { Locale } from '../language/locales';
import type { Placeholders } from './statement';

const MOST_WORDS = 8;

/** What is named by its texts, and whose it is. */
interface Titled {
  readonly table: 'jobs' | 'articles';
  readonly owners: 'employers' | 'authors';
  readonly owner: 'employer_id' | 'author_id';
}

/** A pattern of `like` that finds keys with this part; its escape sign is a backslash. */
export function containing(part: string): string {
  return `%${collationKey(part).replace(/[\\%_]/g, '\\$&')}%`;
}

/** A pattern for each word that was typed, as values of `withWords`. */
export function wordPatterns(typed: string): string[] {
  return typed.split(' ').filter(Boolean).slice(0, MOST_WORDS).map(containing);
}

/** Narrows to what has each word in a title, or in the name of whose it is. */
export function withWords(
  query: Knex.QueryBuilder,
  knex: Knex,
  values: Placeholders,
  { table, owners, owner }: Titled,
): void {
  if (!values.has('words')) return;
  for (const word of values.list('words')) {
    const theirs = knex(owners).select('id').whereRaw(`sort like ? escape '\\'`, [word]);
    void query.where((either) => {
      void either
        .whereRaw(`${table}.sort_fr like ? escape '\\'`, [word])
        .orWhereRaw(`${table}.sort_en like ? escape '\\'`, [word])
        .orWhereIn(`${table}.${owner}`, theirs);
    });
  }
}

/** By their titles for readers of a language; two that are called the same, by their numbers. */
export function byTitle(
  query: Knex.QueryBuilder,
  table: Titled['table'],
  locale: Locale,
): Knex.QueryBuilder {
  return query.orderBy(`${table}.sort_${locale}`).orderBy(`${table}.id`);
}
