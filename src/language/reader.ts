import type { Translate } from './dictionary';
import type { Locale } from './locales';

/** Who reads, when they are signed in. */
export interface SignedIn {
  readonly id: number;
  readonly name: string;
  readonly role: 'member' | 'editor' | 'admin';
}

/** What someone keeps, of all that can still be seen: the numbers of listings and of articles. */
export interface Kept {
  readonly jobs: ReadonlySet<number>;
  readonly articles: ReadonlySet<number>;
}

/** For whom a page is written: their language, its words, and the moment at which they ask. */
export interface Reader {
  readonly locale: Locale;
  readonly t: Translate;
  readonly now: Date;
  readonly user?: SignedIn;
  readonly kept?: Kept;
  /** They look at what is not public: there is nothing to keep and nowhere to apply. */
  readonly isPreview?: true;
}
