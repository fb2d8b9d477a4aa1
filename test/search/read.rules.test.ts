import { readPay } from '../../src/search/pay';
import { readQuery } from '../../src/search/read';

const read = (typed: string) => {
  const { wanted, filters, pay, without, phrases } = readQuery(typed);
  return {
    wanted: wanted.map((each) => each.typed),
    filters: filters.map(({ name, values }) => `${name}=${values.join('|')}`),
    pay: pay?.annual,
    without: without.map((each) => each.typed),
    phrases,
  };
};

describe('what is said in words', () => {
  it.each([
    ['coiffeuse temps partiel lachine', ['coiffeuse'], ['schedule=part_time', 'place=lachine']],
    ['remote bookkeeper', ['bookkeeper'], ['workplace=remote']],
    ['serveuse HoMa', ['serveuse'], ['place=mercier-hochelaga-maisonneuve']],
    ['plombier St-Henri', ['plombier'], ['place=le-sud-ouest']],
    ['emploi mtl-nord', [], ['place=montreal-nord']],
    ['cook in the Plateau', ['cook'], ['place=le-plateau-mont-royal']],
  ])('%s', (typed, wanted, filters) => {
    expect(read(typed)).toMatchObject({ wanted, filters });
  });

  it('is no filter where it is part of a name', () => {
    expect(read('régisseur de plateau')).toMatchObject({
      wanted: ['régisseur de plateau'],
      filters: [],
    });
  });

  it('takes the neighbours in for « près de »', () => {
    const [place] = readQuery('soudeur près de Verdun').filters;
    expect(place?.near).toEqual(expect.arrayContaining(['le-sud-ouest', 'lasalle']));
    expect(readQuery('soudeur Verdun').filters[0]?.near).toEqual([]);
  });

  it('can be taken off: what is left is what was typed without it', () => {
    const { filters, pay } = readQuery('coiffeuse temps partiel lachine 45k -stage');
    expect(filters.map(({ rest }) => rest)).toEqual([
      'coiffeuse lachine -stage 45k',
      'coiffeuse temps partiel -stage 45k',
    ]);
    expect(pay?.rest).toBe('coiffeuse temps partiel lachine -stage');
  });
});

describe('a search of what has no filters', () => {
  it.each([
    ['télétravail', ['télétravail']],
    ['stage à Ville-Marie', ['stage', 'Ville', 'Marie']],
    ['le travail à 25 $/h', ['travail', '25', 'h']],
    ['près de ses sous', ['près', 'sous']],
  ])('looks for every word of %s', (typed, words) => {
    const { wanted, filters, pay } = readQuery(typed, undefined, { filters: false });
    expect([filters, pay]).toEqual([[], undefined]);
    expect(wanted.map((each) => each.typed)).toEqual(words);
  });
});

describe('pay', () => {
  it.each([
    ['60k', 60_000],
    ['60 000 $', 60_000],
    ['$60,000', 60_000],
    ['plus de 55 000', 55_000],
    ['25 $/h', 52_000],
    ["22,50$ de l'heure", 46_800],
    ['$25/hr', 52_000],
    ['90k+', 90_000],
  ])('%s', (typed, annual) => {
    expect(readPay(`comptable ${typed}`)).toMatchObject({
      annual,
      rest: expect.stringMatching(/^comptable\s*$/),
    });
  });

  it.each(['3 ans', 'permis de classe 5', '24/7', '3D', 'C#', '2 500 employés', 'DEP 5273'])(
    'not %s',
    (typed) => {
      expect(readPay(typed)).toMatchObject({ annual: undefined, rest: typed });
    },
  );
});

it('knows phrases and what must not be there', () => {
  expect(read('"gestion de projet" -stage avocat')).toMatchObject({
    wanted: ['gestion', 'projet', 'avocat'],
    without: ['stage'],
    phrases: [['gestion', 'de', 'projet']],
  });
  expect(read('front-end developer').without).toEqual([]);
});

it('bounds what is looked at, and says so', () => {
  const long = readQuery('mot '.repeat(500));
  expect(long.cut).toBe(true);
  expect(long.wanted.length).toBeLessThanOrEqual(10);
  expect(readQuery('coiffeuse').cut).toBe(false);
});
