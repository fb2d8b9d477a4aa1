import type { Translate } from './dictionary';
import type { Locale } from './locales';

/** For whom a page is written: their language, its words, and the moment at which they ask. */
export interface Reader {
  readonly locale: Locale;
  readonly t: Translate;
  readonly now: Date;
}
