import type { Translate } from '../language/dictionary';
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
  /** What stands over what is looked at before it is public. */
  readonly bar?: PreviewBar;
  readonly content: Content;
}

interface Link {
  readonly href: string;
  readonly label: string;
}

/** What a preview says of itself, and the ways around it, for the partial `preview-bar`. */
export interface PreviewBar {
  readonly label: string;
  /** What in a form could not be read, or is still missing. */
  readonly mistakes?: readonly { readonly field?: string; readonly words: string }[];
  readonly remarks: readonly { readonly text: string; readonly link?: Link }[];
  readonly back?: Link;
  readonly ways: readonly {
    readonly label: string;
    readonly links: readonly (Link & { readonly current: boolean })[];
  }[];
  /** The ways around what is only typed: each press sends all of it along. */
  readonly form?: {
    readonly action: string;
    readonly fields: readonly { readonly name: string; readonly value: string }[];
    readonly ways: readonly {
      readonly label: string;
      readonly buttons: readonly {
        readonly value: string;
        readonly label: string;
        readonly current: boolean;
        /** Where it sends, if not where the form does. */
        readonly action?: string;
      }[];
    }[];
  };
}

/** What a page is called in its head: with the site’s name, unless it says that itself. */
export function pageTitle(
  { title, namesSite }: Pick<Page<object>, 'title' | 'namesSite'>,
  t: Translate,
): string {
  return namesSite === true ? title : t('site:title', { title });
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
