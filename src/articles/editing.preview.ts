import type { Database } from '../database/database';
import type { Typed } from '../http/editing-item';
import { titled } from '../http/editing-texts';
import type { ItemPreview } from '../http/preview';
import type { Reader } from '../language/reader';
import { presentStoryCards } from './card';
import type { SentArticle } from './editing.forms';
import { typedArticle } from './editing.typed';
import { articleById, type Article } from './model';
import { articlePage } from './page';

/** An article as readers would see it, were it published; undefined when it has no text at all. */
export async function previewArticle(
  database: Database,
  { id }: { readonly id: number },
  reader: Reader,
): Promise<ItemPreview | undefined> {
  const saved = await articleById(database, id, { drafts: true });
  return saved === undefined ? undefined : show(database, saved, reader);
}

/** The same of an article as it is typed. */
export async function previewTypedArticle(
  database: Database,
  typed: Typed<SentArticle>,
  reader: Reader,
): Promise<ItemPreview | undefined> {
  return show(database, await typedArticle(database, typed, reader), reader);
}

async function show(
  database: Database,
  found: Article,
  reader: Reader,
): Promise<ItemPreview | undefined> {
  const publishedAt = found.publishedAt ?? reader.now;
  const article = { ...found, publishedAt, texts: titled(found.texts, reader) };
  const page = await articlePage(database, article, reader);
  if (page === undefined) return undefined;
  return { view: 'articles/show', page, stories: presentStoryCards([article], reader) };
}
