import type { Locale } from '../language/locales';
import { countWords, readingMinutes } from '../language/markdown';
import type { Reader } from '../language/reader';
import { pathTo } from '../site-map';
import type { Field, Writing } from './form';

/** A field in which Markdown is written; those of whole texts say how long theirs is. */
export function markdownField(
  field: Field,
  reader: Reader,
  { counted = false, pictures }: { counted?: boolean; pictures?: Locale | undefined } = {},
): Field {
  const writing: Writing = {
    preview: renderingPath(reader, pictures),
    ...(counted ? { length: saysLength(field.value, reader) } : {}),
  };
  return { ...field, type: 'textarea', writing };
}

/** Where a text is rendered; with the pictures of the library where it may hold some, in its language. */
function renderingPath({ locale }: Reader, pictures: Locale | undefined): string {
  const path = pathTo('desk.rendering', locale);
  return pictures === undefined ? path : `${path}?pictures=${pictures}`;
}

/** How many words a Markdown text has, and how long it takes to read; nothing takes no time. */
export function saysLength(text: string, { t }: Pick<Reader, 't'>): string {
  const count = countWords(text);
  const words = t('desk:writing.words', { count });
  if (count === 0) return words;
  const time = t('articles:readingTime', { count: readingMinutes(count) });
  return t('desk:writing.length', { words, time });
}
