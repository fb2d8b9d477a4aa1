import type { Knex } from '../../database/database';
import type { RegisterName } from '../../http/register-routes';

/** Everything that points at an entry: whoever merges two moves all of it. */
export const POINTING = {
  employer_id: ['jobs', 'redirects'],
  author_id: ['articles', 'redirects'],
  category_id: ['jobs', 'articles', 'redirects'],
  place_id: ['job_places', 'redirects'],
} as const;

export interface Shape {
  readonly table: 'employers' | 'authors' | 'categories' | 'places';
  /** What other tables call it. */
  readonly column: keyof typeof POINTING;
  /** What hangs on it. */
  readonly things: 'jobs' | 'articles';
  /** The table that hangs them on it, where one of them can hang on several. */
  readonly through?: { readonly table: string; readonly thing: string };
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
  place: {
    ...{ table: 'places', column: 'place_id', own: {}, isBilingual: false },
    ...{ ...OF_JOBS, through: { table: 'job_places', thing: 'job_id' } },
  },
  author: {
    ...{ table: 'authors', column: 'author_id', own: {}, isBilingual: false },
    ...OF_ARTICLES,
  },
  jobCategory: { ...CATEGORIES, ...OF_JOBS, own: { kind: 'job' } },
  articleCategory: { ...CATEGORIES, ...OF_ARTICLES, own: { kind: 'article' } },
};

/** The things that hang on entries: what hangs on two is there twice. */
export function hangingThings(knex: Knex, { things, through }: Shape): Knex.QueryBuilder {
  return through === undefined
    ? knex(things)
    : knex(things).join(through.table, `${through.table}.${through.thing}`, `${things}.id`);
}

/** The column of `hangingThings` that says on which entry each hangs. */
export function entryColumn({ things, column, through }: Shape): string {
  return `${through?.table ?? things}.${column}`;
}

/** Makes something for each register, once. */
export function eachShape<Made>(
  make: (shape: Shape) => Made,
): Readonly<Record<RegisterName, Made>> {
  return Object.fromEntries(
    Object.entries(SHAPES).map(([name, shape]) => [name, make(shape)]),
  ) as Record<RegisterName, Made>;
}
