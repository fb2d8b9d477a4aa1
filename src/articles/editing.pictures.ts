import type { Connection } from '../database/database';
import type { Choice, Field, fieldsOf, Form, Mistakes } from '../http/form';
import { LOCALES, type Locale } from '../language/locales';
import { picturesIn } from '../language/markdown';
import { formatNumber } from '../language/numbers';
import type { Reader } from '../language/reader';
import { nameOf, thumbnailHtml } from '../media/card';
import { keptPictures, picturesById, picturesOnDesk, type Picture } from '../media/model';
import { isDescribed } from '../media/rules';
import { pathTo } from '../site-map';
import type { SentArticle } from './editing.forms';

/** So many of the newest are offered as a cover; any other is chosen by its number. */
const OFFERED = 8;

/** The pictures that the form of an article shows. */
export interface FormPictures {
  readonly offered: readonly Picture[];
  /** Those that its texts and its cover ask for, as far as they exist. */
  readonly asked: ReadonlyMap<number, Picture>;
}

/** The cover of an article: one of the newest pictures, any other by its number, or none. */
export interface CoverFields {
  readonly choice: Omit<Choice, 'options'> & {
    readonly options: readonly (Choice['options'][number] & { readonly picture?: string })[];
  };
  readonly number: Field;
  readonly libraryHref: string;
}

/** What is wrong with the pictures of an article, in the transaction that saves it. */
export async function pictureMistakes(
  connection: Connection,
  { texts, cover }: SentArticle,
): Promise<Mistakes> {
  const asked = LOCALES.map((locale) => [locale, picturesIn(texts[locale]?.body ?? '')] as const);
  const numbers = asked.flatMap(([, { numbers: some }]) => some);
  const all = cover.id === null ? numbers : [...numbers, cover.id];
  const known = await keptPictures(connection, [...new Set(all)]);
  const mistakes: Record<string, Mistakes[string]> = {};
  for (const [locale, { numbers: own, amongWords }] of asked) {
    const name = `${locale}.body`;
    const isReady = texts[locale]?.state === 'ready';
    if (own.some((number) => !known.has(number))) {
      mistakes[name] = 'articles:mistake.pictureUnknown';
    } else if (amongWords) {
      mistakes[name] = 'articles:mistake.pictureAmongWords';
    } else if (isReady && own.some((number) => lacksWords(known.get(number), locale))) {
      mistakes[name] = 'articles:mistake.pictureAlt';
    }
  }
  return { ...mistakes, ...coverMistakes({ texts, cover }, known) };
}

function coverMistakes(
  { texts, cover }: Pick<SentArticle, 'texts' | 'cover'>,
  known: ReadonlyMap<number, Picture>,
): Mistakes {
  if (cover.id === null) return {};
  const picture = known.get(cover.id);
  if (picture === undefined) return { [cover.field]: 'articles:mistake.coverUnknown' };
  const isReady = Object.values(texts).some(({ state }) => state === 'ready');
  return isReady && !isDescribed(picture) ? { [cover.field]: 'articles:mistake.coverAlt' } : {};
}

function lacksWords(picture: Picture | undefined, locale: Locale): boolean {
  return picture !== undefined && !picture.decorative && picture.alt[locale] === '';
}

/** The pictures that a form offers, and those that it asks for as it is filled in. */
export async function formPictures(connection: Connection, form: Form): Promise<FormPictures> {
  const { pictures } = await picturesOnDesk(connection, { typed: '', undescribed: false, page: 1 });
  const typed = (name: string) => [form.values[name] ?? ''].flat()[0] ?? '';
  const bodies = LOCALES.map((locale) => typed(`${locale}.body`));
  const covers = [typed('cover'), typed('cover.number')].filter((each) => /^\d{1,9}$/.test(each));
  const numbers = [...bodies.flatMap((body) => picturesIn(body).numbers), ...covers.map(Number)];
  return {
    offered: pictures.slice(0, OFFERED),
    asked: await picturesById(connection, [...new Set(numbers)]),
  };
}

/** The fields of the cover. */
export function presentCover(
  { field, choice }: ReturnType<typeof fieldsOf>,
  { offered, asked }: FormPictures,
  { t, locale }: Reader,
): CoverFields {
  const none = { value: '', label: t('articles:edit.noCover') };
  const plain = choice('cover', t('articles:edit.cover'), [none]);
  const chosen = asked.get(Number(plain.value));
  const isOffered = offered.some(({ id }) => id === chosen?.id);
  const pictures = chosen === undefined || isOffered ? offered : [chosen, ...offered];
  const made = choice('cover', t('articles:edit.cover'), [
    none,
    ...pictures.map((picture) => ({
      value: String(picture.id),
      label: nameOf(picture, locale, numberOf(picture, { t, locale })),
    })),
  ]);
  return {
    choice: {
      ...made,
      options: made.options.map((option, at) => {
        const picture = pictures[at - 1];
        const isNone = made.value === '' && option.value === '';
        return {
          ...option,
          chosen: option.chosen || isNone,
          ...(picture === undefined ? {} : { picture: thumbnailHtml(picture) }),
        };
      }),
    },
    number: field('cover.number', t('articles:edit.coverNumber')),
    libraryHref: pathTo('desk.media', locale),
  };
}

function numberOf({ id }: Picture, { t, locale }: Pick<Reader, 't' | 'locale'>): string {
  return t('media:number', { id: formatNumber(id, locale) });
}
