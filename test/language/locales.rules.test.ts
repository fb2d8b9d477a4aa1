import { LOCALES, htmlLang, otherLocale, type Locale } from '../../src/language/locales';
import { flattenMessages, readMessages } from '../../src/language/messages';
import { pluralForms, splitPluralKey } from '../../src/language/plurals';

const messages = readMessages();
const words = { fr: flattenMessages(messages.fr), en: flattenMessages(messages.en) };

it('names the languages as they are spoken here', () => {
  expect(LOCALES.map(htmlLang)).toEqual(['fr-CA', 'en-CA']);
  expect(LOCALES.map(otherLocale)).toEqual(['en', 'fr']);
});

describe('both languages', () => {
  it('say the same things', () => {
    expect([...namesByKey('en').keys()].sort()).toEqual([...namesByKey('fr').keys()].sort());
  });

  it('put the same values in the same message', () => {
    expect(Object.fromEntries(namesByKey('en'))).toEqual(Object.fromEntries(namesByKey('fr')));
  });

  it.each(LOCALES)('count in all their own forms (%s)', (locale) => {
    const forms = new Map<string, string[]>();
    for (const key of words[locale].keys()) {
      const { base, form } = splitPluralKey(key);
      if (form === undefined || form === 'zero') continue;
      forms.set(base, [...(forms.get(base) ?? []), form]);
    }
    const expected = [...pluralForms(locale)].sort();
    for (const [key, given] of forms) expect([key, given.sort()]).toEqual([key, expected]);
  });

  it.each(LOCALES)('say something in each message (%s)', (locale) => {
    expect(offenders(locale, /^\s*$/)).toEqual([]);
  });

  it.each(LOCALES)('use the typographic apostrophe (%s)', (locale) => {
    expect(offenders(locale, /'/)).toEqual([]);
  });
});

describe('French', () => {
  it.each([
    ['has a no-break space before a colon', /[^\u00a0]:(?=\s|$)/],
    ['has a no-break space before a percent sign', /[^\u00a0]%/],
    ['has a no-break space before a dollar sign', /[^\u00a0]\$(?!t\()/],
    ['has a no-break space after an opening guillemet', /«(?!\u00a0)/],
    ['has a no-break space before a closing guillemet', /(?<!\u00a0)»/],
    ['has no space before a semicolon, an exclamation or a question mark', /\s[;!?]/],
    ['has no narrow no-break space, to agree with its numbers', /\u202f/],
  ])('%s', (_, fault) => {
    expect(offenders('fr', fault)).toEqual([]);
  });
});

/** The messages with a fault, as a reader sees them: without their tags. */
function offenders(locale: Locale, fault: RegExp): [string, string][] {
  return [...words[locale]].filter(([, text]) => fault.test(text.replace(/<[^>]*>/g, '')));
}

/** What each message shows, its plural forms taken together: « une offre » need not show its count. */
function namesByKey(locale: Locale): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [key, text] of words[locale]) {
    const { base } = splitPluralKey(key);
    const names = [...text.matchAll(/\{\{-?\s*(\w+)/g)].map(([, name]) => name ?? '');
    found.set(base, [...new Set([...(found.get(base) ?? []), ...names])].sort());
  }
  return found;
}
