import { discriminatoryWords, GROUNDS, type Ground } from '../../src/jobs/rules/discrimination';
import type { Locale } from '../../src/language/locales';

const SUSPECT: Record<Locale, readonly [Ground, string][]> = {
  fr: [
    ['age', 'une équipe jeune et dynamique'],
    ['age', 'Vous devez avoir 18 ans.'],
    ['age', 'Être âgé de 25 à 35 ans'],
    ['age', '18 ans et plus'],
    ['sex', 'Femme de ménage : nous cherchons une femme discrète'],
    ['sex', 'Hommes seulement'],
    ['origin', 'l’anglais comme langue maternelle'],
    ['origin', 'un français sans accent'],
    ['religion', 'personne de religion catholique'],
    ['pregnancy', 'ne pas être enceinte'],
    ['family', 'Célibataire de préférence'],
    ['record', 'aucun casier judiciaire'],
    ['disability', 'en excellente santé'],
    ['orientation', 'hétérosexuel'],
  ],
  en: [
    ['age', 'a young and dynamic team'],
    ['age', 'must be at least 18 years old'],
    ['age', '18 and over'],
    ['sex', 'Ladies only'],
    ['sex', 'we are looking for a man'],
    ['origin', 'native English speaker'],
    ['religion', 'a practising Catholic'],
    ['pregnancy', 'not pregnant'],
    ['family', 'single people'],
    ['record', 'no criminal record'],
    ['disability', 'in excellent health'],
    ['orientation', 'straight people'],
  ],
};

/** What nobody should be asked about. */
const INNOCENT: Record<Locale, readonly string[]> = {
  fr: [
    'Une jeune entreprise de 12 personnes, fondée il y a plus de 30 ans',
    'Avoir au moins 10 ans d’expérience',
    '15 ans et plus d’expérience',
    'dans l’enceinte de l’hôpital, auprès de personnes âgées',
    'Nous choisissons sans distinction de sexe, d’origine ethnique, de religion ou d’état civil.',
    'Marie et Jean-Sébastien vous accueilleront.',
    'les candidatures de jeunes sont les bienvenues',
    'Le masculin est employé sans discrimination.',
    'un congé de grossesse et une assurance santé',
    'la langue française',
  ],
  en: [
    'A young company, in business for 30 years and under new ownership',
    '10 years of experience and over',
    'excellent health insurance and a good healthcare plan',
    'whatever your sex, ethnic origin, religion, age or civil status',
    'work with young people and older adults',
    'men and women of every origin',
    'a single point of contact, in a single room',
    'native plants and their speakers’ corner',
  ],
};

describe.each(['fr', 'en'] as const)('words that may exclude people, in %s', (locale) => {
  it.each(SUSPECT[locale])('asks about %s in « %s »', (ground, text) => {
    expect(discriminatoryWords(text, locale).map((found) => found.ground)).toEqual([ground]);
  });

  it.each(INNOCENT[locale])('lets « %s » be', (text) => {
    expect(discriminatoryWords(text, locale)).toEqual([]);
  });

  it('has an example of each ground', () => {
    expect(new Set(SUSPECT[locale].map(([ground]) => ground))).toEqual(new Set(GROUNDS));
  });
});

it('names the same words once, whatever their capitals and accents', () => {
  const text = 'Jeune et dynamique. Une équipe JEUNE ET DYNAMIQUE.';
  expect(discriminatoryWords(text, 'fr')).toEqual([{ ground: 'age', words: 'Jeune et dynamique' }]);
});

it('quotes the words as they stand in the text', () => {
  const text = 'Être née\n  au Québec ; l’œil vif. Jeune homme d’ici';
  expect(discriminatoryWords(text, 'fr').map(({ words }) => words)).toEqual([
    'Jeune homme',
    'née au Québec',
  ]);
});
