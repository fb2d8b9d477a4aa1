import { presentStoryCards, type StoryCard } from '../../articles/card';
import type { ArticlesOnSubject } from '../../articles/model';
import type { Reader } from '../../language/reader';
import type { Plan } from '../../search/plan';
import { isSameSubject } from '../../search/subject';
import { pathTo } from '../../site-map';

/** The articles beside listings that the same words found. */
export interface Subject {
  readonly heading: string;
  readonly href: string;
  readonly stories: readonly StoryCard[];
}

/** What the magazine has on the subject of a search of listings; undefined where that is nothing. */
export function presentSubject(
  found: ArticlesOnSubject | undefined,
  { typed, plan }: { typed: string; plan: Plan },
  reader: Reader,
): Subject | undefined {
  if (found === undefined || found.total === 0 || !isSameSubject(plan, found.plan)) {
    return undefined;
  }
  const { t, locale } = reader;
  const count = found.more
    ? t('search:articles.more', { count: found.total })
    : t('search:articles.count', { count: found.total });
  return {
    heading: t('search:subject.heading', { found: count }),
    href: `${pathTo('articles.list', locale)}?${new URLSearchParams({ q: typed }).toString()}`,
    stories: presentStoryCards(found.articles, reader),
  };
}
