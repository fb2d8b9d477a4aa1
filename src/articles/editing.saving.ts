import { noteFor, type Note } from '../audit/model';
import { insertAuthors, authorById } from '../authors/model';
import { categoriesOf, insertCategory } from '../catalogue/model';
import { isTaken } from '../catalogue/rules';
import type { Connection } from '../database/database';
import { dropKeptForm } from '../drafts/model';
import { differences, hasMissed } from '../http/conflict';
import { isMeantToAppear, NEW, standingAfter, type Standing } from '../http/editing';
import type { Outcome, Sending } from '../http/editing-item';
import type { Mistakes } from '../http/form';
import { notFound } from '../http/problem';
import { ARTICLE_FIELDS, valuesOf, type SentArticle } from './editing.forms';
import {
  articleForEditing,
  insertArticles,
  takeVersion,
  updateArticle,
  type EditedArticle,
} from './model';
import { mayAppear } from './rules';

/** Does what a button says, with all that hangs on it, in the transaction of `connection`. */
export async function saveArticle(
  connection: Connection,
  sending: Sending<SentArticle>,
  now: Date,
): Promise<Outcome<EditedArticle>> {
  const { id } = sending;
  const before = id === undefined ? undefined : await articleForEditing(connection, id);
  if (id !== undefined && before === undefined) throw notFound('article');
  if (before !== undefined && hasMissed(sending, before, asSaved(before))) {
    return { conflict: before };
  }
  const standing = standingAfter(sending.act, before ?? NEW, now);
  const mistakes = await mistakesOf(connection, sending.sent, standing);
  if (Object.keys(mistakes).length > 0) return { mistakes };
  // On PostgreSQL someone may have saved since it was read.
  if (before !== undefined && !(await takeVersion(connection, before, now))) {
    return { conflict: (await articleForEditing(connection, before.id)) ?? before };
  }
  return { id: await write(connection, sending, { before, standing }, now) };
}

/** What was checked is written, each deed with its line in the audit log. */
async function write(
  connection: Connection,
  { act, sent: article, values, userId, addresses }: Sending<SentArticle>,
  { before, standing }: { before: EditedArticle | undefined; standing: Standing },
  now: Date,
): Promise<number> {
  const note = noteFor(connection, userId, now);
  const after = {
    ...standing,
    authorId: await chosenAuthor(connection, article.author, note, now),
    categoryId: await chosenCategory(connection, article.category, note),
    ...{ credit: article.credit, tags: article.tags, texts: article.texts },
  };
  if (before !== undefined) await updateArticle(connection, before, after, now);
  const id = before?.id ?? (await addArticle(connection, after, now));
  const fields = differences(values, before === undefined ? {} : valuesOf(before), ARTICLE_FIELDS);
  await note(`article.${act}`, 'article', id, { fields });
  await dropKeptForm(connection, userId, addresses);
  return id;
}

function asSaved(article: EditedArticle) {
  return { saved: valuesOf(article), fields: ARTICLE_FIELDS };
}

/** What only the database knows, or the state that the article would be in. */
async function mistakesOf(
  connection: Connection,
  article: SentArticle,
  { state }: Standing,
): Promise<Mistakes> {
  const lacksText = isMeantToAppear(state) && !mayAppear(article.texts);
  return {
    ...(lacksText ? { 'fr.ready': 'articles:mistake.noneReady' } : {}),
    ...(await authorMistakes(connection, article)),
    ...(await categoryMistakes(connection, article)),
  };
}

async function authorMistakes(connection: Connection, { author }: SentArticle): Promise<Mistakes> {
  if (author.id === undefined && author.name !== undefined) return {};
  const known = author.id === undefined ? undefined : await authorById(connection, author.id);
  return known === undefined ? { author: 'articles:mistake.author' } : {};
}

async function categoryMistakes(
  connection: Connection,
  { category }: SentArticle,
): Promise<Mistakes> {
  const categories = await categoriesOf(connection, 'article');
  if (category.name !== undefined) {
    return isTaken(category.name, categories) ? { 'category.fr': 'desk:mistake.nameTaken' } : {};
  }
  const known = categories.some(({ id }) => id === category.id);
  return known ? {} : { category: 'desk:mistake.category' };
}

async function chosenAuthor(
  connection: Connection,
  author: SentArticle['author'],
  note: Note,
  now: Date,
): Promise<number> {
  if (author.name === undefined) return chosen(author.id);
  const { name, bio } = author;
  const [id] = await insertAuthors(connection, [{ name, bio, demo: false }], now);
  await note('author.create', 'author', chosen(id));
  return chosen(id);
}

async function chosenCategory(
  connection: Connection,
  category: SentArticle['category'],
  note: Note,
): Promise<number> {
  if (category.name === undefined) return chosen(category.id);
  const id = await insertCategory(connection, { kind: 'article', name: category.name });
  await note('category.create', 'category', chosen(id));
  return chosen(id);
}

async function addArticle(
  connection: Connection,
  article: Omit<EditedArticle, 'id' | 'version'>,
  now: Date,
): Promise<number> {
  const [id] = await insertArticles(connection, [{ ...article, reads: 0, demo: false }], now);
  return chosen(id);
}

/** What was checked to be there. */
function chosen(id: number | undefined): number {
  if (id === undefined) throw new Error('an article is saved without an author or a category');
  return id;
}
