import type { Connection } from '../../database/database';
import type { Instead } from '../../search/instead';
import type { Plan } from '../../search/plan';
import type { Asked } from '../../search/search';
import type { AskedBy, Searcher } from '../../search/searcher';
import type { ArticleSummary } from './article';
import { ARTICLES_A_PAGE } from './list';
import { articleSummaries } from './summaries';

/** What was found, a page of it. */
export interface SearchedArticles {
  readonly plan: Plan;
  readonly total: number;
  /** There are more than were looked at. */
  readonly more: boolean;
  readonly pages: number;
  readonly articles: readonly ArticleSummary[];
  /** What lacks one of the words; it follows the last page. */
  readonly partial: readonly ArticleSummary[];
  /** Where little was found: what leaving one word out would bring. */
  readonly instead: readonly Instead[];
}

/** Articles that have all that was typed: how many, and the best of them. */
export type ArticlesOnSubject = Pick<SearchedArticles, 'plan' | 'total' | 'more' | 'articles'>;

/** Beside something else that was found by the same words, so many. */
const ON_SUBJECT = 3;

/** The published articles that answer a search, the best first: one page of them. */
export async function searchArticles(
  connection: Connection,
  searcher: Searcher,
  typed: string,
  { page, ...who }: Omit<AskedBy, 'kind'> & { readonly page: number },
): Promise<SearchedArticles> {
  const { plan, ids, total, partial, more, instead } = await searcher.search(askedOf(typed), {
    ...who,
    kind: 'article',
  });
  const pages = Math.max(1, Math.ceil(ids.length / ARTICLES_A_PAGE));
  const shown = ids.slice((page - 1) * ARTICLES_A_PAGE, page * ARTICLES_A_PAGE);
  const others = page === pages ? partial.slice(0, ARTICLES_A_PAGE) : [];
  return {
    ...{ plan, total, more, pages, instead },
    articles: await articleSummaries(connection, shown),
    partial: await articleSummaries(connection, others),
  };
}

/** The few published articles that answer a search best, all of its words, and how many do. */
export async function articlesOnSubject(
  connection: Connection,
  searcher: Searcher,
  typed: string,
  who: Omit<AskedBy, 'kind'>,
): Promise<ArticlesOnSubject> {
  const { plan, ids, total, more } = await searcher.find(askedOf(typed), {
    ...who,
    kind: 'article',
  });
  const articles = await articleSummaries(connection, ids.slice(0, ON_SUBJECT));
  return { plan, total, more, articles };
}

function askedOf(typed: string): Asked {
  return { typed, filters: {}, sort: 'relevance' };
}
