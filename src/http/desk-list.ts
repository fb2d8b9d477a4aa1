import { lastDayOf } from '../clock';
import { formatDate } from '../language/dates';
import { forEachLocale, LOCALES, otherLocale, type Locale } from '../language/locales';
import type { Reader } from '../language/reader';
import { foreignMark, type ForeignMark } from '../language/words';
import { pathTo } from '../site-map';
import { shownState, STATES, type State } from './editing';
import { DESK_ROUTES, presentDeskNav } from './editing-page';
import type { Page } from './page';
import { pagedTitle, presentPager, type Pager } from './paging';

/** How far the words of an item are in one language. */
export type TextState = 'ready' | 'draft';

/** An item of the desk, as its list shows it. */
export interface DeskItem {
  readonly id: number;
  readonly state: State;
  readonly texts: Partial<Record<Locale, { readonly title: string; readonly state: TextState }>>;
  /** Whose it is: the author, the employer. */
  readonly by: string;
  readonly updatedAt: Date;
  /** Of a listing: the instant at which its last day ends. */
  readonly expiresAt?: Date | null;
  /** Of a listing that is published all the same. */
  readonly lacksFrench?: boolean;
}

interface DeskRow extends ForeignMark {
  readonly href: string;
  readonly title: string;
  /** What must not be overlooked. */
  readonly flag?: string;
  readonly facts: readonly string[];
}

interface DeskList {
  readonly heading: string;
  readonly nav: ReturnType<typeof presentDeskNav>;
  readonly add: { readonly href: string; readonly label: string };
  readonly action: string;
  readonly states: readonly {
    readonly value: string;
    readonly label: string;
    readonly chosen: boolean;
  }[];
  readonly rows: readonly DeskRow[];
  readonly pager?: Pager;
}

interface Shown {
  readonly kind: 'article' | 'job';
  readonly items: readonly DeskItem[];
  readonly state: State | undefined;
  readonly page: number;
  readonly pages: number;
}

/** The state that `?state=` asks for; undefined: all of them, also for nonsense. */
export function readState(asked: unknown): State | undefined {
  return STATES.find((state) => state === asked);
}

/** A list of the desk: what there is, in which state, and how far in each language. */
export function presentDeskList(shown: Shown, reader: Reader): Page<DeskList> {
  const { t, locale } = reader;
  const { kind, items, state, page, pages } = shown;
  const routes = DESK_ROUTES[kind];
  const pathOf = (each: Locale, number: number) => {
    const query = new URLSearchParams({
      ...(state === undefined ? {} : { state }),
      ...(number === 1 ? {} : { page: String(number) }),
    });
    return pathTo(routes.list, each) + (query.size === 0 ? '' : `?${query.toString()}`);
  };
  const pager = presentPager({ page, pages }, (each) => pathOf(locale, each), reader);
  const heading = t(`desk:list.${kind}.heading`);
  return {
    title: pagedTitle(t(`desk:list.${kind}.title`), page, reader),
    description: t('desk:overview.description'),
    addresses: forEachLocale((each) => pathOf(each, page)),
    unlisted: true,
    content: {
      heading,
      nav: presentDeskNav(routes.list, reader),
      add: { href: pathTo(routes.add, locale), label: t(`desk:list.${kind}.add`) },
      action: pathTo(routes.list, locale),
      states: [
        { value: '', label: t('desk:list.all'), chosen: state === undefined },
        ...STATES.map((value) => ({
          value,
          label: t(`desk:state.${value}`),
          chosen: value === state,
        })),
      ],
      rows: items.map((item) =>
        presentRow(item, pathTo(routes.item, locale, { id: item.id }), reader),
      ),
      ...(pager === undefined ? {} : { pager }),
    },
  };
}

/** A draft may have no title yet, in the reader’s language or in any. */
function presentRow(item: DeskItem, href: string, reader: Reader): DeskRow {
  const { t, locale, now } = reader;
  const titled = [locale, otherLocale(locale)].find((each) => item.texts[each]?.title);
  return {
    href,
    title: (titled && item.texts[titled]?.title) ?? t('desk:list.untitled'),
    ...(titled === undefined ? {} : foreignMark(titled, reader)),
    ...(item.lacksFrench === true ? { flag: t('desk:list.lacksFrench') } : {}),
    facts: [
      t(`desk:state.${shownState(item, now)}`),
      ...LOCALES.map((each) =>
        t('desk:list.text', {
          language: t(`desk:language.${each}`),
          state: t(`desk:text.${item.texts[each]?.state ?? 'none'}`),
        }),
      ),
      item.by,
      ...(item.expiresAt
        ? [t('desk:list.lastDay', { date: formatDate(lastDayOf(item.expiresAt), locale) })]
        : []),
      t('desk:list.updated', { date: formatDate(item.updatedAt, locale) }),
    ],
  };
}
