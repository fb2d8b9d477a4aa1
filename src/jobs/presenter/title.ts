import { formatAlternatives, formatList } from '../../language/lists';
import type { Reader } from '../../language/reader';
import type { Chip } from './chips';

/** A title that names more filters than that is read by nobody. */
const FILTERS_NAMED = 3;

/** « Permanent ou Stage et Verdun : 12 offres d’emploi »; « 8 filtres : … » when there are many. */
export function titleOfList(chips: readonly Chip[], total: number, { t, locale }: Reader): string {
  if (chips.length === 0) return t('jobs:list.title', { count: total });
  const filters =
    chips.length > FILTERS_NAMED
      ? t('jobs:list.filters', { count: chips.length })
      : formatList(
          [...new Set(chips.map(({ filter }) => filter))].map((filter) => {
            const values = chips.filter((chip) => chip.filter === filter);
            return formatAlternatives(
              values.map(({ label }) => label),
              locale,
            );
          }),
          locale,
        );
  return t('jobs:list.titleFiltered', { count: total, filters });
}
