import type { Connection } from '../../database/database';
import type { Locale } from '../../language/locales';

/** An article that shows a picture, and where. */
export interface Use {
  readonly articleId: number;
  readonly isCover: boolean;
  /** In whose texts. */
  readonly locales: readonly Locale[];
}

/** All articles that show a picture, by their number. */
export async function usesOf({ knex }: Connection, id: number): Promise<Use[]> {
  const covers = await knex('articles').where('cover_id', id).pluck<number[]>('id');
  const texts = await knex('media_uses')
    .where('media_id', id)
    .orderBy('locale', 'desc')
    .select<{ article_id: number; locale: Locale }[]>('article_id', 'locale');
  const ids = [...new Set([...covers, ...texts.map(({ article_id }) => article_id)])];
  return ids
    .sort((one, other) => one - other)
    .map((articleId) => ({
      articleId,
      isCover: covers.includes(articleId),
      locales: texts.filter((use) => use.article_id === articleId).map(({ locale }) => locale),
    }));
}
