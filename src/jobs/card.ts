import { daysAgo, montrealDay } from '../clock';
import { offerHeart, type Heart } from '../favourites/card';
import { forEachLocale, type Locale } from '../language/locales';
import { formatSalary } from '../language/money';
import type { Reader } from '../language/reader';
import { foreignMark, textFor, type ForeignMark } from '../language/words';
import { pathTo } from '../site-map';
import { featureAmong } from './featured';
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
  readonly heart?: Heart;
}

/** A fact in a few words, with its Montréal day when it is one. */
interface Term {
  readonly label: string;
  readonly day?: string;
}

interface PlacedJobs {
  readonly jobs: readonly JobSummary[];
  readonly featuredIds: ReadonlySet<number>;
}

/** Cards of listings; those that stand where they do because they are featured are marked. */
export function presentJobCards(
  { jobs, featuredIds }: PlacedJobs,
  reader: Reader,
  shown = { employer: true },
): JobCard[] {
  return jobs.flatMap((job) => presentJobCard(job, featuredIds.has(job.id), reader, shown));
}

/** Cards of listings that stand together by their subject: the rule of featured ones is the same. */
export function presentNearJobCards(jobs: readonly JobSummary[], reader: Reader): JobCard[] {
  return presentJobCards(featureAmong(jobs, reader.now), reader);
}

/** One card; none when no text of the listing is ready. */
function presentJobCard(
  job: JobSummary,
  featured: boolean,
  reader: Reader,
  shown: { readonly employer: boolean },
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
      ...(shown.employer ? { employer: job.employer.name } : {}),
      place: shortPlace(job.places, reader),
      terms,
      ...offerHeart({ kind: 'job', id: job.id, title: words.text.title }, reader),
    },
  ];
}

interface Addressed {
  readonly id: number;
  readonly texts: Partial<Record<Locale, Pick<JobWords, 'slug'>>>;
}

/** The addresses of a listing’s page in both languages. */
export function jobAddresses(job: Addressed): Record<Locale, string> {
  return addressesAt('jobs.show', job);
}

/** The addresses at which a listing is reported. */
export function reportAddresses(job: Addressed): Record<Locale, string> {
  return addressesAt('jobs.report', job);
}

function addressesAt(
  route: 'jobs.show' | 'jobs.report',
  { id, texts }: Addressed,
): Record<Locale, string> {
  return forEachLocale((locale) => {
    const slug = textFor(texts, locale)?.text.slug ?? '';
    return pathTo(route, locale, { item: { id, slug } });
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
