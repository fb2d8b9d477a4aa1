import type { Connection, Knex } from '../../database/database';
import type { Locale } from '../../language/locales';
import type { PictureName } from './shown';

/** A thing that shows a picture, and where: beside its words, or in its text of a language. */
export interface Use {
  readonly kind: 'article' | 'employer' | 'author';
  readonly id: number;
  /** Of an employer or an author: articles are called by their texts. */
  readonly name?: string;
  readonly places: readonly (PictureName | Locale)[];
}

/** All that shows a picture: articles, employers, authors, each by its number. */
export async function usesOf({ knex }: Connection, id: number): Promise<Use[]> {
  const covers = await knex('articles').where('cover_id', id).pluck<number[]>('id');
  const texts = await knex('media_uses')
    .where('media_id', id)
    .orderBy('locale', 'desc')
    .select<{ article_id: number; locale: Locale }[]>('article_id', 'locale');
  const articles = [...new Set([...covers, ...texts.map(({ article_id }) => article_id)])];
  return [
    ...articles
      .sort((one, other) => one - other)
      .map((article): Use => ({
        kind: 'article',
        id: article,
        places: [
          ...(covers.includes(article) ? (['cover'] as const) : []),
          ...texts.filter((use) => use.article_id === article).map(({ locale }) => locale),
        ],
      })),
    ...(await namedUses(knex('employers').where('logo_id', id), 'employer', 'logo')),
    ...(await namedUses(knex('authors').where('portrait_id', id), 'author', 'portrait')),
  ];
}

async function namedUses(
  query: Knex.QueryBuilder,
  kind: Use['kind'],
  place: PictureName,
): Promise<Use[]> {
  const rows = await query.orderBy('id').select<{ id: number; name: string }[]>('id', 'name');
  return rows.map(({ id, name }) => ({ kind, id, name, places: [place] }));
}
