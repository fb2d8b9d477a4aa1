/**
 * How spellings sound alike to people who write French or English, as steps in this order over small
 * letters without accents. `x` stands for the sound of *ch* and *sh*, which leaves it no other use.
 */
const STEPS: readonly (readonly [spelling: RegExp, sound: string])[] = [
  [/x/g, 'ks'],
  [/(?<=.{3})(?:es?|[dst]+|ks)$/, ''],
  [/s?c(?=[eiy])/g, 's'],
  [/(?<!g)g(?=[eiy])|dg/g, 'j'],
  [/gu(?=[eiy])/g, 'g'],
  [/eaux?|aux?(?![aeiou])/g, 'o'],
  [/ph/g, 'f'],
  [/ck|qu?/g, 'k'],
  [/ch(?=[^aeiouy])/g, 'k'],
  [/sch|tch|ch|sh/g, 'x'],
  [/(?<!s)t(?=i(?:[ao]|en|eu))/g, 's'],
  [/c/g, 'k'],
  [/gn/g, 'n'],
  [/z/g, 's'],
  [/y/g, 'i'],
  [/h/g, ''],
  [/mb(?=er$|or$|$)/, 'm'],
  [/(.)\1+/g, '$1'],
  [/(?:[aeo]|e?u|ou)r$/, 'er'],
  [/[aei]i[mn](?![aeioumn])|im(?=[bp])/g, 'in'],
  [/[ae][mn](?![aeioumn])/g, 'an'],
  [/[ae]i/g, 'e'],
  [/ea/g, 'i'],
  [/oeu|eu|oe/g, 'e'],
  [/ou|oo/g, 'u'],
  [/(.)\1+/g, '$1'],
];

/** What a word sounds like, roughly: two spellings that people take for each other give the same. */
export function soundOf(spelling: string): string {
  return STEPS.reduce((sound, [letters, instead]) => sound.replace(letters, instead), spelling);
}
