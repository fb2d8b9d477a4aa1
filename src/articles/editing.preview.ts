import type { Database } from '../database/database';
import type { ItemPreview } from '../http/preview';
import { titled } from '../http/editing-texts';
import type { Reader } from '../language/reader';
import { presentStoryCards } from './card';
import { articleById } from './model';
import { articlePage } from './page';

/** An article as readers would see it, were it published; undefined when it has no text at all. */
export async function previewArticle(
  database: Database,
  { id }: { readonly id: number },
  reader: Reader,
): Promise<ItemPreview | undefined> {
  const saved = await articleById(database, id, { drafts: true });
  if (saved === undefined) return undefined;
  const publishedAt = saved.publishedAt ?? reader.now;
  const article = { ...saved, publishedAt, texts: titled(saved.texts, reader) };
  const page = await articlePage(database, article, reader);
  if (page === undefined) return undefined;
  return { view: 'articles/show', page, stories: presentStoryCards([article], reader) };
}
