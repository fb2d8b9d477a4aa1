import type { Locale } from '../language/locales';

/** What every page tells about itself, beside the object that its view shows. */
export interface Page<Content extends object> {
  readonly title: string;
  /** The title says the site’s name itself: it is not added. */
  readonly namesSite?: boolean;
  readonly description: string;
  readonly section?: 'jobs' | 'magazine';
  /** The paths of this same thing in each language, filters and page included. */
  readonly addresses: Readonly<Record<Locale, string>>;
  /** The language whose address is the true one, when the thing has no words in the reader’s. */
  readonly onlyIn?: Locale;
  /** Kept out of search engines. */
  readonly unlisted?: boolean;
  readonly content: Content;
}
