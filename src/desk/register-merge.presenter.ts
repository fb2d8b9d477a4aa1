import { differences } from '../http/conflict';
import { presentDeskNav } from '../http/desk-nav';
import { blank, fieldsOf } from '../http/form';
import type { Page } from '../http/page';
import type { Entry, Register } from '../http/register';
import { REGISTER_ROUTES } from '../http/register-routes';
import { forEachLocale, LOCALES, type Locale } from '../language/locales';
import type { Reader } from '../language/reader';
import { pathTo } from '../site-map';
import { presentStates, type Hanging, type HangingRows } from './register-entry.presenter';
import {
  presentList,
  thingsOf,
  writeQuery,
  type RegisterList,
  type ShownRegister,
} from './register-list.presenter';

interface Frame {
  readonly nav: ReturnType<typeof presentDeskNav>;
  readonly heading: string;
  readonly introduction: string;
  readonly back: { readonly href: string; readonly label: string };
}

interface MergePage extends Frame {
  readonly action: string;
  readonly into: number;
  readonly moves: { readonly heading: string; readonly rows: HangingRows; readonly none: string };
  readonly caution?: string;
  /** What else happens: to favourites, to addresses. */
  readonly more: readonly string[];
  /** What is said of the one that goes, and of it alone. */
  readonly lost: readonly { readonly label: string; readonly value?: string }[];
  readonly press: string;
}

/** The entries that another can be merged into. */
export function presentChoice<Found extends Entry, Sent>(
  register: Register<Found, Sent>,
  { from, shown }: { from: Found; shown: ShownRegister },
  reader: Reader,
): Page<Frame & RegisterList> {
  const { t, locale } = reader;
  const path = (each: Locale) =>
    pathTo(REGISTER_ROUTES[register.name].merge, each, { id: from.id });
  const name = register.nameOf(from, locale);
  return {
    ...presentHead(register, from, reader),
    addresses: forEachLocale((each) => path(each) + writeQuery(shown, shown.page)),
    content: {
      ...presentFrame(register, from, reader),
      introduction: t('registers:merge.choose', { name }),
      ...presentList(shown, reader, {
        action: path(locale),
        hrefOf: (id) => `${path(locale)}?into=${String(id)}`,
      }),
    },
  };
}

/** What merging two entries would do, and the button that does it. */
export function presentMerge<Found extends Entry, Sent>(
  register: Register<Found, Sent>,
  { from, into, hanging }: { from: Found; into: Found; hanging: Hanging },
  reader: Reader,
): Page<MergePage> {
  const { t, locale } = reader;
  const path = (each: Locale) =>
    pathTo(REGISTER_ROUTES[register.name].merge, each, { id: from.id });
  const names = { from: register.nameOf(from, locale), into: register.nameOf(into, locale) };
  const things = thingsOf(register.name);
  const { favourites } = hanging;
  const caution = register.cautionFor?.(from, into);
  return {
    ...presentHead(register, from, reader),
    addresses: forEachLocale((each) => `${path(each)}?into=${String(into.id)}`),
    content: {
      ...presentFrame(register, from, reader),
      introduction: t('registers:merge.remains', names),
      action: path(locale),
      into: into.id,
      moves: {
        heading: t(`registers:merge.moves.${things}`, names),
        ...presentStates(register.name, hanging, reader),
      },
      ...(caution === undefined ? {} : { caution: t(caution, names) }),
      more: [
        ...(favourites === 0 ? [] : [t(`registers:favourites.${things}`, { count: favourites })]),
        t('registers:merge.address', names),
      ],
      lost: presentLost(register, { from, into }, reader),
      press: t('registers:merge.press', names),
    },
  };
}

function presentHead<Found extends Entry, Sent>(
  register: Register<Found, Sent>,
  from: Found,
  { t, locale }: Reader,
) {
  return {
    title: t('registers:merge.heading', { name: register.nameOf(from, locale) }),
    description: t('registers:description'),
    unlisted: true,
  };
}

function presentFrame<Found extends Entry, Sent>(
  register: Register<Found, Sent>,
  from: Found,
  reader: Reader,
): Omit<Frame, 'introduction'> {
  const { t, locale } = reader;
  const { list, entry } = REGISTER_ROUTES[register.name];
  const name = register.nameOf(from, locale);
  return {
    nav: presentDeskNav(list, reader),
    heading: t('registers:merge.heading', { name }),
    back: {
      href: pathTo(entry, locale, { id: from.id }),
      label: t('registers:merge.back', { name }),
    },
  };
}

function presentLost<Found extends Entry, Sent>(
  register: Register<Found, Sent>,
  { from, into }: { from: Found; into: Found },
  reader: Reader,
): MergePage['lost'] {
  const values = register.valuesOf(from);
  const names = LOCALES.map((locale) => register.nameOf(from, locale));
  // That its name goes is what is asked.
  const different = differences(values, register.valuesOf(into), register.fields).filter(
    (field) => !names.includes(String(values[field])),
  );
  const groups = register.presentFields(fieldsOf(blank(values), reader.t), reader);
  const { picture } = register;
  const isPictureLost =
    picture !== undefined && values[picture] !== '' && different.includes(picture);
  return [
    ...groups.flatMap(({ legend, fields, checks = [] }) => [
      ...checks
        .filter(({ name, checked }) => checked && different.includes(name))
        .map(({ label }) => ({ label: `${legend} – ${label}` })),
      ...fields
        .filter(({ name, value }) => value !== '' && different.includes(name))
        .map(({ label, value }) => ({ label: `${legend} – ${label}`, value })),
    ]),
    ...(isPictureLost ? [{ label: reader.t(`registers:picture.${picture}`) }] : []),
  ];
}
