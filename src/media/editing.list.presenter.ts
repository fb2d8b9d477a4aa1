import { presentDeskNav } from '../http/desk-nav';
import type { Page } from '../http/page';
import { listQuery, pagedTitle, presentPager, type Pager } from '../http/paging';
import type { SearchForm } from '../http/search-form';
import { forEachLocale, type Locale } from '../language/locales';
import { formatNumber } from '../language/numbers';
import type { Reader } from '../language/reader';
import { pathTo } from '../site-map';
import type { Added } from './adding';
import { nameOf, thumbnailHtml } from './card';
import type { Picture } from './model';
import { isDescribed, MOST } from './rules';

interface Sent {
  readonly added: readonly Added[];
  /** There were more than are taken at once. */
  readonly more: boolean;
}

interface ShownLibrary {
  readonly typed: string;
  /** Only those that are still to be described. */
  readonly undescribed: boolean;
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  readonly pictures: readonly Picture[];
  readonly sent: Sent;
  /** A form of files was just sent, and not all of it was taken. */
  readonly posted: boolean;
  readonly done: 'create' | 'delete' | undefined;
}

interface Link {
  readonly href: string;
  readonly label: string;
}

/** What `?state=` asks for. */
export const UNDESCRIBED = 'undescribed';

/** The field that pictures are sent by. */
const PICTURES_FIELD = 'pictures';

interface LibraryPage {
  readonly nav: ReturnType<typeof presentDeskNav>;
  readonly done?: string;
  /** Those that were taken of a form that was not taken whole. */
  readonly taken: readonly Link[];
  readonly mistakes: readonly Link[];
  readonly action: string;
  readonly field: string;
  readonly help: string;
  readonly search: SearchForm;
  readonly count: string;
  readonly states: readonly (Link & { readonly current: boolean })[];
  readonly pictures: readonly {
    readonly href: string;
    readonly html: string;
    readonly name: string;
    readonly number: string;
    /** Nothing is said of it yet. */
    readonly flag?: string;
  }[];
  readonly pager?: Pager;
}

/** The library of pictures. */
export function presentLibrary(shown: ShownLibrary, reader: Reader): Page<LibraryPage> {
  const { t, locale } = reader;
  const { typed, page, pages, sent } = shown;
  const narrowed = shown.undescribed ? UNDESCRIBED : '';
  const queryOf = (state: string, number: number) =>
    listQuery(Object.entries({ q: typed, state }), number);
  const pathOf = (each: Locale, number: number) =>
    pathTo('desk.media', each) + queryOf(narrowed, number);
  const pager = presentPager({ page, pages }, (each) => pathOf(locale, each), reader);
  const own = pathTo('desk.media', locale);
  return {
    title: pagedTitle(t('media:list.title'), page, reader),
    description: t('media:list.description'),
    addresses: forEachLocale((each) => pathOf(each, page)),
    unlisted: true,
    content: {
      nav: presentDeskNav('desk.media', reader),
      ...(shown.done === undefined ? {} : { done: t(`media:done.${shown.done}`) }),
      taken: sent.added.flatMap((each) =>
        'id' in each
          ? [{ href: pathTo('desk.picture', locale, { id: each.id }), label: each.name }]
          : [],
      ),
      mistakes: shown.posted ? sayRefused(sent, reader) : [],
      action: own,
      field: PICTURES_FIELD,
      help: t('media:upload.help', {
        megabytes: MOST.bytes / 1e6,
        files: MOST.files,
      }),
      search: {
        ...{ action: own, typed, example: '' },
        keep: shown.undescribed ? [{ name: 'state', value: UNDESCRIBED }] : [],
        name: t('media:list.heading'),
        label: t('media:list.search'),
      },
      count: t('media:list.count', { count: shown.total }),
      states: ['', UNDESCRIBED].map((state) => ({
        href: own + queryOf(state, 1),
        label: t(state === '' ? 'media:list.all' : 'media:undescribed'),
        current: state === narrowed,
      })),
      pictures: shown.pictures.map((picture) => presentTile(picture, reader)),
      ...(pager === undefined ? {} : { pager }),
    },
  };
}

/** What was not taken, each with the reason, leading to the field. */
export function sayRefused({ added, more }: Sent, { t }: Reader): Link[] {
  const href = `#${PICTURES_FIELD}`;
  const refused = added.flatMap((each) =>
    'refused' in each
      ? [{ href, label: t('media:upload.refused', { name: each.name, why: whyOf(each, t) }) }]
      : [],
  );
  if (more) refused.push({ href, label: t('media:upload.more', { files: MOST.files }) });
  if (added.length === 0) refused.push({ href, label: t('media:upload.none') });
  return refused;
}

function whyOf({ refused }: Extract<Added, { refused: unknown }>, t: Reader['t']): string {
  return t(`media:refused.${refused}`, {
    megabytes: MOST.bytes / 1e6,
    megapixels: MOST.pixels / 1e6,
  });
}

function presentTile(picture: Picture, reader: Reader): LibraryPage['pictures'][number] {
  const { t, locale } = reader;
  const number = t('media:number', { id: formatNumber(picture.id, locale) });
  return {
    href: pathTo('desk.picture', locale, { id: picture.id }),
    html: thumbnailHtml(picture),
    name: nameOf(picture, locale, number),
    number,
    ...(isDescribed(picture) ? {} : { flag: t('media:undescribed') }),
  };
}
