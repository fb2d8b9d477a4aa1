import { normalise } from './normalise';
import { stemOf } from './stem';

/** A word of a text, and what it is looked for by. */
export interface Word {
  /** As it stands in the text, normalised. */
  readonly text: string;
  readonly stem: string;
  /** It only joins others: nobody looks for it alone. */
  readonly empty: boolean;
}

/** Names whose signs are part of them come first: `c++`, `asp.net`, `r&d`, `24/7`. */
const WORD = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}])[a-z]{1,2}(?:\+\+|#)`,
    String.raw`(?<![\p{L}\p{N}])(?:[a-z]+)?\.(?:net|js|io)(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}])\p{L}{1,2}[&/]\p{L}{1,2}(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}])\d{1,2}/\d{1,2}(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}.])(?:\p{L}\.){2,}\p{L}?(?![\p{L}\p{N}])`,
    String.raw`\p{N}+[.,]\p{N}+`,
    String.raw`[\p{L}\p{N}]+(?:'(?=\p{L}))?`,
  ].join('|'),
  'giu',
);

/** What French and English put before a word, with an apostrophe. */
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'$/i;

const EMPTY = new Set(
  (
    'le la les un une des du de et ou en a au aux pour avec sur dans par chez ce cette ces sa ses ' +
    'notre nos votre vos leur leurs qui que dont se ne vous nous il elle ils elles on s ' +
    'the an of and or for to in at with by from your our their is are you we as be this that'
  ).split(' '),
);

/** Small letters and spaces, as in most names of the lexicon: there is nothing to take apart. */
const PLAIN = /^[a-zà-åç-öø-ÿ ]*$/;

/** The words of a text, in their order. */
export function wordsOf(text: string): Word[] {
  return textsOf(text).map(wordOf);
}

/** The words of a text as they stand there: their stems are the dearer half, and many share one. */
export function textsOf(text: string): string[] {
  if (PLAIN.test(text)) return text.split(' ').filter((word) => word !== '');
  return [...normalise(text).matchAll(WORD)]
    .map(([word]) => word)
    .filter((word) => !ELISION.test(word))
    .map((word) => (/^(?:\p{L}\.){2,}\p{L}?$/u.test(word) ? word.replaceAll('.', '') : word))
    .map((word) => word.replace(/'$/, ''));
}

/** One word by itself. */
export function wordOf(text: string): Word {
  const stem = stemOf(text);
  return { text, stem, empty: EMPTY.has(stem) || EMPTY.has(text.toLowerCase()) };
}
