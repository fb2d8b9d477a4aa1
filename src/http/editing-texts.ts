import { htmlLang, LOCALES, otherLocale, type Locale } from '../language/locales';
import type { Reader } from '../language/reader';
import type { Check, Field, fieldsOf, Form, Values } from './form';
import { markdownField } from './writing';

type Make = ReturnType<typeof fieldsOf>;

/** The fields of one language’s text. */
export interface TextFields {
  readonly legend: string;
  readonly fields: readonly Field[];
  readonly ready: Check;
}

/** What is added where it is needed: closed until something is written in it. */
export interface NewThing {
  readonly summary: string;
  readonly help: string;
  readonly open: boolean;
  readonly fields: readonly Field[];
  readonly checks: readonly Check[];
}

/** How the text of one kind of item differs from others. */
interface TextKind {
  readonly rows: number;
  readonly more?: readonly Field[];
  /** Whether its body may hold pictures of the library. */
  readonly pictures?: boolean;
}

/** The fields that the text of every item has, and after them those of its kind. */
export function presentText(
  locale: Locale,
  { field, check }: Make,
  reader: Reader,
  { rows, more = [], pictures = false }: TextKind,
): TextFields {
  const { t } = reader;
  const lang = htmlLang(locale);
  const body = field(`${locale}.body`, t('desk:field.body'), {
    ...{ rows, lang, help: t('desk:field.bodyHelp') },
  });
  return {
    legend: t(`desk:language.${locale}`),
    fields: [
      field(`${locale}.title`, t('desk:field.title'), { lang }),
      field(`${locale}.summary`, t('desk:field.summary'), {
        ...{ type: 'textarea', rows: 3, lang, help: t('desk:field.summaryHelp') },
      }),
      markdownField(body, reader, { counted: true, pictures: pictures ? locale : undefined }),
      ...more,
    ],
    ready: check(`${locale}.ready`, t('desk:field.ready'), { help: t('desk:field.readyHelp') }),
  };
}

/** All fields of the texts, each named with its language. */
export function labelledFields(texts: readonly TextFields[]): (Field | Check)[] {
  return texts.flatMap(({ legend, fields, ready }) =>
    [...fields, ready].map((each) => ({ ...each, label: `${legend} – ${each.label}` })),
  );
}

/** A part of the form that adds a thing. */
export function presentNewThing(
  summary: string,
  { mistakes }: Form,
  { t }: Reader,
  { fields, checks = [] }: { fields: readonly Field[]; checks?: readonly Check[] },
): NewThing {
  const open =
    fields.some(({ name, value }) => value !== '' || mistakes[name] !== undefined) ||
    checks.some(({ checked }) => checked);
  return { summary, help: t('desk:field.newHelp'), open, fields, checks };
}

/** The names of a category that is added, in both languages. */
export function categoryNames({ field }: Make, { t }: Reader): Field[] {
  return LOCALES.map((each) =>
    field(`category.${each}`, t(`desk:field.nameIn.${each}`), { lang: htmlLang(each) }),
  );
}

/** What an item is called on the desk: a draft may have no title yet, in the reader’s language or in any. */
export function titleOf(
  { texts }: { readonly texts: Partial<Record<Locale, { readonly title: string }>> },
  reader: Reader,
): string {
  return titleIn((locale) => texts[locale]?.title ?? '', reader);
}

/** Texts of which none is without a title: as `titleOf` calls what has none yet. */
export function titled<Text extends { readonly title: string }>(
  texts: Partial<Record<Locale, Text>>,
  { t }: Pick<Reader, 't'>,
): Partial<Record<Locale, Text>> {
  const named = Object.entries(texts).map(([locale, text]) => [
    locale,
    text.title.trim() === '' ? { ...text, title: t('desk:list.untitled') } : text,
  ]);
  return Object.fromEntries(named) as Partial<Record<Locale, Text>>;
}

/** What an item is called by what its form holds: an employer or a category has a name. */
export function typedTitle(values: Values, reader: Reader): string {
  const typed = (name: string) => [values[name] ?? ''].flat().join();
  return titleIn(
    (locale) => typed(`${locale}.title`) || typed(`name.${locale}`) || typed('name'),
    reader,
  );
}

function titleIn(titleFor: (locale: Locale) => string, { t, locale }: Reader): string {
  const titles = [locale, otherLocale(locale)].map(titleFor);
  return titles.find((title) => title.trim() !== '') ?? t('desk:list.untitled');
}
