import { mend } from '../../src/search/mend';
import { spellingDistance } from '../../src/search/spelling-distance';
import { soundOf } from '../../src/search/sound';
import { stemOf } from '../../src/search/stem';
import { buildVocabulary } from '../../src/search/vocabulary';
import { MISSPELT, RARE } from './spellings';

const vocabulary = buildVocabulary(
  ['Horticultrice en serre', 'Commis de bureau', 'Commis comptable', 'Opérateur, 5-axes'],
  ['Vélos Kowalczyk', 'Kowalczyk et filles'],
);

function mended(word: string, known = vocabulary): string[] {
  return mend(word, known, { locale: 'fr' }).map(({ word: instead }) => instead);
}

describe('the sound of a word', () => {
  it.each([
    ['horticulteur', 'ortikulter'],
    ['fisioterapeute', 'physiotherapeute'],
    ['mecanicien', 'mecanitien'],
    ['pinceau', 'pinso'],
    ['technicien', 'teknicien'],
    ['carpenter', 'carpantor'],
    ['plumber', 'plummer'],
    ['chauffeur', 'shofeur'],
  ])('is the same for %s and %s', (one, other) => {
    expect(soundOf(one)).toBe(soundOf(other));
  });

  it.each([
    ['poste', 'porte'],
    ['serveur', 'soudeur'],
    ['cook', 'clerk'],
  ])('differs for %s and %s', (one, other) => {
    expect(soundOf(one)).not.toBe(soundOf(other));
  });
});

describe('how far two spellings are', () => {
  it('is nothing for the same word, and the same both ways', () => {
    expect(spellingDistance('nurse', 'nurse')).toBe(0);
    expect(spellingDistance('nusre', 'nurse')).toBe(spellingDistance('nurse', 'nusre'));
  });

  it.each([
    ['letters that change places', 'nusre', 'nurse', 'nuzte'],
    ['a letter that was meant to be doubled', 'cofee', 'coffee', 'cofeel'],
    ['a silent h', 'orticole', 'horticole', 'borticole'],
    ['letters that sound alike', 'avokat', 'avocat', 'avobat'],
    ['the key beside the right one', 'livteur', 'livreur', 'livpeur'],
    ['another vowel', 'maneger', 'manager', 'manrger'],
  ])('is less for %s', (_, typed, meant, worse) => {
    expect(spellingDistance(typed, meant)).toBeLessThan(spellingDistance(worse, meant));
  });

  it('is not worked out beyond the limit', () => {
    expect(spellingDistance('nusre', 'nurse', 69)).toBe(Infinity);
    expect(spellingDistance('nusre', 'nurse', 70)).toBe(70);
  });

  it('takes words of any length', () => {
    expect(spellingDistance('a'.repeat(500), 'b')).toBeGreaterThan(1000);
  });
});

describe('mended spelling', () => {
  it('mends nine in ten of the ways in which people misspell', () => {
    const missed = MISSPELT.filter(([typed, meant, locale]) => {
      const [best] = mend(typed, vocabulary, { locale });
      return (best?.stem ?? stemOf(typed)) !== stemOf(meant);
    });
    expect(MISSPELT.length).toBeGreaterThanOrEqual(50);
    expect(missed.length).toBeLessThanOrEqual(MISSPELT.length / 10);
  });

  it('never touches a word that exists, however rare', () => {
    const known = buildVocabulary(RARE, []);
    expect(RARE.length).toBeGreaterThanOrEqual(200);
    expect(RARE.filter((word) => mended(word, known).length > 0)).toEqual([]);
  });

  it('never touches a name of an employer', () => {
    const known = buildVocabulary([], RARE);
    expect(RARE.filter((word) => mended(word, known).length > 0)).toEqual([]);
  });

  it('leaves most real words alone that it does not know', () => {
    const changed = RARE.filter((word) => mended(word).length > 0);
    expect(changed.length).toBeLessThanOrEqual(RARE.length / 8);
  });

  it('leaves a word alone that is known to exist elsewhere', () => {
    const existsElsewhere = (stem: string) => stem === stemOf('plummer');
    expect(mend('plummer', vocabulary, { locale: 'en', existsElsewhere })).toEqual([]);
  });

  it.each(['infirmière', 'INFIRMIÈRES', 'infirmiere', 'Opérateurs'])(
    'leaves %s alone, an ordinary form of a word that exists',
    (word) => {
      expect(mended(word)).toEqual([]);
    },
  );

  it.each([
    '',
    'nus',
    '12345',
    'nur5e',
    'c++',
    'asp.nt',
    'nurse-',
    'NURCE',
    'dans',
    'with',
    'сварщик',
    '電気工',
  ])('leaves “%s” alone: too short, no plain letters, empty, or an abbreviation', (word) => {
    expect(mended(word)).toEqual([]);
  });

  it.each(['xqzwvk', 'bzzzzzt', 'aaaaaaaaaa', 'a'.repeat(1000), 'anticonstitutionnellement'])(
    'makes nothing of “%s”',
    (word) => {
      expect(mended(word)).toEqual([]);
    },
  );

  it('gives the word as it is written, in the gender that was typed', () => {
    expect(mended('ortikultrice')[0]).toBe('horticultrice');
    expect(mended('ortikulteur')[0]).toBe('horticulteur');
    expect(mended('mecanitienne')[0]).toBe('mécanicienne');
    expect(mended('serveusse')[0]).toBe('serveuse');
  });

  it('gives a name of a place with its capital', () => {
    expect(mended('outremontt')).toEqual(['Outremont']);
  });

  it('prefers the reader’s language among words as near', () => {
    expect(mend('electricain', vocabulary, { locale: 'fr' })[0]?.word).toBe('électricien');
    expect(mend('electricain', vocabulary, { locale: 'en' })[0]?.word).toBe('electrician');
  });

  it.each(['bravolame', 'bravolime'])('prefers the commoner among words as near: %s', (common) => {
    const often = Array.from({ length: 500 }, (_, at) => `${common} ${at}`);
    const known = buildVocabulary([...often, 'Bravolame', 'Bravolime'], []);
    expect(mended('bravolume', known)[0]).toBe(common);
  });

  it('gives three at most', () => {
    const alike = ['bravolant', 'bravolent', 'bravolont', 'bravolunt'];
    expect(mended('bravolynt', buildVocabulary(alike, []))).toHaveLength(3);
  });
});
