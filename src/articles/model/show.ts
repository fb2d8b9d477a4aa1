import type { Connection } from '../../database/database';
import { statement } from '../../database/statement';
import type { Locale } from '../../language/locales';
import { mapCredit, type Article, type CreditRow } from './article';
import { articleSummaries } from './summaries';

interface FactsRow extends CreditRow {
  reads: number;
  demo: boolean | number;
}

const selectFacts = statement<FactsRow>((knex, values) =>
  knex('articles')
    .select('reads', 'credit_wording', 'credit_name', 'credit_url', 'demo')
    .where('id', values.one('id')),
);

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
    reads: facts.reads,
    tags: tags.map(({ tag }) => tag),
    demo: Boolean(facts.demo),
  };
}

function mapText({ slug, title, summary, reading_minutes, body_html }: TextRow) {
  return { slug, title, summary, readingMinutes: reading_minutes, bodyHtml: body_html };
}
