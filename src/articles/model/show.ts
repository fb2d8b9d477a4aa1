import type { Connection } from '../../database/database';
import { statement } from '../../database/statement';
import type { Locale } from '../../language/locales';
import type { PictureHtml } from '../../language/markdown';
import { mapShown, withPicture, type ShownRow } from '../../media/model';
import { mapCredit, type Article, type CreditRow } from './article';
import { articleSummaries } from './summaries';
import { textRow, type NewArticleText } from './write';

interface FactsRow extends CreditRow, ShownRow<'portrait'> {
  reads: number;
  demo: boolean | number;
}

const selectFacts = statement<FactsRow>((knex, values) =>
  withPicture(
    knex('articles').join('authors', 'authors.id', 'articles.author_id'),
    'authors',
    'portrait',
  )
    .select('reads', 'credit_wording', 'credit_name', 'credit_url', 'articles.demo')
    .where('articles.id', values.one('id')),
);

type ShownText = NonNullable<Article['texts'][Locale]>;

interface TextRow {
  locale: Locale;
  slug: string;
  title: string;
  summary: string;
  reading_minutes: number;
  body_html: string;
}

const selectTexts = statement<TextRow>((knex, values) => {
  const query = knex('article_texts')
    .select('locale', 'slug', 'title', 'summary', 'reading_minutes', 'body_html')
    .where({ article_id: values.one('id') });
  return values.has('state') ? query.where({ state: values.one('state') }) : query;
});

const selectTags = statement<{ tag: string }>((knex, values) =>
  knex('article_tags').select('tag').where('article_id', values.one('id')).orderBy('tag'),
);

/**
 * One article, whatever its state; undefined when there is none. Who may see it is a rule. `drafts`
 * brings the texts that are not ready too.
 */
export async function articleById(
  connection: Connection,
  id: number,
  { drafts = false } = {},
): Promise<Article | undefined> {
  const [[summary], [facts], texts, tags] = await Promise.all([
    articleSummaries(connection, [id]),
    selectFacts(connection, { id }),
    selectTexts(connection, drafts ? { id } : { id, state: 'ready' }),
    selectTags(connection, { id }),
  ]);
  if (summary === undefined || facts === undefined) return undefined;
  return {
    ...summary,
    texts: Object.fromEntries(texts.map((row) => [row.locale, mapText(row)])),
    credit: mapCredit(facts),
    portrait: mapShown(facts, 'portrait'),
    reads: facts.reads,
    tags: tags.map(({ tag }) => tag),
    demo: Boolean(facts.demo),
  };
}

/** A text as its page will show it once it is written. */
export function shownText(text: NewArticleText, pictures: PictureHtml): ShownText {
  return mapText(textRow(text, pictures));
}

function mapText(row: Omit<TextRow, 'locale'>): ShownText {
  const { slug, title, summary } = row;
  return { slug, title, summary, readingMinutes: row.reading_minutes, bodyHtml: row.body_html };
}
