import type { Locale } from '../language/locales';

/** What every page tells about itself, beside the object that its view shows. */
export interface Page<Content extends object> {
  readonly title: string;
  /** The title says the site’s name itself: it is not added. */
  readonly namesSite?: boolean;
  /** What someone has just done, when the page says so: it comes first in its title. */
  readonly news?: string;
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

/** A sentence about what someone has just done, and a way to undo it. */
export interface Notice {
  readonly text: string;
  /** The thing that it is about, in its own words. */
  readonly title?: string;
  readonly lang?: string;
  readonly undo?: {
    readonly action: string;
    readonly label: string;
    readonly fields: readonly { readonly name: string; readonly value: string }[];
  };
}
