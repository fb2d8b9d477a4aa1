/** What a thoughtful editor would accept beside an article. */
export interface Acceptable {
  /** Key of the article in the demo content. */
  readonly article: string;
  /** Keys of the articles, best first; where no tag is shared, an editor saw the subject. */
  readonly articles: readonly string[];
  /** Listings on the subject have one of these categories, or one of these tags. */
  readonly jobCategories: readonly string[];
  readonly jobTags: readonly string[];
}

/** Chosen by reading the articles, not by counting their tags. */
export const ACCEPTABLE: readonly Acceptable[] = [
  {
    article: 'pige-soutien-administratif',
    articles: ['negocier-une-phrase', 'teletravail-chaise', 'lire-une-offre', 'changer-metier-45'],
    jobCategories: ['administration', 'finance', 'management', 'community'],
    jobTags: ['administration', 'freelance', 'telework', 'accounting', 'nonprofit'],
  },
  {
    article: 'lire-une-offre',
    articles: [
      ...['cv-texte-brut', 'negocier-une-phrase', 'interviewing-second-language'],
      ...['what-a-reference-is-for', 'premier-stage', 'pige-soutien-administratif'],
    ],
    jobCategories: ['management', 'administration'],
    jobTags: ['cv', 'interview', 'pay', 'management', 'networking'],
  },
  {
    article: 'semaine-quatre-jours',
    articles: ['nuit-boulangerie', 'nuits-hopital', 'conge-parental-retour', 'teletravail-chaise'],
    jobCategories: ['management', 'community', 'culture', 'construction'],
    jobTags: ['schedule', 'management', 'burnout', 'trades', 'nonprofit'],
  },
  {
    article: 'teletravail-chaise',
    articles: [
      ...['conge-parental-retour', 'pige-soutien-administratif', 'semaine-quatre-jours'],
      ...['negocier-une-phrase', 'lire-une-offre'],
    ],
    jobCategories: ['administration', 'technology', 'finance', 'sales', 'legal'],
    jobTags: ['telework', 'rights', 'customer-service', 'technology', 'administration'],
  },
  {
    article: 'cv-texte-brut',
    articles: [
      ...['lire-une-offre', 'interviewing-second-language', 'what-a-reference-is-for'],
      ...['premier-stage', 'negocier-une-phrase'],
    ],
    jobCategories: ['technology', 'finance', 'administration'],
    jobTags: ['cv', 'technology', 'interview', 'accounting', 'administration'],
  },
  {
    article: 'nuit-boulangerie',
    articles: [
      ...['nuits-hopital', 'semaine-quatre-jours', 'changer-metier-45'],
      ...['francisation-pause-midi'],
    ],
    jobCategories: ['hospitality', 'manufacturing', 'maintenance', 'health'],
    jobTags: ['kitchen', 'night-work', 'schedule', 'career-change', 'training'],
  },
  {
    article: 'nuits-hopital',
    articles: [
      ...['nuit-boulangerie', 'semaine-quatre-jours', 'conge-parental-retour'],
      ...['changer-metier-45'],
    ],
    jobCategories: ['health', 'community', 'maintenance'],
    jobTags: ['healthcare', 'night-work', 'burnout', 'schedule'],
  },
  {
    article: 'francisation-pause-midi',
    articles: [
      ...['interviewing-second-language', 'nuit-boulangerie', 'changer-metier-45'],
      ...['premier-stage'],
    ],
    jobCategories: ['education', 'transport', 'manufacturing', 'community', 'maintenance'],
    jobTags: ['french-learning', 'newcomers', 'logistics', 'training'],
  },
  {
    article: 'changer-metier-45',
    articles: [
      ...['nuit-boulangerie', 'premier-stage', 'francisation-pause-midi'],
      ...['pige-soutien-administratif'],
    ],
    jobCategories: ['construction', 'manufacturing', 'maintenance', 'engineering', 'transport'],
    jobTags: ['trades', 'career-change', 'training'],
  },
  {
    article: 'what-a-reference-is-for',
    articles: [
      ...['interviewing-second-language', 'premier-stage', 'lire-une-offre', 'cv-texte-brut'],
      ...['negocier-une-phrase'],
    ],
    jobCategories: ['culture', 'community', 'management'],
    jobTags: ['networking', 'interview', 'cv', 'culture', 'nonprofit'],
  },
];
