import { buildSuggest, type SuggestOptions } from '../../src/search/suggest';
import { buildVocabulary } from '../../src/search/vocabulary';

const employers = [
  { id: 1, name: 'Clinique Ruisseau-Clair' },
  { id: 2, name: 'Vélos Kowalczyk' },
  { id: 3, name: 'Coopérative du Palier' },
  { id: 4, name: 'Construction des Érables' },
  { id: 5, name: 'Confitures Colombe' },
  { id: 6, name: 'Inferma' },
];
const places = [
  { slug: 'lachine', name: 'Lachine' },
  { slug: 'verdun', name: 'Verdun' },
  { slug: 'cote-saint-luc', name: 'Côte-Saint-Luc' },
  { slug: 'mercier-hochelaga-maisonneuve', name: 'Mercier–Hochelaga-Maisonneuve' },
];
const names = employers.map(({ name }) => name);
const ask = buildSuggest({ employers, places }, buildVocabulary([], names));

function suggest(typed: string, options: Partial<SuggestOptions> = {}) {
  return ask(typed, { locale: 'fr', limit: 8, ...options });
}

function labels(typed: string, options: Partial<SuggestOptions> = {}): string[] {
  return suggest(typed, options).map(({ label }) => label);
}

describe('suggestions while typing', () => {
  it.each(['', ' ', 'c', 'é', '«', '-', "l'"])('wait for the second letter: “%s”', (typed) => {
    expect(suggest(typed)).toEqual([]);
  });

  it('complete the name of a trade, its usual name first', () => {
    expect(labels('coiff')[0]).toBe('coiffeur');
    expect(labels('hairdr', { locale: 'en' })[0]).toBe('hairdresser');
  });

  it.each([
    'electricien',
    'ÉLECTRICIE',
    'l’électricien',
    "d'électricie",
    'électricien·ne',
    'electricien(ne)',
  ])('do not mind accents, capitals, apostrophes or both genders: %s', (typed) => {
    expect(labels(typed)[0]).toBe('électricien');
  });

  it('say by which name a trade of the other language was found', () => {
    expect(suggest('hairdr')[0]).toMatchObject({
      ...{ kind: 'concept', label: 'coiffeur', text: 'coiffeur' },
      foundBy: { name: 'hairdresser', locale: 'en' },
    });
  });

  it('say by which name of the same language a trade was found, and nothing for its usual name', () => {
    expect(suggest('aide-soign')[0]?.foundBy).toEqual({ name: 'aide-soignant', locale: 'fr' });
    expect(suggest('coiffeur')[0]?.foundBy).toBeUndefined();
  });

  it('put the reader’s language first, and give each thing once', () => {
    expect(labels('plom')[0]).toBe('plombier');
    expect(suggest('nurs', { locale: 'en' })[0]).toMatchObject({ label: 'nurse' });
    const ids = suggest('coiffeur').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('put a name that begins so before one of which a later word does', () => {
    const found = labels('chauffeur');
    expect(found[0]).toBe('chauffeur');
    expect(labels('taxi')).toContain('chauffeur de taxi');
  });

  it('answer in the gender that was typed', () => {
    expect(labels('coiffeus')[0]).toBe('coiffeuse');
    expect(labels('éducatrice sp')[0]).toBe('éducatrice spécialisée');
    expect(labels('coiffe')[0]).toBe('coiffeur');
  });

  it('complete several words, in either gender, with or without their small words', () => {
    expect(labels('infirmière aux')[0]).toBe('infirmière auxiliaire');
    expect(labels('infirmier aux')[0]).toBe('infirmier auxiliaire');
    expect(labels('préposé aux bén')[0]).toBe('préposé aux bénéficiaires');
    expect(labels('préposée béné')[0]).toBe('préposée aux bénéficiaires');
    expect(labels('préposé aux b')[0]).toBe('préposé aux bénéficiaires');
    expect(labels('commis de')).toContain('commis de bureau');
  });

  it('find places by what people call them', () => {
    expect(suggest('homa')[0]).toEqual({
      ...{ kind: 'place', id: 'mercier-hochelaga-maisonneuve' },
      label: 'Mercier–Hochelaga-Maisonneuve',
      foundBy: { name: 'HoMa', locale: undefined },
      text: 'Mercier–Hochelaga-Maisonneuve',
    });
    expect(suggest('verdun')[0]).toMatchObject({ kind: 'place', id: 'verdun' });
  });

  it('find employers by any word of their name', () => {
    expect(suggest('kowal')).toMatchObject([
      { kind: 'employer', id: '2', label: 'Vélos Kowalczyk' },
    ]);
    expect(labels('ruisseau c')).toEqual(['Clinique Ruisseau-Clair']);
  });

  it('keep room for two places and two employers that begin so', () => {
    const kinds = suggest('co').map(({ kind }) => kind);
    expect(kinds).toHaveLength(8);
    expect(kinds.filter((kind) => kind === 'employer')).toHaveLength(2);
    expect(kinds.filter((kind) => kind === 'place')).toHaveLength(1);
  });

  it('put what more open listings hold first among equals', () => {
    const counts = { concept: new Map([['courier', 5]]) };
    expect(labels('co', { locale: 'en' })[0]).toBe('cook');
    expect(labels('co', { locale: 'en', counts })[0]).toBe('courier');
  });

  it('put nothing before what is nearer, however many listings hold it', () => {
    const [nearest, next] = suggest('serveur');
    const counts = { concept: new Map([[next?.id ?? '', 900]]) };
    expect(nearest?.label).toBe('serveur');
    expect(suggest('serveur', { counts })[0]).toEqual(nearest);
  });

  it.each([
    ['fisio', 'physiothérapeute'],
    ['recpetion', 'réceptionniste'],
    ['ortikul', 'technicien en horticulture'],
    ['koiff', 'coiffeur'],
    ['infermiere aux', 'infirmière auxiliaire'],
    ['infirmiere auxilai', 'infirmière auxiliaire'],
    ['kovalczyk', 'Vélos Kowalczyk'],
  ])('mend what is misspelt: %s', (typed, label) => {
    expect(labels(typed)).toContain(label);
  });

  it('put what is mended behind what begins as it was typed', () => {
    expect(labels('inferm').slice(0, 2)).toEqual(['Inferma', 'infirmier']);
  });

  it('complete the end of what was typed where all of it is the beginning of nothing', () => {
    expect(suggest('coiffeuse lach')).toMatchObject([
      { kind: 'place', label: 'Lachine', text: 'coiffeuse Lachine' },
    ]);
    const long = '-stage "salon chic" coiffeuse d’expérience 60k temps partiel près de ';
    expect(suggest(`${long}lach`)[0]?.text).toBe(`${long}Lachine`);
  });

  it('give so many at most', () => {
    expect(suggest('co', { limit: 3 })).toHaveLength(3);
  });

  it('take any string', () => {
    const nasty = [
      ...['xyzzy', '\u0000\u0007', "'; drop table jobs; --", '%%%', '((((', '日本語', '🧵🧵'],
      ...['a'.repeat(10_000), 'é '.repeat(5_000), 'co'.repeat(200), '- - - -', '\\', '[a-z]+'],
    ];
    for (const typed of nasty) expect(Array.isArray(suggest(typed))).toBe(true);
  });
});
