import type { z } from 'zod';
import { readEach, TICKED, type Mistakes, type Values } from '../http/form';
import { LONGEST, ticked, words } from '../http/form-parts';
import { forEachLocale, LOCALES, type Locale } from '../language/locales';
import type { PictureTexts } from './model';
import { isDescribed, PICTURE_PARTS } from './rules';

const SPACES = /\s+/g;

/** Words that stand on one line, and may be as long as a summary. */
const said = words(LONGEST.summary, 'desk:mistake.summaryLong').transform((typed) =>
  typed.replace(SPACES, ' '),
);

const partFields = <Name extends Locale>(locale: Name) =>
  Object.fromEntries(PICTURE_PARTS.map((part) => [`${locale}.${part}`, said])) as Record<
    `${Name}.${(typeof PICTURE_PARTS)[number]}`,
    typeof said
  >;

const fields = { decorative: ticked, ...partFields('fr'), ...partFields('en') };

/** The names of the fields that say what a picture is, in the order of the form. */
export const PICTURE_FIELDS: readonly string[] = Object.keys(fields);

/** The form of a picture as it is saved. */
export function valuesOf(picture: PictureTexts): Values {
  return {
    decorative: picture.decorative ? TICKED : '',
    ...Object.fromEntries(
      LOCALES.flatMap((locale) =>
        PICTURE_PARTS.map((part) => [`${locale}.${part}`, picture[part][locale]]),
      ),
    ),
  };
}

/** Reads what is said of a picture: in both languages what it shows, or that it is decorative. */
export function readPictureForm(values: Values): { sent: PictureTexts; mistakes: Mistakes } {
  const { data, mistakes } = readEach(fields, values);
  const sent = textsIn(data);
  const missing = LOCALES.filter((locale) => !isDescribed(sent) && sent.alt[locale] === '');
  return {
    sent,
    mistakes: {
      ...Object.fromEntries(missing.map((locale) => [`${locale}.alt`, 'media:mistake.alt'])),
      ...mistakes,
    },
  };
}

function textsIn(data: z.output<z.ZodObject<typeof fields>>): PictureTexts {
  const part = (name: (typeof PICTURE_PARTS)[number]) =>
    forEachLocale((locale) => data[`${locale}.${name}`]);
  return {
    decorative: data.decorative,
    ...{ alt: part('alt'), caption: part('caption'), credit: part('credit') },
  };
}
