import { collationKey, foldLetters } from '../../src/language/collation';

it('puts names in the order in which a reader looks for them', () => {
  const sorted = [
    'Ålesund Design',
    'Amélie Roy',
    'Les Ateliers du Nord',
    'Mont Royal',
    'Montréal-Est',
    'Montréal-Nord',
    'Œuvres Léger',
    'Émile Œrsted',
    'Zoé Tremblay',
  ];
  const expected = [0, 1, 7, 2, 3, 4, 5, 6, 8].map((index) => sorted[index]);
  expect([...sorted].reverse().sort(byKey)).toEqual(expected);
});

it.each([
  ['Émile', 'emile'],
  ['CŒUR', 'coeur'],
  ['Æsop & Straße', 'aesop & strasse'],
  ['L’Île-Bizard–Sainte-Geneviève', "l'ile-bizard-sainte-genevieve"],
  ["L'Île", "l'ile"],
  ['«\u00a0Les Forges\u00a0» ', 'les forges'],
  ['Nguyễn  Thị', 'nguyen thi'],
  ['', ''],
])('sorts “%s” by “%s”', (name, key) => {
  expect(collationKey(name)).toBe(key);
});

it('gives the same key to both ways of writing an accent', () => {
  expect(collationKey('E\u0301mile')).toBe(collationKey('\u00c9mile'));
});

it('keeps what it cannot fold', () => {
  expect(foldLetters('Inuktitut ᐃᓄᒃ 日本')).toBe('inuktitut ᐃᓄᒃ 日本');
});

function byKey(left: string, right: string): number {
  return Buffer.compare(Buffer.from(collationKey(left)), Buffer.from(collationKey(right)));
}
