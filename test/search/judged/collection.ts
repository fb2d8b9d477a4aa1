import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { allPlaces, categoriesOf } from '../../../src/catalogue/model';
import type { Connection } from '../../../src/database/database';
import { insertEmployers } from '../../../src/employers/model';
import { insertJobs, type NewJob } from '../../../src/jobs/model';
import { LANGUAGE_LEVELS, SCHEDULES, TENURES, WORKPLACES } from '../../../src/jobs/rules';
import { LOCALES } from '../../../src/language/locales';

const DAY = 86_400_000;

const text = z.strictObject({ title: z.string(), summary: z.string(), body: z.string() });

const jobs = z.array(
  z.strictObject({
    id: z.string(),
    employer: z.string(),
    tenure: z.enum(TENURES),
    schedule: z.enum(SCHEDULES),
    workplace: z.enum(WORKPLACES),
    places: z.array(z.string()),
    category: z.string(),
    salary: z
      .strictObject({
        min: z.number(),
        max: z.number().optional(),
        period: z.enum(['hour', 'year']),
      })
      .optional(),
    languages: z.record(z.string(), z.enum(LANGUAGE_LEVELS)),
    days_ago: z.number(),
    fr: text.optional(),
    en: text.optional(),
  }),
);

const queries = z.array(
  z.strictObject({
    q: z.string(),
    lang: z.enum(LOCALES),
    family: z.string(),
    answers: z.record(z.string(), z.union([z.literal(1), z.literal(2)])),
  }),
);

/** A search, and how good an answer each listing is: 2, what was looked for; 1, welcome after it. */
export type Query = z.infer<typeof queries>[number];

/** The searches that may be looked at while search is tuned, or those that may not. */
export function judgedQueries(half: 'open' | 'held-out'): Query[] {
  return queries.parse(read(`${half}.yaml`));
}

/** Adds the judged listings; returns their keys by number. */
export async function insertJudgedJobs(
  connection: Connection,
  now: Date,
): Promise<Map<number, string>> {
  const given = jobs.parse(read('jobs.yaml')).sort((a, b) => b.days_ago - a.days_ago);
  const categories = await categoriesOf(connection, 'job');
  const places = await allPlaces(connection);
  const names = [...new Set(given.map(({ employer }) => employer))];
  const employers = await insertEmployers(
    connection,
    names.map((name) => ({
      ...{ name, website: null, about: {}, agencyPermit: null, exemptReason: 'x', demo: false },
    })),
    now,
  );
  const ids = await insertJobs(
    connection,
    given.map((job): NewJob => ({
      ...{ tenure: job.tenure, schedule: job.schedule, workplace: job.workplace },
      employerId: employers[names.indexOf(job.employer)] ?? 0,
      categoryId: categories.find(({ code }) => code === job.category)?.id ?? 0,
      placeIds: places.filter(({ slug }) => job.places.includes(slug)).map(({ id }) => id),
      salary:
        job.salary === undefined
          ? null
          : {
              minCents: job.salary.min * 100,
              maxCents: job.salary.max === undefined ? null : job.salary.max * 100,
              period: job.salary.period,
            },
      state: 'published',
      publishedAt: new Date(now.getTime() - job.days_ago * DAY),
      expiresAt: new Date(now.getTime() + 30 * DAY),
      featuredUntil: null,
      ...{ applyUrl: null, applyEmail: null, languages: job.languages, tags: [], demo: false },
      texts: {
        ...(job.fr === undefined ? {} : { fr: job.fr }),
        ...(job.en === undefined ? {} : { en: job.en }),
      },
    })),
    now,
  );
  return new Map(ids.map((id, at) => [id, given[at]?.id ?? '']));
}

function read(name: string): unknown {
  return parse(readFileSync(join(__dirname, name), 'utf8'));
}
