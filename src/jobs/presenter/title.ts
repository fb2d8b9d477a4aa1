import { formatAlternatives, formatList } from '../../language/lists';
import type { Reader } from '../../language/reader';
import type { Chip } from './chips';

/** A title that names more filters than that is read by nobody. */
const FILTERS_NAMED = 3;

/** « Permanent ou Stage et Verdun : 12 offres d’emploi »; « 8 filtres : … » when there are many. */
export function titleOfList(
  chips: readonly Chip[],
  { count, isMore }: { readonly count: number; readonly isMore: boolean },
  { t, locale }: Reader,
): string {
  if (chips.length === 0) return t(isMore ? 'jobs:list.titleMore' : 'jobs:list.title', { count });
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
  return t(isMore ? 'jobs:list.titleFilteredMore' : 'jobs:list.titleFiltered', { count, filters });
}
