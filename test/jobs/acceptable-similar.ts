/**
 * What someone who looks at a listing would not wonder at seeing beside it: keys of the demo
 * content, chosen by reading the listings, not by counting their tags.
 */
export const SIMILAR: Readonly<Record<string, readonly string[]>> = {
  'technicienne-comptabilite-carrefour': [
    ...['comptable-quatre-colonnes', 'accounts-consular-fees-officer'],
    ...['souscriptrice-commerces-saint-aubert', 'gestion-bureau-quatre-colonnes'],
  ],
  'educatrice-petits-paliers': [
    ...['enseignement-francais-hautes-rives', 'guide-animation-brique', 'loisirs-erables'],
    ...['intervention-familles-ruelles', 'family-support-stone-heron'],
  ],
  'ingenierie-ponts-ponceau': [
    ...['surveillance-chantier-ponceau', 'releves-ile-bizard-ponceau'],
    ...['charge-projet-ecoles-pierre-grise'],
  ],
  'tailleuse-pierre-grise': [
    ...['moulage-ornements-pierre-grise', 'charge-projet-ecoles-pierre-grise'],
    ...['surveillance-chantier-ponceau', 'soudage-remorques-trois-couronnes'],
    ...['machiniste-soir-atwater'],
  ],
  'boulangerie-nuit-pains-du-nord': [
    ...['cuisiniere-maree-basse', 'plongeuse-aide-cuisine-point-d-appui'],
    ...['ateliers-cuisine-trois-ecluses'],
  ],
  'developpeuse-web-atelier': [
    ...['administration-systemes-saint-aubert', 'stage-outils-lanterne-basse'],
    ...['hydrological-data-steward'],
  ],
  'loisirs-erables': [
    ...['ateliers-cuisine-trois-ecluses', 'guide-animation-brique', 'educatrice-petits-paliers'],
  ],
};
