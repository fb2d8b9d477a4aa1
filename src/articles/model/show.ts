import type { Connection } from '../../database/database';
import { statement } from '../../database/statement';
import type { Locale } from '../../language/locales';
import { mapCredit, type Article, type ArticleWords, type CreditRow } from './article';
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

const selectBodies = statement<{ locale: Locale; body_html: string }>((knex, values) =>
  knex('article_texts')
    .select('locale', 'body_html')
    .where({ article_id: values.one('id'), state: 'ready' }),
);

const selectTags = statement<{ tag: string }>((knex, values) =>
  knex('article_tags').select('tag').where('article_id', values.one('id')).orderBy('tag'),
);

/** One article, whatever its state; undefined when there is none. Who may see it is a rule. */
export async function articleById(
  connection: Connection,
  id: number,
): Promise<Article | undefined> {
  const [[summary], [facts], bodies, tags] = await Promise.all([
    articleSummaries(connection, [id]),
    selectFacts(connection, { id }),
    selectBodies(connection, { id }),
    selectTags(connection, { id }),
  ]);
  if (summary === undefined || facts === undefined) return undefined;
  const texts: Partial<Record<Locale, ArticleWords & { bodyHtml: string }>> = {};
  for (const { locale, body_html } of bodies) {
    const words = summary.texts[locale];
    if (words !== undefined) texts[locale] = { ...words, bodyHtml: body_html };
  }
  return {
    ...summary,
    texts,
    credit: mapCredit(facts),
    reads: facts.reads,
    tags: tags.map(({ tag }) => tag),
    demo: Boolean(facts.demo),
  };
}
