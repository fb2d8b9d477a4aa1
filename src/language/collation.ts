import type { Locale } from './locales';

/** Letters that Unicode does not take apart, though a reader looks for them under their base letter. */
const LETTERS: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/** A text in small letters, without accents, ligatures taken apart: « Cœur d’Été » → « coeur d’ete ». */
export function foldLetters(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[œæßøđðłþı]/g, (letter) => LETTERS[letter] ?? letter);
}

/**
 * What a name is sorted by, in plain binary order and on both engines: Émile comes before Zoé.
 * Quotation marks do not count, apostrophes, dashes and spaces are each one character whatever their
 * kind; a leading article counts. Two names may have the same key: sort by the id next.
 */
export function collationKey(text: string): string {
  return foldLetters(text)
    .replace(/[«»“”„"]/g, '')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * What something with texts is sorted by for readers of each language, as columns: by its title in
 * theirs, or in the other where theirs has none.
 */
export function titleKeys(
  texts: Readonly<Partial<Record<Locale, { readonly title: string } | undefined>>>,
): { readonly sort_fr: string; readonly sort_en: string } {
  const [fr, en] = [texts.fr?.title ?? '', texts.en?.title ?? ''];
  return { sort_fr: collationKey(fr || en), sort_en: collationKey(en || fr) };
}
