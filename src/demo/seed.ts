import { insertArticles, type NewArticle } from '../articles/model';
import { insertAuthors } from '../authors/model';
import { allPlaces, categoriesOf } from '../catalogue/model';
import { endOfMontrealDay, montrealDayIn } from '../clock';
import type { Connection, Database } from '../database/database';
import { insertEmployers } from '../employers/model';
import { insertJobs, type NewJob, type NewJobText } from '../jobs/model';
import type { Salary } from '../jobs/rules';
import { insertDemoAccounts } from './accounts';
import { readDemoContent, type DemoArticle, type DemoJob } from './content';
import { seedFavourites } from './favourites';
import { holdContent, isEmpty } from './model';

const DAY_MILLISECONDS = 86_400_000;
const FEATURED_DAYS = 20;

type IdOf = (key: string) => number;

/**
 * Fills an empty database with the demo content, its dates counted back from now, all of it or
 * nothing, with its accounts when there is a password for them. @returns whether it did: a database
 * that holds anything is left as it is.
 */
export function seedDemo(database: Database, now: Date, password?: string): Promise<boolean> {
  return database.transaction(async (connection) => {
    await holdContent(connection);
    if (!(await isEmpty(connection))) return false;
    await fill(connection, now);
    const reader =
      password === undefined ? undefined : await insertDemoAccounts(connection, password, now);
    if (reader !== undefined) await seedFavourites(connection, reader, now);
    return true;
  });
}

async function fill(connection: Connection, now: Date): Promise<void> {
  const content = readDemoContent();
  const authors = await insertAuthors(
    connection,
    content.authors.map(({ name, bio_fr: fr, bio_en: en }) => ({
      name,
      bio: { fr, en },
      demo: true,
    })),
    now,
  );
  const employers = await insertEmployers(
    connection,
    content.employers.map((employer) => ({
      name: employer.name,
      website: employer.website,
      about: { fr: employer.about_fr, en: employer.about_en },
      agencyPermit: employer.agency_permit ?? null,
      exemptReason: employer.exempt_reason ?? null,
      demo: true,
    })),
    now,
  );
  const articleCategory = await categoryIds(connection, 'article');
  const authorId = byKey(content.authors, authors);
  await insertArticles(
    connection,
    oldestFirst(content.articles).map((article) => ({
      ...newArticle(article, now),
      authorId: authorId(article.author),
      categoryId: articleCategory(article.category),
    })),
    now,
  );
  const jobCategory = await categoryIds(connection, 'job');
  const places = await allPlaces(connection);
  const placeId = byKey(
    places.map(({ slug }) => ({ key: slug })),
    places.map(({ id }) => id),
  );
  const employerId = byKey(content.employers, employers);
  await insertJobs(
    connection,
    oldestFirst(content.jobs).map((job) => ({
      ...newJob(job, now),
      employerId: employerId(job.employer),
      categoryId: jobCategory(job.category),
      placeIds: job.places.map(placeId),
    })),
    now,
  );
}

/** Numbers grow with publication, as they would have. */
function oldestFirst<Dated extends { published_days_ago: number }>(things: readonly Dated[]) {
  return [...things].sort((a, b) => b.published_days_ago - a.published_days_ago);
}

function newArticle(article: DemoArticle, now: Date): Omit<NewArticle, 'authorId' | 'categoryId'> {
  return {
    state: 'published',
    publishedAt: daysBefore(article.published_days_ago, now),
    credit: article.credit ?? null,
    reads: article.reads,
    tags: article.tags,
    texts: article.texts,
    demo: true,
  };
}

function newJob(job: DemoJob, now: Date): Omit<NewJob, 'employerId' | 'categoryId' | 'placeIds'> {
  return {
    tenure: job.tenure,
    schedule: job.schedule,
    workplace: job.workplace,
    salary: salaryOf(job),
    state: 'published',
    publishedAt: daysBefore(job.published_days_ago, now),
    expiresAt: endOfMontrealDay(montrealDayIn(job.last_day_in, now)),
    featuredUntil: job.featured ? daysBefore(-FEATURED_DAYS, now) : null,
    applyUrl: job.apply.url ?? null,
    applyEmail: job.apply.email ?? null,
    languages: job.languages,
    tags: job.tags,
    texts: {
      ...(job.fr === undefined ? {} : { fr: newText(job.fr) }),
      ...(job.en === undefined ? {} : { en: newText(job.en) }),
    },
    demo: true,
  };
}

function newText(text: NonNullable<DemoJob['fr']>): NewJobText {
  return {
    title: text.title,
    summary: text.summary,
    body: text.body,
    languageReason: text.language_reason,
    applyInstructions: text.apply_instructions,
  };
}

function salaryOf({ salary }: DemoJob): Salary | null {
  if (salary === undefined) return null;
  const cents = (dollars: number) => Math.round(dollars * 100);
  return {
    minCents: cents(salary.min),
    maxCents: salary.max === undefined ? null : cents(salary.max),
    period: salary.period,
  };
}

function daysBefore(days: number, now: Date): Date {
  return new Date(now.getTime() - days * DAY_MILLISECONDS);
}

async function categoryIds(connection: Connection, kind: 'job' | 'article'): Promise<IdOf> {
  const categories = await categoriesOf(connection, kind);
  return byKey(
    categories.map(({ code }) => ({ key: code })),
    categories.map(({ id }) => id),
  );
}

function byKey(things: readonly { key: string }[], ids: readonly number[]): IdOf {
  const idOf = new Map(things.map(({ key }, at) => [key, ids[at]]));
  return (key) => {
    const id = idOf.get(key);
    if (id === undefined) throw new Error(`the demo names “${key}”, which does not exist`);
    return id;
  };
}
