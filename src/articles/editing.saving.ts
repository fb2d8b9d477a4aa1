import { added } from '../audit/rules';
import { insertAuthors, allAuthors } from '../authors/model';
import { categoriesOf, insertCategory } from '../catalogue/model';
import { isTaken } from '../catalogue/rules';
import type { Connection } from '../database/database';
import { isMeantToAppear, type Standing } from '../http/editing';
import type { Checked, NoteAdded, Saving } from '../http/editing-item';
import type { Mistakes } from '../http/form';
import { collationKey } from '../language/collation';
import { forEachLocale } from '../language/locales';
import { keepEntry } from '../registers/model';
import type { SentArticle } from './editing.forms';
import { pictureMistakes } from './editing.pictures';
import { insertArticles, updateArticle, type EditedArticle } from './model';
import { mayAppear } from './rules';

/** Looks at an article that was sent, in the transaction in which it is saved. */
export async function checkArticle(
  connection: Connection,
  saving: Saving<EditedArticle, SentArticle>,
  now: Date,
): Promise<Checked> {
  const { author, category } = saving.sent;
  if (author.name !== undefined || category.name !== undefined) await connection.takeTurns();
  return {
    mistakes: await mistakesOf(connection, saving.sent, saving.standing),
    write: (note) => write(connection, saving, note, now),
  };
}

async function write(
  connection: Connection,
  { sent: article, before, standing }: Saving<EditedArticle, SentArticle>,
  note: NoteAdded,
  now: Date,
): Promise<number> {
  const after = {
    ...standing,
    authorId: await chosenAuthor(connection, article.author, note, now),
    categoryId: await chosenCategory(connection, article.category, note),
    coverId: article.cover.id,
    ...{ credit: article.credit, tags: article.tags, texts: article.texts },
  };
  if (before !== undefined) await updateArticle(connection, before, after, now);
  return before?.id ?? (await addArticle(connection, after, now));
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
    ...(await pictureMistakes(connection, article)),
    ...(await authorMistakes(connection, article)),
    ...(await categoryMistakes(connection, article)),
  };
}

async function authorMistakes(connection: Connection, { author }: SentArticle): Promise<Mistakes> {
  const known = await allAuthors(connection);
  if (author.name === undefined) {
    const chosenOne = known.find(({ id }) => id === author.id);
    // One that is merged at this moment is gone.
    const isKept = chosenOne !== undefined && (await keepEntry(connection, 'author', chosenOne.id));
    return isKept ? {} : { author: 'articles:mistake.author' };
  }
  const key = collationKey(author.name);
  const taken = known.some(({ name }) => collationKey(name) === key);
  return taken ? { 'author.name': 'articles:mistake.authorTaken' } : {};
}

async function categoryMistakes(
  connection: Connection,
  { category }: SentArticle,
): Promise<Mistakes> {
  const categories = await categoriesOf(connection, 'article');
  if (category.name !== undefined) {
    return isTaken(category.name, categories) ? { 'category.fr': 'desk:mistake.nameTaken' } : {};
  }
  const known = categories.find(({ id }) => id === category.id);
  const isKept = known !== undefined && (await keepEntry(connection, 'articleCategory', known.id));
  return isKept ? {} : { category: 'desk:mistake.category' };
}

async function chosenAuthor(
  connection: Connection,
  author: SentArticle['author'],
  note: NoteAdded,
  now: Date,
): Promise<number> {
  if (author.name === undefined) return chosen(author.id);
  const { name, bio } = author;
  const [id] = await insertAuthors(connection, [{ name, bio, demo: false }], now);
  const biographies = { 'bio.fr': bio.fr ?? '', 'bio.en': bio.en ?? '' };
  await note('author.create', 'author', chosen(id), {
    title: forEachLocale(() => name),
    changes: added({ name, ...biographies }),
  });
  return chosen(id);
}

async function chosenCategory(
  connection: Connection,
  category: SentArticle['category'],
  note: NoteAdded,
): Promise<number> {
  if (category.name === undefined) return chosen(category.id);
  const id = await insertCategory(connection, { kind: 'article', name: category.name });
  const { name } = category;
  const changes = added({ 'name.fr': name.fr, 'name.en': name.en });
  await note('category.create', 'category', chosen(id), { title: name, changes });
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
