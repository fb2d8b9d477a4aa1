import type { Request, Response } from 'express';
import { presentStoryCards, type StoryCard } from '../articles/card';
import { findArticles, type ArticleSummary } from '../articles/model';
import { allPlaces, byName, categoriesOf, type Category, type Place } from '../catalogue/model';
import type { Database } from '../database/database';
import type { Page } from '../http/page';
import { presentJobCard, type JobCard } from '../jobs/card';
import { countJobsByCategory, countJobsByPlace, findJobs, type FoundJobs } from '../jobs/model';
import { forEachLocale } from '../language/locales';
import { formatNumber } from '../language/numbers';
import type { Reader } from '../language/reader';
import { pathTo } from '../site-map';

const JOBS_SHOWN = 8;
const STORIES_SHOWN = 3;

interface Link {
  readonly href: string;
  readonly label: string;
}

interface Home {
  readonly openCount: string;
  readonly ideas: readonly Link[];
  readonly jobs: readonly JobCard[];
  readonly lead?: StoryCard;
  readonly stories: readonly StoryCard[];
  readonly categories: readonly (Link & { readonly count: string })[];
  readonly boroughs: readonly (Link & { readonly count: string })[];
  readonly jobsHref: string;
  readonly articlesHref: string;
  readonly employersHref: string;
}

interface Shown {
  readonly found: FoundJobs;
  readonly articles: readonly ArticleSummary[];
  readonly categories: readonly (Category & { readonly total: number })[];
  readonly boroughs: readonly (Place & { readonly total: number })[];
}

/** The first page of the site in each language. */
export function homeController(database: Database) {
  return async function home(req: Request, res: Response): Promise<void> {
    const { now } = req.reader;
    const [found, { articles }, categories, byCategory, places, byPlace] = await Promise.all([
      findJobs(database, { page: 1 }, now),
      findArticles(database, { page: 1 }, now),
      categoriesOf(database, 'job'),
      countJobsByCategory(database, now),
      allPlaces(database),
      countJobsByPlace(database, now),
    ]);
    const shown: Shown = {
      found,
      articles,
      categories: withTotals(categories, byCategory),
      boroughs: withTotals(
        places.filter(({ kind }) => kind === 'borough'),
        byPlace,
      ),
    };
    res.page('pages/home', presentHome(shown, req.reader));
  };
}

/** Only those that have something: a count of nothing leads nowhere. */
function withTotals<Thing extends { id: number }>(
  things: readonly Thing[],
  totals: ReadonlyMap<number, number>,
): (Thing & { total: number })[] {
  return things
    .map((thing) => ({ ...thing, total: totals.get(thing.id) ?? 0 }))
    .filter(({ total }) => total > 0);
}

function presentHome(shown: Shown, reader: Reader): Page<Home> {
  const { t, locale } = reader;
  const { found } = shown;
  const jobsHref = pathTo('jobs.list', locale);
  const [lead, ...stories] = presentStoryCards(shown.articles.slice(0, STORIES_SHOWN + 1), reader);
  const counted = ({ total }: { total: number }) => formatNumber(total, locale);
  return {
    title: t('home:title'),
    namesSite: true,
    description: t('home:description', { count: found.total }),
    addresses: forEachLocale((each) => pathTo('home', each)),
    content: {
      openCount: t('home:intro', { count: found.total }),
      ideas: presentIdeas(reader),
      jobs: found.jobs
        .slice(0, JOBS_SHOWN)
        .flatMap((job) => presentJobCard(job, found.featuredIds.has(job.id), reader)),
      ...(lead === undefined ? {} : { lead }),
      stories,
      categories: byName(shown.categories, locale).map((category) => ({
        href: `${jobsHref}?category=${category.code}`,
        label: category.name[locale],
        count: counted(category),
      })),
      boroughs: shown.boroughs.map((borough) => ({
        href: `${jobsHref}?place=${borough.slug}`,
        label: borough.name,
        count: counted(borough),
      })),
      jobsHref,
      articlesHref: pathTo('articles.list', locale),
      employersHref: pathTo('employers.list', locale),
    },
  };
}

function presentIdeas({ t, locale }: Reader): Link[] {
  const ideas = [
    ['recent', 'posted=7'],
    ['remote', 'workplace=remote'],
    ['partTime', 'schedule=part_time'],
    ['flexible', 'schedule=flexible'],
    ['internships', 'tenure=internship'],
    ['seasonal', 'tenure=seasonal'],
  ] as const;
  return ideas.map(([name, query]) => ({
    href: `${pathTo('jobs.list', locale)}?${query}`,
    label: t(`home:ideas.${name}`),
  }));
}
