import type { Connection } from '../../database/database';
import { LOCALES, type Locale } from '../../language/locales';
import type { EditedJob } from './editing';
import { insertJobs, type NewJobText } from './write';

/**
 * Adds a draft like a listing, in all its languages, under other titles; returns its id. It has no
 * dates and no outside reference yet, and none of its texts is ready.
 */
export async function insertCopy(
  connection: Connection,
  job: EditedJob,
  retitle: (title: string, locale: Locale) => string,
  now: Date,
): Promise<number> {
  const { tenure, schedule, workplace, salary, applyUrl, applyEmail, languages, tags } = job;
  const places = await connection
    .knex('job_places')
    .where({ job_id: job.id })
    .select<{ place_id: number }[]>('place_id');
  const [id] = await insertJobs(
    connection,
    [
      {
        ...{ tenure, schedule, workplace, salary, applyUrl, applyEmail, languages, tags },
        ...{ employerId: job.employer.id, categoryId: job.categoryId },
        placeIds: places.map(({ place_id }) => place_id),
        ...{ state: 'draft', publishedAt: null, expiresAt: null, featuredUntil: null, demo: false },
        texts: Object.fromEntries(
          LOCALES.flatMap((locale) => {
            const text = job.texts[locale];
            return text === undefined ? [] : [[locale, draftOf(text, locale)]];
          }),
        ),
      },
    ],
    now,
  );
  if (id === undefined) throw new Error('a copy has no id');
  return id;

  function draftOf(
    { languageReason, applyInstructions, ...text }: NonNullable<EditedJob['texts'][Locale]>,
    locale: Locale,
  ): NewJobText {
    return {
      ...text,
      ...{ state: 'draft', title: retitle(text.title, locale) },
      languageReason: languageReason || undefined,
      applyInstructions: applyInstructions || undefined,
    };
  }
}
