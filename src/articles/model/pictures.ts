import type { Connection } from '../../database/database';
import { insertRows } from '../../database/insert';
import type { Locale } from '../../language/locales';
import { picturesIn, renderMarkdown, type PictureHtml } from '../../language/markdown';
import { figuresOf } from '../../media/card';
import { keptPictures } from '../../media/model';

/** How the pictures of some texts are shown, in each language: for who writes the texts down. */
export async function picturesFor(
  connection: Connection,
  bodies: readonly string[],
): Promise<(locale: Locale) => PictureHtml> {
  const numbers = bodies.flatMap((body) => picturesIn(body).numbers);
  const pictures = await keptPictures(connection, [...new Set(numbers)]);
  return figuresOf(pictures);
}

/** Writes down which pictures the text of an article shows, in the place of those that it did. */
export async function keepUses(
  connection: Connection,
  { id, locale }: { readonly id: number; readonly locale: Locale },
  body: string,
): Promise<void> {
  const own = { article_id: id, locale };
  await connection.knex('media_uses').where(own).delete();
  const pictures = await keptPictures(connection, picturesIn(body).numbers);
  const rows = [...pictures.keys()].map((media_id) => ({ ...own, media_id }));
  await insertRows(connection, 'media_uses', rows);
}

/** Makes the HTML of all texts anew that show a picture, of which something else is said since. */
export async function renderArticlesWith(connection: Connection, picture: number): Promise<void> {
  const { engine, knex } = connection;
  const query = knex('article_texts')
    .join('media_uses', function () {
      this.on('media_uses.article_id', 'article_texts.article_id');
      this.andOn('media_uses.locale', 'article_texts.locale');
    })
    .where('media_uses.media_id', picture)
    .select<{ article_id: number; locale: Locale; body: string }[]>(
      ...['article_texts.article_id', 'article_texts.locale', 'article_texts.body'],
    )
    .orderBy('article_texts.article_id');
  // Whoever writes one of them at this moment is waited for; on SQLite nobody does.
  const texts = await (engine === 'sqlite' ? query : query.forUpdate('article_texts'));
  for (const { body, ...own } of texts) {
    const pictures = await picturesFor(connection, [body]);
    await knex('article_texts')
      .where(own)
      .update({ body_html: renderMarkdown(body, pictures(own.locale)) });
  }
}
