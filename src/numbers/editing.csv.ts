import { montrealDay } from '../clock';
import type { Connection } from '../database/database';
import type { CsvLine } from '../http/csv';
import type { Locale } from '../language/locales';
import type { Reader } from '../language/reader';
import { textFor } from '../language/words';
import { emptySearches, mostRead, mostViewed, numbersByDay } from './model';
import { KINDS } from './rules';

/** What there is a file of. */
export const LISTS = ['days', 'articles', 'jobs', 'searches'] as const;
export type List = (typeof LISTS)[number];

/** What the file of a list is called. */
export function csvName(list: List, { t, now }: Reader): string {
  return t(`numbers:csv.file.${list}`, { day: montrealDay(now) });
}

interface Asked {
  readonly days: readonly string[];
  readonly from: string;
  readonly to: string;
}

type Lines = (connection: Connection, asked: Asked, reader: Reader) => Promise<CsvLine[]>;

const LINES: Readonly<Record<List, Lines>> = {
  async days(connection, { days, from, to }, { t }) {
    const found = await numbersByDay(connection, from, to);
    return [
      [t('numbers:column.day'), ...KINDS.map((kind) => t(`numbers:kind.${kind}`))],
      ...days.map((day) => [day, ...KINDS.map((kind) => String(found.get(day)?.[kind] ?? 0))]),
    ];
  },
  async articles(connection, { from, to }, reader) {
    const { t } = reader;
    const found = await mostRead(connection, { from, to });
    return [
      [
        ...[t('numbers:csv.number'), t('numbers:column.article')],
        ...[t('numbers:column.reads'), t('numbers:column.favourites')],
      ],
      ...found.map(({ id, titles, reads, favourites }) => [
        ...[String(id), titleOf(titles, reader), String(reads), String(favourites)],
      ]),
    ];
  },
  async jobs(connection, { from, to }, reader) {
    const { t } = reader;
    const found = await mostViewed(connection, { from, to });
    return [
      [
        ...[t('numbers:csv.number'), t('numbers:column.job'), t('numbers:column.views')],
        ...[t('numbers:column.presses'), t('numbers:column.favourites')],
      ],
      ...found.map(({ id, titles, views, presses, favourites }) => [
        ...[String(id), titleOf(titles, reader), String(views), String(presses)],
        String(favourites),
      ]),
    ];
  },
  async searches(connection, { from }, { t, now }) {
    const found = await emptySearches(connection, { from, now });
    return [
      [t('numbers:column.words'), t('numbers:column.times'), t('numbers:column.days')],
      ...found.map(({ words, count, days }) => [words, String(count), String(days)]),
    ];
  },
};

/** The lines of a list over some days, all of them, under their headings. */
export function linesOf(
  connection: Connection,
  { list, days }: { list: List; days: readonly string[] },
  reader: Reader,
): Promise<CsvLine[]> {
  const [from = '', to = ''] = [days[0], days.at(-1)];
  return LINES[list](connection, { days, from, to }, reader);
}

function titleOf(titles: Partial<Record<Locale, string>>, { t, locale }: Reader): string {
  return textFor(titles, locale)?.text ?? t('desk:list.untitled');
}
