import type { RegisterName } from '../../http/register-routes';

/** Everything that points at an entry: whoever merges two moves all of it. */
export const POINTING = {
  employer_id: ['jobs', 'redirects'],
  author_id: ['articles', 'redirects'],
  category_id: ['jobs', 'articles', 'redirects'],
} as const;

export interface Shape {
  readonly table: 'employers' | 'authors' | 'categories';
  /** What other tables call it. */
  readonly column: keyof typeof POINTING;
  /** What hangs on it. */
  readonly things: 'jobs' | 'articles';
  readonly favourites: readonly [table: string, column: string];
  /** Which rows of the table are its own. */
  readonly own: Readonly<Record<string, string>>;
  /** Whether it has a name in each language. */
  readonly isBilingual: boolean;
}

const OF_JOBS = { things: 'jobs', favourites: ['job_favourites', 'job_id'] } as const;
const OF_ARTICLES = {
  things: 'articles',
  favourites: ['article_favourites', 'article_id'],
} as const;
const CATEGORIES = { table: 'categories', column: 'category_id', isBilingual: true } as const;

export const SHAPES: Readonly<Record<RegisterName, Shape>> = {
  employer: {
    ...{ table: 'employers', column: 'employer_id', own: {}, isBilingual: false },
    ...OF_JOBS,
  },
  author: {
    ...{ table: 'authors', column: 'author_id', own: {}, isBilingual: false },
    ...OF_ARTICLES,
  },
  jobCategory: { ...CATEGORIES, ...OF_JOBS, own: { kind: 'job' } },
  articleCategory: { ...CATEGORIES, ...OF_ARTICLES, own: { kind: 'article' } },
};

/** Makes something for each register, once. */
export function eachShape<Made>(
  make: (shape: Shape) => Made,
): Readonly<Record<RegisterName, Made>> {
  return Object.fromEntries(
    Object.entries(SHAPES).map(([name, shape]) => [name, make(shape)]),
  ) as Record<RegisterName, Made>;
}
