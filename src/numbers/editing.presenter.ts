import { DESK_ROUTES } from '../http/desk-addresses';
import { presentDeskNav } from '../http/desk-nav';
import type { Page } from '../http/page';
import { formatDay } from '../language/dates';
import { forEachLocale, type Locale } from '../language/locales';
import { formatNumber } from '../language/numbers';
import type { Reader } from '../language/reader';
import { foreignMark, textFor, type ForeignMark } from '../language/words';
import { pathTo } from '../site-map';
import { drawBars, type Bars } from './bars';
import type { List } from './editing.csv';
import type { Numbers } from './gather';
import type { DayNumbers } from './model';
import {
  DAYS_KEPT,
  DAYS_OF_WORDS,
  DAYS_TO_BE_SHOWN,
  daysKept,
  KINDS,
  PERIODS,
  USUAL_PERIOD,
} from './rules';

interface Chart extends Bars {
  readonly id: string;
  readonly heading: string;
  readonly total: string;
  /** The same of the period before, where it is still kept. */
  readonly before?: string;
  /** The highest bar in words; none when nothing was counted. */
  readonly most?: string;
  /** What the picture says to who does not see it. */
  readonly name: string;
}

/** A list of what was counted, as a table. */
interface Table {
  readonly id: string;
  readonly heading: string;
  readonly note?: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly csvHref: string;
}

interface Row extends ForeignMark {
  readonly label: string;
  readonly href?: string;
  readonly cells: readonly string[];
}

interface NumbersPage {
  readonly nav: ReturnType<typeof presentDeskNav>;
  readonly kept: string;
  readonly periods: readonly { href: string; label: string; current: boolean }[];
  readonly charts: readonly Chart[];
  readonly from: string;
  readonly to: string;
  readonly days: Table;
  readonly lists: readonly Table[];
  readonly favourites: string;
  readonly privacyHref: string;
}

/** The numbers of a period: what is drawn, and the same in tables. */
export function presentNumbers(found: Numbers, reader: Reader): Page<NumbersPage> {
  const { t, locale } = reader;
  const { period, days, keptJobs, keptArticles } = found;
  const address = (each: Locale, asked: number) =>
    pathTo('desk.numbers', each) + (asked === USUAL_PERIOD ? '' : `?days=${String(asked)}`);
  return {
    title: t('numbers:title', { count: period }),
    description: t('numbers:description'),
    addresses: forEachLocale((each) => address(each, period)),
    unlisted: true,
    content: {
      nav: presentDeskNav('desk.numbers', reader),
      kept: t('numbers:kept', { days: DAYS_KEPT, daysOfWords: DAYS_OF_WORDS }),
      periods: PERIODS.map((each) => ({
        href: address(locale, each),
        label: t('numbers:period', { count: each }),
        current: each === period,
      })),
      charts: KINDS.map((kind) => presentChart(kind, found, reader)),
      from: formatDay(days[0] ?? '', locale),
      to: formatDay(days.at(-1) ?? '', locale),
      days: presentDays(found, reader),
      lists: [
        presentArticles(found, reader),
        presentJobs(found, reader),
        presentSearches(found, reader),
      ],
      favourites: t('numbers:favourites', {
        jobs: t('numbers:keptJobs', { count: keptJobs }),
        articles: t('numbers:keptArticles', { count: keptArticles }),
      }),
      privacyHref: pathTo('privacy', locale),
    },
  };
}

function presentChart(kind: keyof DayNumbers, found: Numbers, { t, locale }: Reader): Chart {
  const presentBefore = (before: readonly number[]) =>
    t('numbers:before', { total: formatNumber(sum(before), locale), count: before.length });
  const { byDay, days, daysBefore, period } = found;
  const count = (day: string) => byDay.get(day)?.[kind] ?? 0;
  const values = days.map(count);
  const most = Math.max(...values);
  const heading = t(`numbers:kind.${kind}`);
  const total = formatNumber(sum(values), locale);
  const mostDay = formatDay(days[values.indexOf(most)] ?? '', locale);
  return {
    id: `chart-${kind}`,
    heading,
    total,
    ...(2 * period > daysKept(kind) ? {} : { before: presentBefore(daysBefore.map(count)) }),
    ...(most === 0 ? {} : { most: t('numbers:most', { count: most, day: mostDay }) }),
    name: t('numbers:chart', {
      ...{ what: heading, total },
      from: formatDay(days[0] ?? '', locale),
      to: formatDay(days.at(-1) ?? '', locale),
    }),
    ...drawBars(values),
  };
}

function presentDays({ days, byDay, period }: Numbers, reader: Reader): Table {
  const { t, locale } = reader;
  return {
    id: 'days',
    heading: t('numbers:list.days'),
    columns: [t('numbers:column.day'), ...KINDS.map((kind) => t(`numbers:column.${kind}`))],
    rows: [...days].reverse().map((day) => ({
      label: formatDay(day, locale),
      cells: KINDS.map((kind) => formatNumber(byDay.get(day)?.[kind] ?? 0, locale)),
    })),
    csvHref: csvHref('days', period, reader),
  };
}

function presentArticles({ articles, period }: Numbers, reader: Reader): Table {
  const { t, locale } = reader;
  return {
    id: 'articles',
    heading: t('numbers:list.articles'),
    columns: [
      ...[t('numbers:column.article'), t('numbers:column.reads'), t('numbers:column.favourites')],
    ],
    rows: articles.map(({ reads, favourites, ...article }) => ({
      ...presentItem('article', article, reader),
      cells: [reads, favourites].map((count) => formatNumber(count, locale)),
    })),
    csvHref: csvHref('articles', period, reader),
  };
}

function presentJobs({ jobs, period }: Numbers, reader: Reader): Table {
  const { t, locale } = reader;
  return {
    id: 'jobs',
    heading: t('numbers:list.jobs'),
    note: t('numbers:pressNote'),
    columns: [
      ...[t('numbers:column.job'), t('numbers:column.views')],
      ...[t('numbers:column.presses'), t('numbers:column.favourites')],
    ],
    rows: jobs.map(({ views, presses, favourites, ...job }) => ({
      ...presentItem('job', job, reader),
      cells: [views, presses, favourites].map((count) => formatNumber(count, locale)),
    })),
    csvHref: csvHref('jobs', period, reader),
  };
}

function presentSearches({ searches, period }: Numbers, reader: Reader): Table {
  const { t, locale } = reader;
  return {
    id: 'searches',
    heading: t('numbers:list.searches'),
    note: t('numbers:searchNote', { count: DAYS_TO_BE_SHOWN }),
    columns: [t('numbers:column.words'), t('numbers:column.times'), t('numbers:column.days')],
    rows: searches.map(({ words, count, days }) => ({
      label: words,
      href: `${pathTo('jobs.list', locale)}?${new URLSearchParams({ q: words }).toString()}`,
      cells: [count, days].map((each) => formatNumber(each, locale)),
    })),
    csvHref: csvHref('searches', period, reader),
  };
}

function presentItem(
  kind: 'article' | 'job',
  { id, titles }: { readonly id: number; readonly titles: Partial<Record<Locale, string>> },
  reader: Reader,
): Omit<Row, 'cells'> {
  const title = textFor(titles, reader.locale);
  return {
    href: pathTo(DESK_ROUTES[kind].item, reader.locale, { id }),
    label: title?.text ?? reader.t('desk:list.untitled'),
    ...(title === undefined ? {} : foreignMark(title.locale, reader)),
  };
}

function csvHref(list: List, days: number, { locale }: Reader): string {
  const query = new URLSearchParams({ list, days: String(days) });
  return `${pathTo('desk.numbersCsv', locale)}?${query.toString()}`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
