import { readEach, TICKED, type Values } from '../http/form';
import { line, ticked } from '../http/form-parts';
import type { Register } from '../http/register';
import { collationKey } from '../language/collation';
import { isSpoken } from '../search/places';
import { pathTo } from '../site-map';
import {
  allPlaces,
  insertPlace,
  placeForEditing,
  renamePlace,
  type EditedPlace,
  type Place,
} from './model';

type SentPlace = Pick<Place, 'name' | 'kind'>;

const fields = { name: line(), borough: ticked };

/** How boroughs and cities are kept on the desk: one name for both languages, as they have here. */
export const placeRegister: Register<EditedPlace, SentPlace> = {
  name: 'place',
  subject: 'place',
  fields: Object.keys(fields),
  find: placeForEditing,
  nameOf: ({ name }) => name,
  publicPath: ({ slug }, locale) => `${pathTo('jobs.list', locale)}?place=${slug}`,
  addressParts: ({ slug }) => [slug],

  valuesOf(place): Values {
    if (place === undefined) return {};
    return { name: place.name, borough: place.kind === 'borough' ? TICKED : '' };
  },

  read(values) {
    const { data, mistakes } = readEach(fields, values);
    const missing = data.name === '' ? { name: 'registers:mistake.nameMissing' as const } : {};
    const kind = data.borough ? 'borough' : 'city';
    return { sent: { name: data.name, kind }, mistakes: { ...missing, ...mistakes } };
  },

  async check(connection, { name }, before) {
    const others = (await allPlaces(connection)).filter(({ id }) => id !== before?.id);
    const isTaken = others.some((other) => collationKey(other.name) === collationKey(name));
    return isTaken ? { name: 'registers:mistake.nameTaken' } : {};
  },

  insert: insertPlace,
  update: (connection, { id }, sent) => renamePlace(connection, id, sent),
  keptFor: ({ slug }) => (isSpoken(slug) ? 'registers:kept.spoken' : undefined),

  presentFields: ({ field, check }, { t }) => [
    {
      legend: t('registers:group.who'),
      fields: [field('name', t('registers:field.placeName'))],
      checks: [check('borough', t('registers:field.borough'))],
    },
  ],
};
