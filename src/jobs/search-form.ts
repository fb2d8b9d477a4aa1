import type { Place } from '../catalogue/model';
import type { PlaceOption, SearchForm } from '../http/search-form';
import { formatAlternatives } from '../language/lists';
import type { Reader } from '../language/reader';
import { pathTo } from '../site-map';
import { SEVERAL, writeJobQuery, type JobQuery } from './forms';

/** The search that a form shows; nothing has been searched yet where it is left out. */
interface Shown {
  readonly query?: JobQuery;
  readonly places: readonly Place[];
}

/** The form that searches listings, with what was last searched in it. */
export function presentSearchForm({ query, places }: Shown, { t, locale }: Reader): SearchForm {
  const chosen = query?.place ?? [];
  const option = ({ slug, name }: Place): PlaceOption => ({
    value: slug,
    label: name,
    selected: chosen.length === 1 && chosen.includes(slug),
  });
  const ofKind = (kind: Place['kind']) => places.filter((place) => place.kind === kind).map(option);
  const several = places.filter(({ slug }) => chosen.length > 1 && chosen.includes(slug));
  return {
    action: pathTo('jobs.list', locale),
    name: t('search:jobs.name'),
    label: t('search:jobs.label'),
    example: t('search:jobs.example'),
    typed: query?.q ?? '',
    keep: query === undefined ? [] : keptIn(query),
    place: {
      options: [
        { value: '', label: t('search:place.anywhere'), selected: chosen.length === 0 },
        ...(several.length === 0
          ? []
          : [
              {
                value: several.map(({ slug }) => slug).join(SEVERAL),
                label: formatAlternatives(
                  several.map(({ name }) => name),
                  locale,
                ),
                selected: true,
              },
            ]),
      ],
      groups: [
        { label: t('search:place.boroughs'), options: ofKind('borough') },
        { label: t('search:place.cities'), options: ofKind('city') },
      ].filter(({ options }) => options.length > 0),
    },
    suggestionsHref: pathTo('jobs.suggestions', locale),
  };
}

/**
 * What other words are searched with as well: what someone is ready to do stays. Category and
 * employer narrow what the words before them had found, and go with these; on a list without words
 * they are what it is about.
 */
function keptIn(query: JobQuery): SearchForm['keep'] {
  const narrowed = query.q === '' ? {} : { category: [], employer: [] };
  const kept = new URLSearchParams(writeJobQuery({ ...query, ...narrowed, place: [] }));
  return [...kept].flatMap(([name, value]) => (name === 'q' ? [] : [{ name, value }]));
}
