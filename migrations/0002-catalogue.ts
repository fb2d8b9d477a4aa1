import type { Knex } from 'knex';
import { collationKey } from '../src/language/collation';
import { slugify } from '../src/language/slug';

const JOB_CATEGORIES: readonly (readonly [code: string, fr: string, en: string])[] = [
  ['administration', 'Soutien administratif', 'Administrative support'],
  ['health', 'Santé et services sociaux', 'Health and social services'],
  ['technology', 'Technologies', 'Technology'],
  ['hospitality', 'Restauration et hôtellerie', 'Restaurants and hotels'],
  ['transport', 'Transport et entrepôt', 'Transport and warehousing'],
  ['finance', 'Finance et comptabilité', 'Finance and accounting'],
  ['education', 'Éducation et petite enfance', 'Education and early childhood'],
  ['construction', 'Métiers de la construction', 'Construction trades'],
  ['culture', 'Culture et communications', 'Culture and communications'],
  ['sales', 'Vente et service à la clientèle', 'Sales and customer service'],
  ['manufacturing', 'Fabrication et production', 'Manufacturing'],
  ['engineering', 'Génie et sciences', 'Engineering and science'],
  ['community', 'Milieu communautaire', 'Community work'],
  ['legal', 'Droit et services juridiques', 'Law and legal services'],
  ['management', 'Gestion et ressources humaines', 'Management and human resources'],
  ['maintenance', 'Entretien et sécurité', 'Maintenance and security'],
];

const ARTICLE_CATEGORIES: typeof JOB_CATEGORIES = [
  ['good-to-know', 'Bon à savoir', 'Good to know'],
  ['autonomy', 'Autonomie', 'Working for yourself'],
  ['hiring', 'Recrutement', 'Hiring'],
  ['working-life', 'Vie au travail', 'Life at work'],
  ['rights', 'Droits', 'Rights'],
  ['paths', 'Parcours', 'Paths'],
];

const BOROUGHS = [
  'Ahuntsic-Cartierville',
  'Anjou',
  'Côte-des-Neiges–Notre-Dame-de-Grâce',
  'Lachine',
  'LaSalle',
  'Le Plateau-Mont-Royal',
  'Le Sud-Ouest',
  'L’Île-Bizard–Sainte-Geneviève',
  'Mercier–Hochelaga-Maisonneuve',
  'Montréal-Nord',
  'Outremont',
  'Pierrefonds-Roxboro',
  'Rivière-des-Prairies–Pointe-aux-Trembles',
  'Rosemont–La Petite-Patrie',
  'Saint-Laurent',
  'Saint-Léonard',
  'Verdun',
  'Ville-Marie',
  'Villeray–Saint-Michel–Parc-Extension',
];

/** The other cities of the island, and the three neighbours where most people here also look. */
const CITIES = [
  'Baie-D’Urfé',
  'Beaconsfield',
  'Côte-Saint-Luc',
  'Dollard-des-Ormeaux',
  'Dorval',
  'Hampstead',
  'Kirkland',
  'Montréal-Est',
  'Montréal-Ouest',
  'Mont-Royal',
  'Pointe-Claire',
  'Sainte-Anne-de-Bellevue',
  'Senneville',
  'Westmount',
  'Brossard',
  'Laval',
  'Longueuil',
];

/** The categories and places that every site needs; the desk can add to them. */
export async function up(knex: Knex): Promise<void> {
  await knex('categories').insert([
    ...JOB_CATEGORIES.map((category) => categoryRow('job', category)),
    ...ARTICLE_CATEGORIES.map((category) => categoryRow('article', category)),
  ]);
  await knex('places').insert([
    ...BOROUGHS.map((name) => placeRow('borough', name)),
    ...CITIES.map((name) => placeRow('city', name)),
  ]);
}

export async function down(): Promise<void> {
  await Promise.reject(new Error('migrations only go forward: restore a backup instead'));
}

function categoryRow(kind: string, [code, fr, en]: readonly [string, string, string]) {
  return {
    kind,
    code,
    name_fr: fr,
    name_en: en,
    slug_fr: slugify(fr),
    slug_en: slugify(en),
    sort_fr: collationKey(fr),
    sort_en: collationKey(en),
  };
}

function placeRow(kind: string, name: string) {
  return { kind, name, slug: slugify(name), sort: collationKey(name) };
}
