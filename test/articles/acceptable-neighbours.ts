/** What a thoughtful editor would accept beside an article. */
export interface Acceptable {
  /** Key of the article in the demo content. */
  readonly article: string;
  /** Keys of the articles, best first; where no tag is shared, an editor saw the subject. */
  readonly articles: readonly string[];
  /** Keys of the listings that someone who has just read the article may well want to see. */
  readonly jobs: readonly string[];
}

/** Chosen by reading the articles and the listings, not by counting their tags. */
export const ACCEPTABLE: readonly Acceptable[] = [
  {
    article: 'pige-soutien-administratif',
    articles: ['negocier-une-phrase', 'teletravail-chaise', 'lire-une-offre', 'changer-metier-45'],
    jobs: [
      ...['adjointe-direction-belvedere', 'commis-saisie-point-d-appui'],
      ...['office-coordinator-stone-heron', 'secretaire-medicale-trois-ecluses'],
      ...['gestion-bureau-quatre-colonnes', 'comptable-quatre-colonnes'],
      ...['technicienne-comptabilite-carrefour', 'enseignement-francais-hautes-rives'],
      ...['dialogues-lanterne-basse', 'regie-plateau-faubourg'],
    ],
  },
  {
    article: 'lire-une-offre',
    articles: [
      ...['cv-texte-brut', 'negocier-une-phrase', 'interviewing-second-language'],
      ...['what-a-reference-is-for', 'premier-stage', 'pige-soutien-administratif'],
    ],
    jobs: [
      ...['gestion-bureau-quatre-colonnes', 'coordination-atelier-numerique'],
      ...['responsable-secteur-clair-matin', 'chef-buanderie-sainte-honorine'],
      ...['adjointe-direction-belvedere', 'commis-saisie-point-d-appui'],
      ...['office-coordinator-stone-heron', 'secretaire-medicale-trois-ecluses'],
    ],
  },
  {
    article: 'semaine-quatre-jours',
    articles: ['nuit-boulangerie', 'nuits-hopital', 'conge-parental-retour', 'teletravail-chaise'],
    jobs: [
      ...['educatrice-petits-paliers', 'gestion-bureau-quatre-colonnes'],
      ...['coordination-atelier-numerique', 'stage-archives-saint-aubert'],
      ...['infirmiere-readaptation-sainte-honorine', 'preposee-beneficiaires-cardinal-est'],
      // Whose hours are known ahead, or chosen.
      ...['cuisiniere-maree-basse', 'plongeuse-aide-cuisine-point-d-appui'],
      ...[
        'comptable-quatre-colonnes',
        'secretaire-medicale-trois-ecluses',
        'technicienne-comptabilite-carrefour',
      ],
    ],
  },
  {
    article: 'teletravail-chaise',
    articles: [
      ...['conge-parental-retour', 'pige-soutien-administratif', 'semaine-quatre-jours'],
      ...['negocier-une-phrase', 'lire-une-offre'],
    ],
    jobs: [
      ...['developpeuse-web-atelier', 'administration-systemes-saint-aubert'],
      ...['coordination-atelier-numerique', 'adjointe-direction-belvedere'],
      ...['comptable-quatre-colonnes', 'ingenierie-ponts-ponceau', 'dialogues-lanterne-basse'],
      ...['enseignement-francais-hautes-rives', 'legal-officer-river-basins'],
      // Rights at home: the article is as much about the law as about the chair.
      ...['parajuriste-logement-parvis'],
    ],
  },
  {
    article: 'cv-texte-brut',
    articles: [
      ...['lire-une-offre', 'interviewing-second-language', 'what-a-reference-is-for'],
      ...['premier-stage', 'negocier-une-phrase'],
    ],
    jobs: [
      ...['developpeuse-web-atelier', 'administration-systemes-saint-aubert'],
      ...['stage-outils-lanterne-basse', 'hydrological-data-steward'],
      ...['comptable-quatre-colonnes', 'commis-saisie-point-d-appui'],
    ],
  },
  {
    article: 'nuit-boulangerie',
    articles: [
      ...['nuits-hopital', 'semaine-quatre-jours', 'changer-metier-45'],
      ...['francisation-pause-midi'],
    ],
    jobs: [
      ...['boulangerie-nuit-pains-du-nord', 'cuisiniere-maree-basse', 'cariste-nuit-pains-du-nord'],
      ...['plongeuse-aide-cuisine-point-d-appui', 'ateliers-cuisine-trois-ecluses'],
      ...['reception-nuit-vieille-cale', 'preposee-beneficiaires-cardinal-est'],
      ...['machiniste-soir-atwater', 'mecanique-industrielle-point-d-appui'],
    ],
  },
  {
    article: 'nuits-hopital',
    articles: [
      ...['nuit-boulangerie', 'semaine-quatre-jours', 'conge-parental-retour'],
      ...['changer-metier-45'],
    ],
    jobs: [
      ...['infirmiere-readaptation-sainte-honorine', 'preposee-beneficiaires-cardinal-est'],
      ...['infirmiere-auxiliaire-erables', 'hygieniste-dentaire-trois-ecluses'],
      ...['entretien-menager-cardinal-est', 'reception-nuit-vieille-cale'],
      ...['boulangerie-nuit-pains-du-nord'],
    ],
  },
  {
    article: 'francisation-pause-midi',
    articles: [
      ...['interviewing-second-language', 'nuit-boulangerie', 'changer-metier-45'],
      ...['premier-stage'],
    ],
    jobs: [
      ...['enseignement-francais-hautes-rives', 'intervention-familles-ruelles'],
      ...['couture-industrielle-mille-fil', 'plongeuse-aide-cuisine-point-d-appui'],
      ...['cariste-nuit-pains-du-nord', 'commis-saisie-point-d-appui'],
    ],
  },
  {
    article: 'changer-metier-45',
    articles: [
      ...['nuit-boulangerie', 'premier-stage', 'francisation-pause-midi'],
      ...['pige-soutien-administratif'],
    ],
    jobs: [
      ...['soudage-remorques-trois-couronnes', 'tailleuse-pierre-grise'],
      ...['moulage-ornements-pierre-grise', 'machiniste-soir-atwater'],
      ...['mecanique-industrielle-point-d-appui', 'couture-industrielle-mille-fil'],
      ...['vente-plomberie-clou-d-or', 'souscriptrice-commerces-saint-aubert'],
      ...['educatrice-petits-paliers'],
    ],
  },
  {
    article: 'what-a-reference-is-for',
    articles: [
      ...['interviewing-second-language', 'premier-stage', 'lire-une-offre', 'cv-texte-brut'],
      ...['negocier-une-phrase'],
    ],
    jobs: [
      ...['regie-plateau-faubourg', 'guide-animation-brique', 'dialogues-lanterne-basse'],
      ...['stage-archives-saint-aubert', 'legal-officer-river-basins'],
    ],
  },
];
