import { stemOf } from '../../src/search/stem';
import { wordsOf } from '../../src/search/words';

const stems = (text: string) => wordsOf(text).map(({ stem }) => stem);

describe('inclusive writing', () => {
  it.each([
    ['avocat·e avocat.e avocat-e avocat(e) avocat/e AVOCAT-E avocatE avocates', 'avocat'],
    ['coiffeur/coiffeuse coiffeur/euse coiffeur·euse coiffeuse', 'coiffeur'],
    ['créatif·ve créatif.ve créative creatif', 'creatif'],
    ['acteur·trice acteur.rice actrice', 'acteur'],
    ['mécanicien·ne·s mécanicien(ne) mécanicienne mecaniciens', 'mecanicien'],
    ['opérateurs.trices opérateur/trice opératrice', 'operateur'],
    ['caissier-ère caissier(ère) caissiere', 'caissier'],
    ['chargé·e chargé(e)s chargées', 'charg'],
  ])('%s is one word', (text, stem) => {
    expect([...new Set(stems(text))]).toEqual([stem]);
  });
});

describe('one word in its forms', () => {
  it.each([
    ['danseur', 'danseuse'],
    ['infirmière', 'infirmiers'],
    ['travail', 'travaux'],
    ['bureau', 'bureaux'],
    ['jeu', 'jeux'],
    ['employée', 'employe'],
    ['comptabilité', 'comptabilite'],
    ['industrie', 'industries'],
    ['industries', 'industry'],
    ['nurse', 'nurses'],
    ['woman', 'women'],
    ['Cœur', 'coeur'],
    ['St', 'Saint'],
  ])('%s and %s', (one, other) => {
    expect(stems(one)).toEqual(stems(other));
  });

  it.each([
    ['poste', 'postier'],
    ['cuisine', 'cuisinier'],
    ['boucher', 'boucherie'],
    ['soudeur', 'soudure'],
    ['paye', 'payroll'],
    ['care', 'car'],
  ])('not %s and %s', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });
});

it('keeps the signs that are part of a name, and no others', () => {
  expect(stems('C# F# C++ .NET ASP.NET Vue.js Node.js R&D A/V 24/7 3D T.S.')).toEqual([
    ...[
      'c#',
      'f#',
      'c++',
      '.net',
      'asp.net',
      'vue.js',
      'node.js',
      'r&d',
      'a/v',
      '24/7',
      '3d',
      'ts',
    ],
  ]);
  expect(stems('Fin.Début (voir) « citation » — tiret')).toEqual(
    stems('fin debut voir citation tiret'),
  );
});

it('lets elisions go, with either apostrophe', () => {
  expect(stems("l'hôtel d’été, jusqu'à aujourd’hui qu’on")).toContain('hotel');
  expect(stems("l'hôtel")).toEqual(stems('l’hôtel'));
  expect(stems("driver's licence")).toContain('driver');
});

it('survives any text', () => {
  const nasty = [
    '',
    ' ',
    '\u0000',
    '"*" OR NEAR(',
    '’’’',
    '😀'.repeat(50),
    'é'.repeat(10_000),
    '٣ نجار',
  ];
  for (const text of nasty) expect(() => wordsOf(text)).not.toThrow();
});
