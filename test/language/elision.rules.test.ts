import { elidesBefore } from '../../src/language/elision';

describe('French elides « de »', () => {
  it.each(['Idir Benkaci', 'Émile Roy', 'Œdipe Roy', 'Yves Roy', 'Uma', 'Ève'])(
    'before a vowel: %s',
    (name) => {
      expect(elidesBefore(name)).toBe(true);
    },
  );

  it.each(['Hélène Boily', 'Henri', 'HUBERT Roy', 'Honoré-Mercier', 'Hugues Aubin'])(
    'before a mute h: %s',
    (name) => {
      expect(elidesBefore(name)).toBe(true);
    },
  );

  it.each(['Hassan Diallo', 'Hanh', 'Harold', 'Hana Novak', 'Hubertine', 'Heather'])(
    'not before an h that is breathed, or may be: %s',
    (name) => {
      expect(elidesBefore(name)).toBe(false);
    },
  );

  it.each(['Mireille Aubin', 'Yolaine Saint-Preux', 'Youssef', 'Zoé Ng'])(
    'not before a consonant: %s',
    (name) => {
      expect(elidesBefore(name)).toBe(false);
    },
  );
});
