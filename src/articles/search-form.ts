import type { SearchForm } from '../http/search-form';
import type { Reader } from '../language/reader';
import { pathTo } from '../site-map';

/** The form that searches the magazine, with what was last searched in it. */
export function presentMagazineSearch(typed: string, { t, locale }: Reader): SearchForm {
  return {
    action: pathTo('articles.list', locale),
    name: t('search:articles.name'),
    label: t('search:articles.label'),
    typed,
    keep: [],
  };
}
