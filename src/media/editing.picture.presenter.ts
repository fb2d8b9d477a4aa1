import { presentDeskNav } from '../http/desk-nav';
import {
  presentConflict,
  presentKept,
  type DeskNotices,
  type WaitingForm,
} from '../http/editing-page';
import { titleOf } from '../http/editing-texts';
import { fieldsOf, presentMistakes, type Check, type Field, type Form } from '../http/form';
import type { Page } from '../http/page';
import { formatDate } from '../language/dates';
import { forEachLocale, htmlLang, LOCALES, type Locale } from '../language/locales';
import { formatNumber } from '../language/numbers';
import type { Reader } from '../language/reader';
import { pathTo } from '../site-map';
import { altOf, nameOf, pictureHtml } from './card';
import type { LibraryPicture, Use } from './model';

/** The page of a picture as it is shown. */
export interface ShownPicture {
  readonly picture: LibraryPicture;
  readonly form: Form;
  readonly version: number;
  readonly uses: readonly Use[];
  /** What the articles are called that use it. */
  readonly titles: ReadonlyMap<number, Partial<Record<Locale, string>>>;
  /** For whom the form is kept when it comes after the end of a session. */
  readonly keeper: string;
  readonly done?: 'create' | 'known' | 'save';
  /** Forms that wait here, and which of them is shown. */
  readonly kept?: readonly WaitingForm[];
}

interface PicturePage {
  readonly nav: ReturnType<typeof presentDeskNav>;
  readonly heading: string;
  readonly picture: string;
  readonly facts: readonly string[];
  readonly markdown: string;
  readonly notices: DeskNotices;
  readonly action: string;
  readonly decorative: Check;
  readonly groups: readonly { readonly legend: string; readonly fields: readonly Field[] }[];
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly uses: readonly {
    readonly href: string;
    readonly title: string;
    readonly where: string;
  }[];
  readonly mistakeAtUses?: string;
}

const SHOWN_WIDTH = '(min-width: 46rem) 40rem, 92vw';

/** Where the page of a picture stands, in both languages. */
export function pictureAddresses(id: number): Record<Locale, string> {
  return forEachLocale((locale) => pathTo('desk.picture', locale, { id }));
}

/** One picture of the library, with what is said of it and where it is used. */
export function presentPicture(shown: ShownPicture, reader: Reader): Page<PicturePage> {
  const { t, locale } = reader;
  const { picture, form, version, keeper } = shown;
  const addresses = pictureAddresses(picture.id);
  const kept = [form.values.kept ?? ''].flat().join();
  const number = t('media:number', { id: formatNumber(picture.id, locale) });
  const fields = presentFields(form, reader);
  const usesMistake = form.mistakes.uses;
  return {
    title: t('media:picture.title', { name: nameOf(picture, locale, picture.fileName || number) }),
    description: t('media:list.description'),
    // What was taken up again stays so in the other language.
    addresses: forEachLocale((each) => addresses[each] + (kept === '' ? '' : `?kept=${kept}`)),
    unlisted: true,
    content: {
      nav: presentDeskNav('desk.media', reader),
      heading: number,
      picture: pictureHtml(picture, {
        sizes: SHOWN_WIDTH,
        alt: altOf(picture, locale),
        first: true,
      }),
      facts: presentFacts(picture, reader),
      markdown: `![](media:${String(picture.id)})`,
      notices: presentNotices(shown, { fields, own: addresses[locale] }, reader),
      action: addresses[locale],
      ...fields,
      hidden: [
        { name: 'version', value: String(version) },
        { name: 'keeper', value: keeper },
        { name: 'kept', value: kept },
      ],
      uses: presentUses(shown, reader),
      ...(usesMistake === undefined ? {} : { mistakeAtUses: t(usesMistake) }),
    },
  };
}

function presentFacts(
  { fileName, width, height, sentBy, createdAt }: LibraryPicture,
  reader: Reader,
) {
  const { t, locale } = reader;
  const date = formatDate(createdAt, locale);
  return [
    ...(fileName === '' ? [] : [fileName]),
    t('media:picture.size', {
      width: formatNumber(width, locale),
      height: formatNumber(height, locale),
    }),
    sentBy === null
      ? t('media:picture.sent', { date })
      : t('media:picture.sentBy', { date, name: sentBy }),
  ];
}

function presentFields(form: Form, { t }: Reader) {
  const { field, check } = fieldsOf(form, t);
  return {
    decorative: check('decorative', t('media:field.decorative'), {
      help: t('media:help.decorative'),
    }),
    groups: LOCALES.map((each) => {
      const lang = htmlLang(each);
      const area = { type: 'textarea', rows: 3, lang } as const;
      return {
        legend: t(`desk:language.${each}`),
        fields: [
          field(`${each}.alt`, t('media:field.alt'), { ...area, help: t('media:help.alt') }),
          field(`${each}.caption`, t('media:field.caption'), { ...area, rows: 2 }),
          field(`${each}.credit`, t('media:field.credit'), {
            ...{ lang, help: t(`media:help.credit.${each}`) },
          }),
        ],
      };
    }),
  };
}

function presentNotices(
  { form, done, kept = [] }: Pick<ShownPicture, 'form' | 'done' | 'kept'>,
  { fields, own }: { fields: ReturnType<typeof presentFields>; own: string },
  reader: Reader,
): DeskNotices {
  const all = [
    fields.decorative,
    ...fields.groups.flatMap(({ legend, fields: some }) =>
      some.map((each) => ({ ...each, label: `${legend} – ${each.label}` })),
    ),
  ];
  const missed = all.filter(({ theirs }) => theirs !== undefined);
  return {
    ...(done === undefined ? {} : { done: reader.t(`media:done.${done}`) }),
    kept: kept.map((each) => presentKept(each, own, reader)),
    ...presentConflict(form, missed, own),
    mistakes: presentMistakes(form, reader.t),
  };
}

function presentUses({ uses, titles }: ShownPicture, reader: Reader): PicturePage['uses'] {
  const { t, locale } = reader;
  return uses.map(({ kind, id, name, places }) => ({
    href: pathTo(`desk.${kind}`, locale, { id }),
    title: name ?? articleTitle(titles.get(id) ?? {}, reader),
    where: places.map((place) => t(`media:use.${place}`)).join(', '),
  }));
}

function articleTitle(titles: Partial<Record<Locale, string>>, reader: Reader): string {
  return titleOf({ texts: forEachLocale((each) => ({ title: titles[each] ?? '' })) }, reader);
}
