import { presentStoryCards } from '../articles/card';
import { isPublished } from '../articles/rules';
import { presentJobCards } from '../jobs/card';
import { isOpen } from '../jobs/rules';
import { formatDate } from '../language/dates';
import type { Reader } from '../language/reader';
import type { ForeignMark } from '../language/words';
import { presentHeart, type Heart } from './card';
import type { KeptArticle, KeptJob } from './model';
import { anchorOf, byLastDay } from './rules';
import type { Sort } from './way-back';

/** Something kept, as one line of the list. */
export interface Row extends ForeignMark {
  readonly anchor: string;
  /** None when it has no page any more. */
  readonly href?: string;
  readonly title: string;
  readonly line: string;
  /** That it is there no longer, when it is not. */
  readonly closed?: string;
  readonly terms: readonly string[];
  readonly heart: Heart & { readonly sort: Sort };
}

/** The listings, in the order that was asked for; closed ones stay, and say so. */
export function presentJobRows(kept: readonly KeptJob[], sort: Sort, reader: Reader): Row[] {
  const { t, locale, now } = reader;
  const rows = kept.flatMap(({ job, keptAt }) =>
    presentJobCards({ jobs: [job], featuredIds: new Set() }, reader).map((card) => ({
      closed: !isOpen(job, now),
      lastDay: job.expiresAt,
      row: {
        ...common(card, { kind: 'job', sort }, reader),
        href: card.href,
        line: t('favourites:list.line', { employer: job.employer.name, place: card.place }),
        terms: [
          ...(job.expiresAt === null || !isOpen(job, now)
            ? []
            : [t('favourites:list.lastDay', { date: lastDay(job.expiresAt, reader) })]),
          t('favourites:list.since.job', { date: formatDate(keptAt, locale) }),
        ],
        ...(isOpen(job, now) ? {} : { closed: t('favourites:list.closed.job') }),
      },
    })),
  );
  return (sort === 'closing' ? byLastDay(rows) : rows).map(({ row }) => row);
}

/** The articles; they have no last day, so their order is always the same. */
export function presentArticleRows(
  kept: readonly KeptArticle[],
  sort: Sort,
  reader: Reader,
): Row[] {
  const { t, locale, now } = reader;
  return kept.flatMap(({ article, keptAt }) =>
    presentStoryCards([article], reader).map((card) => ({
      ...common(card, { kind: 'article', sort }, reader),
      ...(isPublished(article, now)
        ? { href: card.href }
        : { closed: t('favourites:list.closed.article') }),
      line: card.byline,
      terms: [t('favourites:list.since.article', { date: formatDate(keptAt, locale) })],
    })),
  );
}

type Card = ForeignMark & { readonly id: number; readonly title: string };

function common(
  { id, title, lang, langLabel }: Card,
  { kind, sort }: { kind: 'job' | 'article'; sort: Sort },
  reader: Reader,
) {
  const heart = presentHeart({ kind, id, title }, reader);
  return {
    ...{ anchor: anchorOf({ kind, id }), title, heart: { ...heart, sort } },
    ...(lang === undefined ? {} : { lang }),
    ...(langLabel === undefined ? {} : { langLabel }),
  };
}

/** A last day ends at midnight, which already is the next day. */
function lastDay(end: Date, { locale }: Reader): string {
  return formatDate(new Date(end.getTime() - 1), locale);
}
