import type { Reader } from '../language/reader';
import { pathTo } from '../site-map';
import { isKept, type Favourite, type Kind } from './rules';

/** A heart: a button whose name says what pressing it will do. */
export interface Heart {
  readonly kind: Kind;
  /** Where pressing it is sent. */
  readonly action: string;
  readonly label: string;
  /** What stands beside it where there is room. */
  readonly text: string;
  readonly kept: boolean;
}

/** Where a thing is kept, and where it is given up. */
const ROUTES = {
  job: { add: 'favourites.addJob', remove: 'favourites.removeJob' },
  article: { add: 'favourites.addArticle', remove: 'favourites.removeArticle' },
} as const;

/** The heart of a thing, for who reads: empty for everyone who is signed out. */
export function presentHeart(
  thing: Favourite & { readonly title: string },
  { t, locale, kept }: Reader,
): Heart {
  const { kind, id, title } = thing;
  const full = isKept(kept, thing);
  const doing = full ? 'remove' : 'add';
  return {
    kind,
    action: pathTo(ROUTES[kind][doing], locale, { id }),
    label: t(`favourites:heart.${doing}Named`, { title }),
    text: t(`favourites:heart.${doing}`),
    kept: full,
  };
}

/** The same where there is one to press: a preview has none. */
export function offerHeart(
  thing: Favourite & { readonly title: string },
  reader: Reader,
): { readonly heart?: Heart } {
  return reader.isPreview === true ? {} : { heart: presentHeart(thing, reader) };
}
