import { presentStoryCards, type StoryCard } from '../articles/card';
import type { ArticleSummary } from '../articles/model';
import { byName, type Category, type Place } from '../catalogue/model';
import type { Page } from '../http/page';
import type { SearchForm } from '../http/search-form';
import { presentJobCards, type JobCard } from '../jobs/card';
import type { FoundJobs } from '../jobs/model';
import { presentSearchForm } from '../jobs/search-form';
import { forEachLocale } from '../language/locales';
import { formatNumber } from '../language/numbers';
import type { Reader } from '../language/reader';
import { pathTo } from '../site-map';

/** As many as stand beside the lead story and the second one. */
const JOBS_SHOWN = 6;
const STORIES_SHOWN = 3;

interface Link {
  readonly href: string;
  readonly label: string;
}

interface Home {
  readonly openCount: string;
  readonly search: SearchForm;
  readonly ideas: readonly Link[];
  readonly jobs: readonly JobCard[];
  readonly lead?: StoryCard;
  readonly second?: StoryCard;
  readonly stories: readonly StoryCard[];
  readonly categories: readonly (Link & { readonly count: string })[];
  readonly boroughs: readonly (Link & { readonly count: string })[];
  readonly jobsHref: string;
  readonly articlesHref: string;
  /** None when nobody hires. */
  readonly employersHref?: string;
}

/** What the first page shows, as the models found it. */
export interface Shown {
  readonly found: FoundJobs;
  readonly articles: readonly ArticleSummary[];
  readonly places: readonly Place[];
  readonly categories: readonly (Category & { readonly total: number })[];
  readonly boroughs: readonly (Place & { readonly total: number })[];
}

/** The first page of the site in each language. */
export function presentHome(shown: Shown, reader: Reader): Page<Home> {
  const { t, locale } = reader;
  const { found } = shown;
  const jobsHref = pathTo('jobs.list', locale);
  const cards = presentStoryCards(shown.articles.slice(0, STORIES_SHOWN + 2), reader);
  const [lead, second, ...stories] = cards;
  const counted = ({ total }: { total: number }) => formatNumber(total, locale);
  return {
    title: t('home:title'),
    namesSite: true,
    description: t('home:description', { count: found.total }),
    addresses: forEachLocale((each) => pathTo('home', each)),
    content: {
      openCount: t('home:intro', { count: found.total }),
      search: presentSearchForm(shown, reader),
      ideas: presentIdeas(reader),
      jobs: presentJobCards(found, reader).slice(0, JOBS_SHOWN),
      ...(lead === undefined ? {} : { lead }),
      ...(second === undefined ? {} : { second }),
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
      ...(found.total === 0 ? {} : { employersHref: pathTo('employers.list', locale) }),
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
