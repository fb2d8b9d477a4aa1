import type { Locale } from '../language/locales';
import { textFor } from '../language/words';
import { pathTo } from '../site-map';
import type { Thing } from './model';

/** The page of a thing itself. */
export function pageOf({ kind, id, texts }: Thing, locale: Locale): string {
  const slug = textFor(texts, locale)?.text.slug ?? '';
  return pathTo(kind === 'job' ? 'jobs.show' : 'articles.show', locale, { item: { id, slug } });
}
