import { presentStoryCards, type StoryCard } from '../../articles/card';
import type { ArticleSummary } from '../../articles/model';
import { daysAgo, lastDayOf, montrealDay } from '../../clock';
import { offerHeart, type Heart } from '../../favourites/card';
import type { Page } from '../../http/page';
import { formatDate } from '../../language/dates';
import { formatList } from '../../language/lists';
import type { Locale } from '../../language/locales';
import { formatSalaryFull } from '../../language/money';
import type { Reader } from '../../language/reader';
import { foreignMark, onlyLocale, textFor, type ForeignMark } from '../../language/words';
import { logoHtml } from '../../media/card';
import { pathTo } from '../../site-map';
import { jobAddresses, presentNearJobCards, reportAddresses, type JobCard } from '../card';
import type { Job, JobSummary, JobText } from '../model';
import { closedSince, hasClosed, isFeatured } from '../rules';
import { presentApply, type Apply } from './apply';
import { workLanguage } from './labels';

interface Fact {
  readonly label: string;
  readonly value: string;
  readonly lang?: string;
  readonly href?: string;
  /** The Montréal day that the value says in words. */
  readonly day?: string;
}

interface JobShow extends ForeignMark {
  readonly id: number;
  readonly title: string;
  readonly featured: boolean;
  /** Without a page: one that is still to be added. */
  readonly employer: { readonly href?: string; readonly label: string };
  /** Beside its employer’s name, which says what it shows. */
  readonly logo?: string;
  readonly place: string;
  readonly demo: boolean;
  readonly bodyHtml: string;
  readonly closed?: { readonly sentence: string };
  readonly facts: readonly Fact[];
  readonly permit?: string;
  /** Where what is wrong with it can be said. */
  readonly reportHref?: string;
  readonly apply?: Apply;
  readonly heart?: Heart & { readonly wide: true };
  readonly others?: Others;
  readonly articles: readonly StoryCard[];
  readonly jobsHref: string;
}

/** Other listings to go on to. */
interface Others {
  readonly heading: string;
  readonly sentence?: string;
  readonly jobs: readonly JobCard[];
}

/** Who a listing is shown with. */
export interface JobNeighbours {
  readonly similar: readonly JobSummary[];
  /** Shown beside a closed one when none is similar. */
  readonly newest: readonly JobSummary[];
  readonly articles: readonly ArticleSummary[];
}

/** The page of a listing, open or closed; undefined when no text of it is ready. */
export function presentJob(
  job: Job,
  { articles, ...neighbours }: JobNeighbours,
  reader: Reader,
): Page<JobShow> | undefined {
  const { t, locale, now } = reader;
  const words = textFor(job.texts, locale);
  if (words === undefined) return undefined;
  const { text } = words;
  const closed = hasClosed(job, now);
  const others = presentOthers(neighbours, closed, reader);
  const only = onlyLocale(job.texts);
  const title = t('jobs:show.title', { title: text.title, employer: job.employer.name });
  return {
    title: closed ? t('jobs:closed.title', { title }) : title,
    description: t('jobs:show.description', {
      employer: job.employer.name,
      place: longPlace(job, reader),
      terms: t(`jobs:terms.${job.tenure}.${job.schedule}`),
      summary: text.summary,
    }),
    section: 'jobs',
    addresses: jobAddresses(job),
    ...(only === undefined ? {} : { onlyIn: only }),
    unlisted: closed,
    content: {
      id: job.id,
      title: text.title,
      ...foreignMark(words.locale, reader),
      featured: !closed && isFeatured(job, now),
      employer: employerLink(job.employer, locale),
      ...(job.logo === null ? {} : { logo: logoHtml(job.logo) }),
      place: longPlace(job, reader),
      demo: job.demo,
      bodyHtml: text.bodyHtml,
      ...(closed ? { closed: { sentence: closedSentence(job, reader) } } : {}),
      facts: presentFacts(job, words, reader),
      ...(job.agencyPermit === null
        ? {}
        : { permit: t('jobs:show.permit', { number: job.agencyPermit }) }),
      ...(closed ? {} : { apply: presentApply(job, words, reader) }),
      ...(closed || reader.isPreview ? {} : { reportHref: reportAddresses(job)[locale] }),
      ...wideHeart(job, text.title, reader),
      ...(others === undefined ? {} : { others }),
      articles: presentStoryCards(articles, reader),
      jobsHref: pathTo('jobs.list', locale),
    },
  };
}

function employerLink(employer: Job['employer'], locale: Locale): JobShow['employer'] {
  const { slug, name: label } = employer;
  return slug === ''
    ? { label }
    : { href: pathTo('employers.show', locale, { item: employer }), label };
}

/** What has closed can be given up, and no longer be kept for later. */
function wideHeart(job: Job, title: string, reader: Reader): Pick<JobShow, 'heart'> {
  const { heart } = offerHeart({ kind: 'job', id: job.id, title }, reader);
  if (heart === undefined || (hasClosed(job, reader.now) && !heart.kept)) return {};
  return { heart: { ...heart, wide: true } };
}

/** A closed listing always leads on, if only to the list; an open one has its own way on. */
function presentOthers(
  { similar, newest }: Pick<JobNeighbours, 'similar' | 'newest'>,
  closed: boolean,
  reader: Reader,
): Others | undefined {
  const { t } = reader;
  if (similar.length > 0) {
    return {
      heading: t('jobs:show.similar'),
      ...(closed ? { sentence: t('jobs:closed.next') } : {}),
      jobs: presentNearJobCards(similar, reader),
    };
  }
  if (!closed) return undefined;
  return { heading: t('jobs:show.others'), jobs: presentNearJobCards(newest, reader) };
}

function presentFacts(
  job: Job,
  { text, locale: written }: { text: JobText; locale: Locale },
  reader: Reader,
): Fact[] {
  const { t, locale } = reader;
  const { lang } = foreignMark(written, reader);
  const fact = (name: FactName, value: string, more: Partial<Fact> = {}): Fact => ({
    label: t(`jobs:facts.${name}`),
    value,
    ...more,
  });
  const facts = [
    fact('terms', t(`jobs:terms.${job.tenure}.${job.schedule}`)),
    fact(
      'workplace',
      t('jobs:place.at', {
        workplace: t(`jobs:workplace.${job.workplace}`),
        place: formatList(
          job.places.map(({ name }) => name),
          locale,
        ),
      }),
    ),
    fact(
      'salary',
      job.salary === null ? t('jobs:salary.undisclosed') : formatSalaryFull(job.salary, t, locale),
    ),
    fact('languages', languagesNeeded(job, reader)),
  ];
  if (text.languageReason !== null) {
    facts.push(fact('languageReason', text.languageReason, lang === undefined ? {} : { lang }));
  }
  facts.push(fact('category', job.category.name[locale], categoryLink(job, locale)));
  if (job.publishedAt !== null) {
    const day = montrealDay(job.publishedAt);
    facts.push(fact('published', publishedOn(job.publishedAt, reader), { day }));
  }
  if (job.expiresAt !== null) {
    const last = lastDayOf(job.expiresAt);
    facts.push(fact('lastDay', formatDate(last, locale), { day: montrealDay(last) }));
  }
  return facts;
}

function categoryLink({ category: { code } }: Job, locale: Locale): Pick<Fact, 'href'> {
  return code === '' ? {} : { href: `${pathTo('jobs.list', locale)}?category=${code}` };
}

type FactName =
  | 'terms'
  | 'workplace'
  | 'salary'
  | 'languages'
  | 'languageReason'
  | 'category'
  | 'published'
  | 'lastDay';

/** French first, then from the one that must be known best. */
function languagesNeeded({ languages }: Job, reader: Reader): string {
  const levels = ['advanced', 'intermediate', 'basic'] as const;
  const sorted = [...languages].sort(
    (a, b) =>
      Number(b.language === 'fr') - Number(a.language === 'fr') ||
      levels.indexOf(a.level) - levels.indexOf(b.level),
  );
  return formatList(
    sorted.map(({ language, level }) =>
      reader.t(`jobs:needs.${level}`, { language: workLanguage(language, reader) }),
    ),
    reader.locale,
  );
}

/** The day, and how long ago that is as long as someone would count it in days. */
function publishedOn(published: Date, { t, locale, now }: Reader): string {
  const date = formatDate(published, locale);
  const days = daysAgo(published, now);
  if (days <= 0) return t('jobs:published.on.today', { date });
  if (days === 1) return t('jobs:published.on.yesterday', { date });
  return days <= 30 ? t('jobs:published.on.daysAgo', { date, count: days }) : date;
}

function closedSentence(job: Job, { t, locale }: Reader): string {
  // The end of its last day is the first instant of the day after: open until the one, closed since the other.
  const since = closedSince(job);
  return t('jobs:closed.sentence', { date: since === null ? '' : formatDate(since, locale) });
}

function longPlace({ places }: Job, { t, locale }: Reader): string {
  return formatList(
    places.map(({ kind, name }) =>
      kind === 'borough' && places.length === 1 ? t('jobs:place.borough', { place: name }) : name,
    ),
    locale,
  );
}
