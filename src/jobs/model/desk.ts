import type { Connection, Instant, Knex } from '../../database/database';
import { skipRows, statement, type Placeholders } from '../../database/statement';
import { stateNow } from '../../database/states';
import { byTitle, withWords, wordPatterns } from '../../database/titles';
import type { DeskItem, DeskPage, TextState } from '../../http/desk-list';
import { isMeantToAppear, stateAt, type State } from '../../http/editing';
import type { Locale } from '../../language/locales';
import { lacksFrench } from '../rules/publication';
import { soon, TODOS, type JobSort, type Todo } from '../rules/todo';

const JOBS_A_PAGE = 30;
const CLOSING =
  'case when jobs.expires_at > ? then 0 when jobs.expires_at is null then 2 else 1 end';

interface Asked {
  readonly state: State | undefined;
  readonly todo: Todo | undefined;
  readonly sort: JobSort;
  /** Words of titles and employers; '' stands for all. */
  readonly typed: string;
  readonly locale: Locale;
  readonly page: number;
}

interface DeskRow {
  id: number;
  state: State;
  published_at: Instant | null;
  expires_at: Instant | null;
  updated_at: Instant;
  employer: string;
  exempt_reason: string | null;
}

interface TextRow {
  job_id: number;
  locale: Locale;
  title: string;
  state: TextState;
}

const countMatches = statement<{ total: number }>((knex, values) =>
  matching(knex, values).count({ total: '*' }),
);

type Ordered = (query: Knex.QueryBuilder, values: Placeholders) => Knex.QueryBuilder;

const selectIn = {
  added: pageIn((query) => query.orderBy('jobs.id', 'desc')),
  updated: pageIn((query) => query.orderBy('jobs.updated_at', 'desc').orderBy('jobs.id', 'desc')),
  // What closes first is what there is to do first; then come what is over, and what has no last day.
  closing: pageIn((query, values) =>
    query
      .orderByRaw(CLOSING, [values.one('now')])
      .orderBy('jobs.expires_at')
      .orderBy('jobs.id', 'desc'),
  ),
  title: {
    fr: pageIn((query) => byTitle(query, 'jobs', 'fr')),
    en: pageIn((query) => byTitle(query, 'jobs', 'en')),
  },
} as const;

/** The page is cut out before employers are looked for: the last of a large board is as fast as the first. */
function pageIn(inOrder: Ordered) {
  return statement<DeskRow>((knex, values) => {
    const ids = inOrder(matching(knex, values).select('jobs.id'), values).limit(JOBS_A_PAGE);
    const page = knex('jobs')
      .join('employers', 'employers.id', 'jobs.employer_id')
      .select('jobs.id', 'jobs.state', 'jobs.published_at', 'jobs.expires_at', 'jobs.updated_at')
      .select('employers.exempt_reason', { employer: 'employers.name' })
      .whereIn(
        'jobs.id',
        knex.from(skipRows(ids, knex, values.one('skip')).as('page')).select('id'),
      );
    return inOrder(page, values);
  });
}

const selectTexts = statement<TextRow>((knex, values) =>
  knex('job_texts')
    .select('job_id', 'locale', 'title', 'state')
    .whereIn('job_id', values.list('ids')),
);

/** A page of all listings: in one state or in any, with something to do about them or not, found by words. */
export async function jobsOnDesk(
  connection: Connection,
  { page, sort, locale, ...asked }: Asked,
  now: Date,
): Promise<DeskPage> {
  const words = wordPatterns(asked.typed);
  const conditions = { state: asked.state, words, now, ...conditionsOf(asked.todo, now) };
  const select = sort === 'title' ? selectIn.title[locale] : selectIn[sort];
  const [[count], rows] = await Promise.all([
    countMatches(connection, conditions),
    select(connection, { ...conditions, skip: (page - 1) * JOBS_A_PAGE }),
  ]);
  const total = count?.total ?? 0;
  const ids = rows.map(({ id }) => id);
  const texts = ids.length === 0 ? [] : await selectTexts(connection, { ids });
  return {
    total,
    pages: Math.max(1, Math.ceil(total / JOBS_A_PAGE)),
    items: rows.map((row) =>
      mapItem(
        row,
        texts.filter(({ job_id }) => job_id === row.id),
        now,
      ),
    ),
  };
}

/** How many listings there is something to do about. */
export async function countTodo(connection: Connection, now: Date): Promise<Record<Todo, number>> {
  const counts = await Promise.all(
    TODOS.map(async (todo) => {
      const [count] = await countMatches(connection, conditionsOf(todo, now));
      return [todo, count?.total ?? 0] as const;
    }),
  );
  return Object.fromEntries(counts) as Record<Todo, number>;
}

function mapItem(row: DeskRow, texts: readonly TextRow[], now: Date): DeskItem {
  const publishedAt = row.published_at === null ? null : new Date(row.published_at);
  const ready = Object.fromEntries(texts.map(({ locale, state }) => [locale, state === 'ready']));
  return {
    id: row.id,
    state: stateAt({ state: row.state, publishedAt }, now),
    publishedAt,
    by: row.employer,
    updatedAt: new Date(row.updated_at),
    expiresAt: row.expires_at === null ? null : new Date(row.expires_at),
    lacksFrench: isMeantToAppear(row.state) && lacksFrench(ready, row.exempt_reason),
    texts: Object.fromEntries(texts.map(({ locale, title, state }) => [locale, { title, state }])),
  };
}

/** The conditions of what there is to do, as values of `matching`. */
function conditionsOf(todo: Todo | undefined, now: Date) {
  return {
    ...(todo === undefined ? {} : { open: now }),
    ...(todo === 'closing' ? { soon: soon(now) } : {}),
    ...(todo === 'french' ? { alone: 'en' } : {}),
  };
}

function matching(knex: Knex, values: Placeholders): Knex.QueryBuilder {
  const query = knex('jobs');
  withWords(query, knex, values, { table: 'jobs', owners: 'employers', owner: 'employer_id' });
  if (values.has('state')) {
    void query.whereRaw('? = ?', [stateNow(knex, 'jobs', values), values.one('state')]);
  }
  if (values.has('open')) {
    void query
      .whereIn('jobs.state', ['scheduled', 'published'])
      .where('jobs.expires_at', '>', values.one('open'));
  }
  if (values.has('soon')) void query.where('jobs.expires_at', '<=', values.one('soon'));
  if (values.has('alone')) {
    // Each side once, from its index: asked of each listing, this took ten times as long.
    const alone = readyIn(knex, values.one('alone')).except(readyIn(knex, 'fr'));
    void query
      .whereIn('jobs.id', alone)
      .whereIn(
        'jobs.employer_id',
        knex('employers').select('id').whereRaw(`coalesce(exempt_reason, '') = ''`),
      );
  }
  return query;
}

/** The listings whose text in a language is ready. */
function readyIn(knex: Knex, locale: string): Knex.QueryBuilder {
  return knex('job_texts').select('job_id').where({ locale, state: 'ready' });
}
