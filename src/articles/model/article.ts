import type { Instant } from '../../database/database';
import type { Locale } from '../../language/locales';
import { mapShown, type Picture, type ShownRow } from '../../media/model';

export type ArticleState = 'draft' | 'scheduled' | 'published' | 'closed' | 'binned';
export type CreditWording = 'permission' | 'first_published';

/** The words of an article that a list shows. */
export interface ArticleWords {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly readingMinutes: number;
}

/** An article as lists show it: its facts, and its words in each language that is ready. */
export interface ArticleSummary {
  readonly id: number;
  readonly author: { readonly id: number; readonly name: string; readonly slug: string };
  readonly category: {
    readonly code: string;
    readonly name: Readonly<Record<Locale, string>>;
    readonly slug: Readonly<Record<Locale, string>>;
  };
  readonly state: ArticleState;
  readonly publishedAt: Date | null;
  readonly texts: Partial<Record<Locale, ArticleWords>>;
  /** Null: a stair is drawn. */
  readonly cover: Picture | null;
}

/** Where a republished article first appeared. */
export interface Credit {
  readonly wording: CreditWording;
  readonly name: string;
  readonly url: string;
}

/** An article as its own page shows it. */
export interface Article extends ArticleSummary {
  readonly texts: Partial<Record<Locale, ArticleWords & { readonly bodyHtml: string }>>;
  readonly credit: Credit | null;
  /** Of its author. */
  readonly portrait: Picture | null;
  /** As far as they are written down: what this process has counted since comes on top. */
  readonly reads: number;
  readonly tags: readonly string[];
  /** Invented, with its author. */
  readonly demo: boolean;
}

/** A row of `articles` with its author and category. */
export interface ArticleRow extends ShownRow<'cover'> {
  id: number;
  author_id: number;
  author_name: string;
  author_slug: string;
  category_code: string;
  category_name_fr: string;
  category_name_en: string;
  category_slug_fr: string;
  category_slug_en: string;
  state: ArticleState;
  published_at: Instant | null;
}

/** The part of a row that says where a republished article first appeared. */
export interface CreditRow {
  credit_wording: CreditWording | null;
  credit_name: string | null;
  credit_url: string | null;
}

/** The credit of a row, when it has one. */
export function mapCredit(row: CreditRow): Credit | null {
  const { credit_wording: wording, credit_name: name, credit_url: url } = row;
  return wording === null || name === null || url === null ? null : { wording, name, url };
}

/** The columns of a credit. */
export function creditRow(credit: Credit | null): CreditRow {
  return {
    credit_wording: credit?.wording ?? null,
    credit_name: credit?.name ?? null,
    credit_url: credit?.url ?? null,
  };
}

/** The facts of a row, its texts added by whoever read them. */
export function mapArticle(row: ArticleRow, texts: ArticleSummary['texts']): ArticleSummary {
  return {
    id: row.id,
    author: { id: row.author_id, name: row.author_name, slug: row.author_slug },
    category: {
      code: row.category_code,
      name: { fr: row.category_name_fr, en: row.category_name_en },
      slug: { fr: row.category_slug_fr, en: row.category_slug_en },
    },
    state: row.state,
    publishedAt: row.published_at === null ? null : new Date(row.published_at),
    texts,
    cover: mapShown(row, 'cover'),
  };
}
