import type { Connection, Instant, Knex } from '../../database/database';
import { skipRows, statement, type Placeholders } from '../../database/statement';
import { stateNow } from '../../database/states';
import type { DeskItem, TextState } from '../../http/desk-list';
import { isMeantToAppear, stateAt, type State } from '../../http/editing';
import type { Locale } from '../../language/locales';
import { lacksFrench } from '../rules/publication';
import { soon, TODOS, type Todo } from '../rules/todo';

const JOBS_A_PAGE = 30;

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

/** The page is cut out before employers are looked for: the last of a large board is as fast as the first. */
const selectMatches = statement<DeskRow>((knex, values) => {
  const inOrder = (query: Knex.QueryBuilder) =>
    // What closes first is what there is to do first.
    (values.has('soon') ? query.orderBy('jobs.expires_at') : query).orderBy('jobs.id', 'desc');
  const ids = inOrder(matching(knex, values).select('jobs.id')).limit(JOBS_A_PAGE);
  const page = knex('jobs')
    .join('employers', 'employers.id', 'jobs.employer_id')
    .select('jobs.id', 'jobs.state', 'jobs.published_at', 'jobs.expires_at', 'jobs.updated_at')
    .select('employers.exempt_reason', { employer: 'employers.name' })
    .whereIn('jobs.id', knex.from(skipRows(ids, knex, values.one('skip')).as('page')).select('id'));
  return inOrder(page);
});

const selectTexts = statement<TextRow>((knex, values) =>
  knex('job_texts')
    .select('job_id', 'locale', 'title', 'state')
    .whereIn('job_id', values.list('ids')),
);

/**
 * A page of all listings, in one state or in any, with something to do about them or not; the one
 * that was added last comes first.
 */
export async function jobsOnDesk(
  connection: Connection,
  { page, ...asked }: { state: State | undefined; todo: Todo | undefined; page: number },
  now: Date,
): Promise<{ pages: number; items: DeskItem[] }> {
  const conditions = { state: asked.state, now, ...conditionsOf(asked.todo, now) };
  const [[count], rows] = await Promise.all([
    countMatches(connection, conditions),
    selectMatches(connection, { ...conditions, skip: (page - 1) * JOBS_A_PAGE }),
  ]);
  const ids = rows.map(({ id }) => id);
  const texts = ids.length === 0 ? [] : await selectTexts(connection, { ids });
  return {
    pages: Math.max(1, Math.ceil((count?.total ?? 0) / JOBS_A_PAGE)),
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
    void query
      .whereExists(readyTexts(knex).where('job_texts.locale', values.one('alone')))
      .whereNotExists(readyTexts(knex).where('job_texts.locale', 'fr'))
      .whereIn(
        'jobs.employer_id',
        knex('employers').select('id').whereRaw(`coalesce(exempt_reason, '') = ''`),
      );
  }
  return query;
}

function readyTexts(knex: Knex): Knex.QueryBuilder {
  return knex('job_texts').whereRaw('job_texts.job_id = jobs.id').where('job_texts.state', 'ready');
}
