import { mend } from '../../src/search/mend';
import { planOf } from '../../src/search/plan';
import { readQuery } from '../../src/search/read';
import { buildVocabulary } from '../../src/search/vocabulary';

const vocabulary = buildVocabulary(['Horticultrice en serre'], []);
const mender = (word: string) => mend(word, vocabulary, { locale: 'fr' });

function read(typed: string) {
  return readQuery(typed, mender);
}

/** The terms of the only group, with their weights. */
function alternatives(typed: string): Record<string, number> {
  const [group] = planOf(read(typed)).groups;
  return Object.fromEntries((group?.alternatives ?? []).map(({ term, weight }) => [term, weight]));
}

describe('a search with misspelt words', () => {
  it('is read as it was typed without a mender', () => {
    const { mended, wanted } = readQuery('ortikultrice');
    expect(mended).toEqual([]);
    expect(wanted).toEqual([{ typed: 'ortikultrice', stem: 'ortikulteur', concepts: [] }]);
  });

  it('says what it was read as, to be offered both ways', () => {
    expect(planOf(read('ortikultrice')).mended).toEqual([
      { typed: 'ortikultrice', instead: 'horticultrice' },
    ]);
  });

  it('names one trade once its words are mended', () => {
    const { wanted } = read('infirmiere auxilaire');
    expect(wanted).toHaveLength(1);
    expect(wanted[0]).toMatchObject({ typed: 'infirmiere auxilaire', stem: undefined });
    expect(wanted[0]?.concepts).toEqual(readQuery('infirmière auxiliaire').wanted[0]?.concepts);
  });

  it('takes the correction that makes a name with the words around it', () => {
    const ways = [
      { word: 'congé', stem: 'cong' },
      { word: 'chantier', stem: 'chantier' },
    ];
    const found = readQuery('chef de chontier', (word) => (word === 'chontier' ? ways : []));
    expect(found.mended).toEqual([{ typed: 'chontier', instead: 'chantier' }]);
  });

  it('looks for the mended word and its names, a little below what is typed right', () => {
    const right = alternatives('horticultrice');
    const mended = alternatives('ortikultrice');
    expect(right).toMatchObject({ horticulteur: 100, _horticulturist: 92 });
    expect(mended).toMatchObject({ ortikulteur: 100, horticulteur: 80, _horticulturist: 74 });
  });

  it('looks for the other corrections too, below the first', () => {
    const ways = [
      { word: 'serveuse', stem: 'serveur' },
      { word: 'soudeuse', stem: 'soudeur' },
    ];
    const plan = planOf(readQuery('sorveuse', () => ways));
    const weights = plan.groups[0]?.alternatives.filter(({ term }) => term.startsWith('s'));
    expect(weights).toMatchObject([
      { term: 'sorveur', weight: 100 },
      { term: 'serveur', weight: 80 },
      { term: 'soudeur', weight: 60 },
    ]);
  });

  it('understands places and work modes that are misspelt', () => {
    const { filters, wanted } = read('coiffeuse outremontt');
    expect(wanted.map(({ typed }) => typed)).toEqual(['coiffeuse']);
    expect(filters).toMatchObject([{ name: 'place', typed: 'outremontt', values: ['outremont'] }]);
  });

  it.each(['emploi recherche', 'looking hiring', 'loin', '"ortikultrice"', '-ortikultrice'])(
    'leaves what was not meant as a trade alone, as in: %s',
    (typed) => {
      expect(read(typed).mended).toEqual([]);
    },
  );
});
