/** The signs with which people write both genders at once: `avocat·e`, `avocat.e`, `avocat-e`, `avocat/e`. */
const SIGN = '[·•‧⋅∙.\\-/]';

/** Feminine endings that stand behind a sign, the longest first. */
const ENDING =
  '(?:eresses?|trices?|rices?|euses?|i[eè]res?|[eè]res?|iennes?|ennes?|onnes?|elles?|esses?|ives?|nes?|les?|tes?|ses?|ves?|fes?|es?)';

const SIGNED = new RegExp(
  `(?<![\\p{L}.])(\\p{L}{2,})${SIGN}${ENDING}(?:${SIGN}?s)?(?![\\p{L}])`,
  'giu',
);
const BRACKETED = new RegExp(`(?<!\\p{L})(\\p{L}{2,})\\((?:${ENDING}|s)\\)s?`, 'giu');
const CAPITAL_E = /(?<=\p{Ll}{3})(?:E|ES|Es)(?!\p{L})/gu;

/**
 * A text in the one spelling that search knows, accents kept: small letters but for words all in
 * capitals, straight apostrophes and hyphens, ligatures taken apart, and words that were written in
 * both genders in their shorter one, which has the stem of both.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/œ/g, 'oe')
    .replace(/Œ/g, 'OE')
    .replace(/æ/g, 'ae')
    .replace(/Æ/g, 'AE')
    .replace(CAPITAL_E, '')
    .replace(BRACKETED, '$1')
    .replace(SIGNED, '$1');
}
