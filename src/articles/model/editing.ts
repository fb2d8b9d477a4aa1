import type { Connection, Instant } from '../../database/database';
import { insertRows } from '../../database/insert';
import { statement } from '../../database/statement';
import type { TextState } from '../../http/desk-list';
import { readBefore, stateAt, type Standing } from '../../http/editing';
import { titleKeys } from '../../language/collation';
import { LOCALES, type Locale } from '../../language/locales';
import { creditRow, mapCredit, type ArticleRow, type Credit, type CreditRow } from './article';
import { keepUses, picturesFor } from './pictures';
import { indexArticles } from './search-index';
import { assertWhole, textRow } from './write';

/** The words of an article as they were typed, and whether they may be published. */
export interface EditedText {
  readonly title: string;
  readonly summary: string;
  /** Markdown. */
  readonly body: string;
  readonly state: TextState;
}

/** What an editor changes of an article. */
export interface ArticleDraft {
  readonly authorId: number;
  readonly categoryId: number;
  readonly credit: Credit | null;
  /** The picture of its cover. */
  readonly coverId: number | null;
  readonly tags: readonly string[];
  readonly texts: Partial<Record<Locale, EditedText>>;
}

/** An article as it is edited: as it was typed, whatever its state. */
export interface EditedArticle extends ArticleDraft, Standing {
  readonly id: number;
  /** Grows at each save. */
  readonly version: number;
}

interface FactsRow extends CreditRow, Pick<ArticleRow, 'id' | 'author_id' | 'state'> {
  category_id: number;
  cover_id: number | null;
  published_at: Instant | null;
  public_before: Instant | null;
  version: number;
}

const selectFacts = statement<FactsRow>((knex, values) =>
  knex('articles')
    .select('id', 'author_id', 'category_id', 'state', 'published_at', 'public_before', 'version')
    .select('credit_wording', 'credit_name', 'credit_url', 'cover_id')
    .where('id', values.one('id')),
);

const selectTexts = statement<EditedText & { locale: Locale }>((knex, values) =>
  knex('article_texts')
    .select('locale', 'state', 'title', 'summary', 'body')
    .where('article_id', values.one('id')),
);

const selectTags = statement<{ tag: string }>((knex, values) =>
  knex('article_tags').select('tag').where('article_id', values.one('id')).orderBy('tag'),
);

/** One article for its form, where it stands now; undefined when there is none. */
export async function articleForEditing(
  connection: Connection,
  id: number,
  now: Date,
): Promise<EditedArticle | undefined> {
  const [row] = await selectFacts(connection, { id });
  if (row === undefined) return undefined;
  const texts = await selectTexts(connection, { id });
  const tags = await selectTags(connection, { id });
  const publishedAt = row.published_at === null ? null : new Date(row.published_at);
  const standing = { state: stateAt({ state: row.state, publishedAt }, now), publishedAt };
  return {
    id,
    version: row.version,
    ...standing,
    publicBefore: readBefore(standing, row.public_before),
    authorId: row.author_id,
    categoryId: row.category_id,
    credit: mapCredit(row),
    coverId: row.cover_id,
    tags: tags.map(({ tag }) => tag),
    texts: Object.fromEntries(texts.map(({ locale, ...text }) => [locale, text])),
  };
}

/**
 * Takes the next version of an article for oneself, before anything of it is written; false when
 * someone else has. From here to the end of the transaction nobody else can.
 */
export async function takeVersion(
  connection: Connection,
  { id, version }: Pick<EditedArticle, 'id' | 'version'>,
  now: Date,
): Promise<boolean> {
  const taken = await connection
    .knex('articles')
    .where({ id, version })
    .update({ version: version + 1, updated_at: now });
  return taken === 1;
}

/** Changes where an article stands, and nothing else of it. */
export async function standArticle(
  connection: Connection,
  { id }: Pick<EditedArticle, 'id'>,
  { state, publishedAt, publicBefore = null }: Standing,
): Promise<void> {
  const standing = { state, published_at: publishedAt, public_before: publicBefore };
  await connection.knex('articles').where({ id }).update(standing);
  await indexArticles(connection, [id]);
}

/** Writes what changed of an article whose version was taken: a text that did not keeps its date. */
export async function updateArticle(
  connection: Connection,
  before: EditedArticle,
  after: ArticleDraft & Standing,
  now: Date,
): Promise<void> {
  assertWhole(after);
  const { knex } = connection;
  const { id } = before;
  await knex('articles')
    .where({ id })
    .update({
      author_id: after.authorId,
      category_id: after.categoryId,
      state: after.state,
      published_at: after.publishedAt,
      public_before: after.publicBefore ?? null,
      ...creditRow(after.credit),
      cover_id: after.coverId,
      ...titleKeys(after.texts),
    });
  for (const locale of LOCALES) {
    await writeText(connection, { id, locale }, [before.texts[locale], after.texts[locale]], now);
  }
  await knex('article_tags').where({ article_id: id }).delete();
  await insertRows(
    connection,
    'article_tags',
    after.tags.map((tag) => ({ article_id: id, tag })),
  );
  await indexArticles(connection, [id]);
}

async function writeText(
  connection: Connection,
  { id, locale }: { id: number; locale: Locale },
  [before, after]: [EditedText | undefined, EditedText | undefined],
  now: Date,
): Promise<void> {
  const { knex } = connection;
  const mine = { article_id: id, locale };
  if (before !== undefined && after !== undefined && isSame(before, after)) return;
  await keepUses(connection, { id, locale }, after?.body ?? '');
  if (after === undefined) {
    await knex('article_texts').where(mine).delete();
    return;
  }
  const pictures = await picturesFor(connection, [after.body]);
  const row = { ...textRow(after, pictures(locale)), updated_at: now };
  if (before === undefined) {
    await knex('article_texts').insert({ ...mine, ...row, created_at: now });
  } else {
    await knex('article_texts').where(mine).update(row);
  }
}

function isSame(one: EditedText, other: EditedText): boolean {
  const names = ['title', 'summary', 'body', 'state'] as const;
  return names.every((name) => one[name] === other[name]);
}
