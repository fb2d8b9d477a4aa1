import type { Connection } from '../database/database';
import type { Form, Mistakes } from '../http/form';
import { LOCALES, type Locale } from '../language/locales';
import { picturesIn } from '../language/markdown';
import {
  choosablePictures,
  keptPictures,
  type ChoosablePictures,
  type Picture,
} from '../media/model';
import { chosenMistake, isDescribed, typedPictures } from '../media/rules';
import type { SentArticle } from './editing.forms';

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
  const picture = cover.id === null ? undefined : known.get(cover.id);
  if (picture === undefined) return chosenMistake(cover, known);
  const isReady = Object.values(texts).some(({ state }) => state === 'ready');
  return isReady && !isDescribed(picture) ? { [cover.field]: 'articles:mistake.coverAlt' } : {};
}

function lacksWords(picture: Picture | undefined, locale: Locale): boolean {
  return picture !== undefined && !picture.decorative && picture.alt[locale] === '';
}

/** The pictures that the form of an article offers, and those that its texts and its cover ask for. */
export function formPictures(connection: Connection, { values }: Form): Promise<ChoosablePictures> {
  const bodies = LOCALES.map((locale) => [values[`${locale}.body`] ?? ''].flat()[0] ?? '');
  return choosablePictures(connection, [
    ...bodies.flatMap((body) => picturesIn(body).numbers),
    ...typedPictures(values, 'cover'),
  ]);
}
