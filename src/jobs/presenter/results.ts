import { forEachLocale } from '../../language/locales';
import type { Reader } from '../../language/reader';
import { mendedQuery } from '../../search/mended-query';
import type { Plan } from '../../search/plan';
import type { Instead } from '../../search/instead';
import { pathTo } from '../../site-map';
import { presentJobCards, type JobCard } from '../card';
import { queryOfWords, writeJobQuery, type JobQuery } from '../forms';
import type { JobSummary, SearchedJobs } from '../model';

/** A listing among the results, and why it is there where that is not plain. */
export interface ResultCard extends JobCard {
  readonly reason?: string;
}

interface Way {
  readonly href: string;
  readonly label: string;
}

/** What there is to say of a search beside its results. */
export interface SearchNotes {
  /** « Résultats pour *horticultrice*. Chercher plutôt *ortikultrice* ». */
  readonly mended?: { readonly words: string; readonly typed: Way };
  /** Only the beginning of what was typed was looked at. */
  readonly cut: boolean;
  /** Not all that there is was looked at, and what was. */
  readonly window?: string;
  /** What lacks one of the words. */
  readonly partial: readonly JobCard[];
  /** What leaving one thing out would bring. */
  readonly instead: readonly Way[];
}

/** Cards of what was found by words. */
export function presentResults(
  jobs: readonly JobSummary[],
  { answer }: Pick<SearchedJobs, 'answer'>,
  reader: Reader,
  featuredIds: ReadonlySet<number> = new Set(),
): ResultCard[] {
  const cards = new Map(
    presentJobCards({ jobs, featuredIds }, reader).map((card) => [card.id, card]),
  );
  return jobs.flatMap((job) => {
    const card = cards.get(job.id);
    if (card === undefined) return [];
    const reason = answer.reasons.get(job.id);
    if (reason === undefined) return [card];
    // As it was read: nothing holds what was typed.
    const [, word] = mendedQuery(reason.word, answer.plan.mended);
    return [{ ...card, reason: reader.t(`jobs:reason.${reason.kind}`, { word }) }];
  });
}

/** What there is to say of a search. */
export function presentNotes(found: SearchedJobs, query: JobQuery, reader: Reader): SearchNotes {
  const { t, locale } = reader;
  const { plan, instead, more } = found.answer;
  const path = pathTo('jobs.list', locale);
  const [typed, words] = mendedQuery(query.q, plan.mended);
  return {
    ...(plan.mended.length === 0
      ? {}
      : {
          mended: {
            words,
            typed: { href: path + writeJobQuery({ ...query, q: typed }), label: query.q },
          },
        }),
    cut: plan.cut,
    ...(query.q === '' || !more ? {} : { window: windowOf(plan, query, reader) }),
    // Why each is there nobody knows: one of the words is not.
    partial: presentJobCards({ jobs: found.partial, featuredIds: new Set() }, reader),
    instead: instead.flatMap((way) => presentInstead(way, query, { t, path })),
  };
}

function windowOf({ phrases }: Plan, { sort }: JobQuery, { t }: Reader): string {
  return phrases.length > 0 ? t('jobs:window.phrase') : t(`jobs:window.${sort}`);
}

function presentInstead(
  { word, isAlone = false, filter, typed: q, count, more }: Instead,
  query: JobQuery,
  { t, path }: Pick<Reader, 't'> & { path: string },
): Way[] {
  const found = t(more ? 'jobs:list.more' : 'jobs:list.count', { count });
  const way = (left: JobQuery, label: string) => ({ href: path + writeJobQuery(left), label });
  if (word !== undefined) {
    return isAlone
      ? [way(queryOfWords(q, query.sort), t('search:instead.alone', { word, found }))]
      : [way({ ...query, q }, t('search:instead.word', { word, found }))];
  }
  if (filter === undefined || filter === 'author') return [];
  const field = FIELDS[filter];
  const boxes = Array.isArray(query[field]) ? [] : undefined;
  const label = t('search:instead.filter', { filter: t(`jobs:filter.${field}`), found });
  return [way({ ...query, [field]: boxes, q }, label)];
}

type Filter = Exclude<NonNullable<Instead['filter']>, 'author'>;

const FIELDS = {
  tenure: 'tenure',
  schedule: 'schedule',
  workplace: 'workplace',
  place: 'place',
  category: 'category',
  employer: 'employer',
  language: 'language',
  lang: 'lang',
  pay: 'salary_min',
  day: 'posted',
} as const satisfies Record<Filter, string>;

/** The addresses of the list in both languages. */
export function listAddresses(query: JobQuery, page: number) {
  return forEachLocale((locale) => pathTo('jobs.list', locale) + writeJobQuery(query, page));
}
