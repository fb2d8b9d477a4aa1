import type { Connection } from '../../database/database';
import { statement } from '../../database/statement';
import type { Locale } from '../../language/locales';
import {
  JOB_COLUMNS,
  mapJob,
  type JobPlace,
  type JobRow,
  type JobSummary,
  type JobWords,
} from './job';

const selectJobs = statement<JobRow>((knex, values) =>
  knex('jobs')
    .join('employers', 'employers.id', 'jobs.employer_id')
    .select(JOB_COLUMNS)
    .select({ employer_name: 'employers.name', employer_slug: 'employers.slug' })
    .whereIn('jobs.id', values.list('ids')),
);

const selectWords = statement<JobWords & { job_id: number; locale: Locale }>((knex, values) =>
  knex('job_texts')
    .select('job_id', 'locale', 'slug', 'title', 'summary')
    .where('state', 'ready')
    .whereIn('job_id', values.list('ids')),
);

const selectPlaces = statement<JobPlace & { job_id: number }>((knex, values) =>
  knex('job_places')
    .join('places', 'places.id', 'job_places.place_id')
    .select('job_id', 'places.name', 'places.slug', 'places.kind')
    .whereIn('job_id', values.list('ids'))
    .orderBy('places.sort'),
);

/** The listings with these ids, in the order of the ids; one that does not exist is left out. */
export async function jobSummaries(
  connection: Connection,
  ids: readonly number[],
): Promise<JobSummary[]> {
  if (ids.length === 0) return [];
  const [rows, words, places] = await Promise.all([
    selectJobs(connection, { ids }),
    selectWords(connection, { ids }),
    selectPlaces(connection, { ids }),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (row === undefined) return [];
    const texts: Partial<Record<Locale, JobWords>> = {};
    for (const text of words) if (text.job_id === id) texts[text.locale] = text;
    return [
      mapJob(
        row,
        places.filter((place) => place.job_id === id),
        texts,
      ),
    ];
  });
}
