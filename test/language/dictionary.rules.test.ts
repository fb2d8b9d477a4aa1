import { createDictionary, type Dictionary } from '../../src/language/dictionary';
import type { MessageKey } from '../../src/language/keys';
import { LOCALES } from '../../src/language/locales';
import { flattenMessages, readMessages } from '../../src/language/messages';
import { splitPluralKey } from '../../src/language/plurals';
import { createResolver, type MessageValues, type Resolve } from '../../src/language/resolver';

const COUNTS = [0, 1, 1.5, 2, 21, 2468, 1_000_000, 1_000_001, 3_000_000];
const TEXTS = ['<b>"&"</b>', '{{count}}', '$&', '$t(money:range)', '', 2026];

describe('the words of the site', () => {
  const messages = readMessages();
  let dictionary: Dictionary;
  let resolve: Resolve;
  beforeAll(async () => {
    dictionary = await createDictionary();
    resolve = await createResolver(messages);
  });

  it.each(LOCALES)('are those that i18next gives, whatever the values, in %s', (locale) => {
    const translate = dictionary.for(locale);
    const different: unknown[] = [];
    for (const [fullKey, text] of flattenMessages(messages[locale])) {
      const key = splitPluralKey(fullKey).base as MessageKey;
      for (const values of valuesFor(text)) {
        const [ours, theirs] = [translate(key, values), resolve(key, locale, values)];
        if (ours !== theirs) different.push({ key, values, ours, theirs });
      }
    }
    expect(different).toEqual([]);
  });

  it('are an error when they do not exist', () => {
    const translate = dictionary.for('fr');
    for (const key of [
      'money:nothing',
      'money:hour',
      'nothing:range',
      'range',
      'constructor',
      '',
    ]) {
      expect(() => translate(key as MessageKey)).toThrow(`No message ${key} in fr`);
    }
  });
});

describe('what a message may hold', () => {
  const fr = {
    plain: 'Bonjour',
    deep: { deeper: { deepest: 'Au fond' } },
    one: 'Bonjour {{name}}',
    two: '{{first}} et {{ second }}',
    twice: '{{name}}, {{name}}',
    year: 'En {{year}}',
    number: '{{reads, number}} lectures en {{year}}',
    jobs_one: '{{count}} offre',
    jobs_many: '{{count}} d’offres',
    jobs_other: '{{count}} offres de {{name}}',
    kept_zero: 'Aucun favori',
    kept_one: 'Un favori',
    kept_many: '{{count}} de favoris',
    kept_other: '{{count}} favoris',
    nested: '$t(test:one), $t(test:jobs)',
    raw: '{{- name}}',
  };
  const en = { ...fr, jobs_one: '{{count}} job', jobs_other: '{{count}} jobs at {{name}}' };
  const messages = { fr: { test: fr }, en: { test: en } };
  let dictionary: Dictionary;
  let resolve: Resolve;
  beforeAll(async () => {
    dictionary = await createDictionary(messages);
    resolve = await createResolver(messages);
  });

  const french = (key: string, values?: MessageValues) =>
    dictionary.for('fr')(key as MessageKey, values);

  it.each([
    ['test:plain', {}, 'Bonjour'],
    ['test:deep.deeper.deepest', {}, 'Au fond'],
    ['test:one', { name: '<Zoé>' }, 'Bonjour <Zoé>'],
    ['test:two', { first: '{{second}}', second: '$1' }, '{{second}} et $1'],
    ['test:twice', { name: 'Zoé' }, 'Zoé, Zoé'],
    ['test:year', { year: 2026 }, 'En 2026'],
    ['test:number', { reads: 2468, year: 2026 }, '2\u00a0468 lectures en 2026'],
    ['test:jobs', { count: 0, name: 'Zoé' }, '0 offre'],
    ['test:jobs', { count: 1, name: 'Zoé' }, '1 offre'],
    ['test:jobs', { count: 2468, name: 'Zoé' }, '2\u00a0468 offres de Zoé'],
    ['test:jobs', { count: 1_000_000, name: 'Zoé' }, '1\u00a0000\u00a0000 d’offres'],
    ['test:kept', { count: 0 }, 'Aucun favori'],
    ['test:kept', { count: 1 }, 'Un favori'],
    ['test:nested', { name: 'Zoé', count: 1_000_000 }, 'Bonjour Zoé, 1\u00a0000\u00a0000 d’offres'],
    ['test:raw', { name: '<Zoé>' }, '<Zoé>'],
  ])('%s with %j', (key, values: MessageValues, text) => {
    expect(french(key, values)).toBe(text);
    expect(resolve(key, 'fr', values)).toBe(text);
  });

  it('counts in the language of the page', () => {
    const translate = dictionary.for('en');
    expect(translate('test:jobs' as MessageKey, { count: 0, name: 'Zoé' })).toBe('0 jobs at Zoé');
    expect(translate('test:jobs' as MessageKey, { count: 1 })).toBe('1 job');
    expect(translate('test:number' as MessageKey, { reads: 2468, year: 2026 })).toMatch('2,468');
  });

  it.each(['test:one', 'test:jobs', 'test:nested', 'test:raw'])(
    '%s is an error without its values',
    (key) => {
      expect(() => french(key)).toThrow(/needs a|is missing/);
    },
  );

  it('is not a plural without all the forms of its language', async () => {
    const { jobs_one, jobs_other } = fr;
    const short = { fr: { test: { jobs_one, jobs_other } }, en: {} };
    await expect(createDictionary(short)).rejects.toThrow('test:jobs has no form “many” in fr');
  });
});

/** Every count with a text for each name, then every text with one count. */
function valuesFor(text: string): MessageValues[] {
  const names = [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name ?? '');
  if (names.length === 0) return COUNTS.map((count) => ({ count }));
  const pairs = [...COUNTS.map((count) => [count, 'l’été']), ...TEXTS.map((value) => [2, value])];
  return pairs.map(([count = 0, value = '']) => ({
    ...Object.fromEntries(names.map((name) => [name, value])),
    count,
  }));
}
