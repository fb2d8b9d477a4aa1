import type { Connection, Instant, Knex } from '../../database/database';
import { skipRows, statement, type Placeholders } from '../../database/statement';
import type { DeskItem, TextState } from '../../http/desk-list';
import { isMeantToAppear, type State } from '../../http/editing';
import type { Locale } from '../../language/locales';
import { lacksFrench } from '../rules/publication';

const JOBS_A_PAGE = 30;

interface DeskRow {
  id: number;
  state: State;
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
  const ids = matching(knex, values).select('id').orderBy('id', 'desc').limit(JOBS_A_PAGE);
  return knex('jobs')
    .join('employers', 'employers.id', 'jobs.employer_id')
    .select('jobs.id', 'jobs.state', 'jobs.expires_at', 'jobs.updated_at')
    .select('employers.exempt_reason', { employer: 'employers.name' })
    .whereIn('jobs.id', knex.from(skipRows(ids, knex, values.one('skip')).as('page')).select('id'))
    .orderBy('jobs.id', 'desc');
});

const selectTexts = statement<TextRow>((knex, values) =>
  knex('job_texts')
    .select('job_id', 'locale', 'title', 'state')
    .whereIn('job_id', values.list('ids')),
);

/** A page of all listings, in one state or in any; the one that was added last comes first. */
export async function jobsOnDesk(
  connection: Connection,
  { state, page }: { state: State | undefined; page: number },
): Promise<{ pages: number; items: DeskItem[] }> {
  const [[count], rows] = await Promise.all([
    countMatches(connection, { state }),
    selectMatches(connection, { state, skip: (page - 1) * JOBS_A_PAGE }),
  ]);
  const ids = rows.map(({ id }) => id);
  const texts = ids.length === 0 ? [] : await selectTexts(connection, { ids });
  return {
    pages: Math.max(1, Math.ceil((count?.total ?? 0) / JOBS_A_PAGE)),
    items: rows.map((row) =>
      mapItem(
        row,
        texts.filter(({ job_id }) => job_id === row.id),
      ),
    ),
  };
}

function mapItem(row: DeskRow, texts: readonly TextRow[]): DeskItem {
  const ready = Object.fromEntries(texts.map(({ locale, state }) => [locale, state === 'ready']));
  return {
    id: row.id,
    state: row.state,
    by: row.employer,
    updatedAt: new Date(row.updated_at),
    expiresAt: row.expires_at === null ? null : new Date(row.expires_at),
    lacksFrench: isMeantToAppear(row.state) && lacksFrench(ready, row.exempt_reason),
    texts: Object.fromEntries(texts.map(({ locale, title, state }) => [locale, { title, state }])),
  };
}

function matching(knex: Knex, values: Placeholders): Knex.QueryBuilder {
  const query = knex('jobs');
  return values.has('state') ? query.where('jobs.state', values.one('state')) : query;
}
