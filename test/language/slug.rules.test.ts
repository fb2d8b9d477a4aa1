import { slugify } from '../../src/language/slug';

it.each([
  ['Adjoint·e de direction', 'adjoint-e-de-direction'],
  ['  Chef(fe) d’équipe — cœur de métier  ', 'chef-fe-d-equipe-coeur-de-metier'],
  ['Développeur C++ / Node.js', 'developpeur-c-node-js'],
  ['100 % télétravail', '100-teletravail'],
  ['ᐃᓄᒃᑎᑐᑦ', 'x'],
  ['?!', 'x'],
  ['', 'x'],
])('makes of “%s” the slug %s', (text, slug) => {
  expect(slugify(text)).toBe(slug);
});

it('cuts a long title between two words', () => {
  const slug = slugify('technicienne en administration '.repeat(5));
  expect(slug).toBe(
    'technicienne-en-administration-technicienne-en-administration-technicienne-en',
  );
  expect(slug.length).toBeLessThanOrEqual(80);
});

it('keeps a title of exactly eighty characters, and cuts a word that has no end', () => {
  const eighty = `${'a'.repeat(39)}-${'b'.repeat(40)}`;
  expect(slugify(eighty)).toBe(eighty);
  expect(slugify(`${eighty} c`)).toBe(eighty);
  expect(slugify('a'.repeat(200))).toBe('a'.repeat(80));
});
