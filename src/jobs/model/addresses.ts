import type { Connection } from '../../database/database';
import { statement } from '../../database/statement';
import type { Locale } from '../../language/locales';
import { openNow } from './open';

/** What a sitemap needs of a listing’s text. */
export interface JobAddress {
  readonly id: number;
  readonly locale: Locale;
  readonly slug: string;
  readonly updated_at: number;
}

const highestId = statement<{ id: number | null }>((knex) => knex('jobs').max({ id: 'id' }));

const addresses = statement<JobAddress>((knex, values) =>
  openNow(knex('jobs'), values)
    .join('job_texts', 'job_texts.job_id', 'jobs.id')
    .whereRaw(`job_texts.state = 'ready'`)
    .where('jobs.id', '>', values.one('after'))
    .where('jobs.id', '<=', values.one('until'))
    .select({ id: 'jobs.id', locale: 'job_texts.locale' })
    .select('job_texts.slug', 'job_texts.updated_at')
    .orderBy('jobs.id'),
);

/** The highest number that a listing has; 0 when there is none. */
export async function highestJobId(connection: Connection): Promise<number> {
  const [row] = await highestId(connection);
  return row?.id ?? 0;
}

/** The texts of the open listings whose ids are above `after` and up to `until`, by id. */
export function openJobAddresses(
  connection: Connection,
  { after, until, now }: { after: number; until: number; now: Date },
): Promise<JobAddress[]> {
  return addresses(connection, { after, until, now });
}
