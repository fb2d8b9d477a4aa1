import { daysAgo, montrealDay } from '../clock';
import { forEachLocale, type Locale } from '../language/locales';
import { formatSalary } from '../language/money';
import type { Reader } from '../language/reader';
import { foreignMark, textFor, type ForeignMark } from '../language/words';
import { pathTo } from '../site-map';
import type { JobPlace, JobSummary, JobWords } from './model';

/** A listing in a list. */
export interface JobCard extends ForeignMark {
  readonly id: number;
  readonly href: string;
  readonly title: string;
  readonly featured: boolean;
  /** Left out where all the listings are of one employer. */
  readonly employer?: string;
  readonly place: string;
  readonly terms: readonly Term[];
}

/** A fact in a few words, with its Montréal day when it is one. */
interface Term {
  readonly label: string;
  readonly day?: string;
}

/** Cards of listings, marked when they are featured now. */
export function presentJobCards(jobs: readonly JobSummary[], reader: Reader): JobCard[] {
  return jobs.flatMap((job) => presentJobCard(job, isFeatured(job, reader.now), reader));
}

/** The card of one listing; none when no text of it is ready. */
export function presentJobCard(
  job: JobSummary,
  featured: boolean,
  reader: Reader,
  { namesEmployer = true } = {},
): JobCard[] {
  const { t, locale } = reader;
  const words = textFor(job.texts, locale);
  if (words === undefined) return [];
  const terms: Term[] = [
    { label: t(`jobs:terms.${job.tenure}.${job.schedule}`) },
    { label: t(`jobs:workplace.${job.workplace}`) },
  ];
  if (job.salary !== null) terms.push({ label: formatSalary(job.salary, t, locale) });
  if (job.publishedAt !== null) {
    const day = montrealDay(job.publishedAt);
    terms.push({ label: publishedAgo(job.publishedAt, reader), day });
  }
  return [
    {
      id: job.id,
      href: pathTo('jobs.show', locale, { item: { id: job.id, slug: words.text.slug } }),
      title: words.text.title,
      ...foreignMark(words.locale, reader),
      featured,
      ...(namesEmployer ? { employer: job.employer.name } : {}),
      place: shortPlace(job.places, reader),
      terms,
    },
  ];
}

/** Whether the listing stands out now. */
export function isFeatured(
  { featuredUntil }: Pick<JobSummary, 'featuredUntil'>,
  now: Date,
): boolean {
  return featuredUntil !== null && featuredUntil > now;
}

/** The addresses of a listing’s page in both languages. */
export function jobAddresses(job: {
  id: number;
  texts: Partial<Record<Locale, Pick<JobWords, 'slug'>>>;
}): Record<Locale, string> {
  return forEachLocale((locale) => {
    const slug = textFor(job.texts, locale)?.text.slug ?? '';
    return pathTo('jobs.show', locale, { item: { id: job.id, slug } });
  });
}

function publishedAgo(date: Date, { t, now }: Reader): string {
  const days = daysAgo(date, now);
  if (days <= 0) return t('jobs:published.today');
  return days === 1 ? t('jobs:published.yesterday') : t('jobs:published.daysAgo', { count: days });
}

function shortPlace(places: readonly JobPlace[], { t }: Reader): string {
  const [first, ...others] = places;
  if (first === undefined) return '';
  return others.length === 0
    ? first.name
    : t('jobs:place.more', { place: first.name, count: others.length });
}
