import { readEach, type Values } from '../http/form';
import { line, LONGEST, words } from '../http/form-parts';
import type { Register } from '../http/register';
import { htmlLang, LOCALES } from '../language/locales';
import { slugify } from '../language/slug';
import { pictureMistake } from '../media/model';
import { pictureFields, readChosen, type Chosen } from '../media/rules';
import {
  authorForEditing,
  authorsNamed,
  insertAuthors,
  updateAuthor,
  type EditedAuthor,
  type NewAuthor,
} from './model';
import { authorAddresses } from './presenter';

interface SentAuthor extends Pick<NewAuthor, 'name' | 'bio'> {
  readonly portrait: Chosen;
}

const bio = words(LONGEST.summary, 'desk:mistake.summaryLong');

const facts = { name: line(), 'bio.fr': bio, 'bio.en': bio };
const fields = { ...facts, ...pictureFields('portrait') };

/** How those who sign articles are kept on the desk. */
export const authorRegister: Register<EditedAuthor, SentAuthor> = {
  name: 'author',
  subject: 'author',
  fields: [...Object.keys(facts), 'portrait'],
  picture: 'portrait',
  find: authorForEditing,
  nameOf: ({ name }) => name,
  publicPath: ({ id, name }, locale) => authorAddresses({ id, slug: slugify(name) })[locale],
  addressParts: ({ id }) => [String(id)],

  valuesOf(author): Values {
    if (author === undefined) return {};
    const { name, bio: typed, portrait } = author;
    const own = { name, 'bio.fr': typed.fr ?? '', 'bio.en': typed.en ?? '' };
    return { ...own, portrait: portrait === null ? '' : String(portrait.id) };
  },

  read(values) {
    const { data, mistakes } = readEach(fields, values);
    const { name } = data;
    const sent = {
      name,
      bio: { fr: data['bio.fr'] || null, en: data['bio.en'] || null },
      portrait: readChosen('portrait', data.portrait, data['portrait.number']),
    };
    const missing = name === '' ? { name: 'registers:mistake.nameMissing' as const } : {};
    return { sent, mistakes: { ...missing, ...mistakes } };
  },

  async check(connection, { name, portrait }, before) {
    const others = await authorsNamed(connection, name);
    const isNew = before === undefined || !others.includes(before.id);
    return {
      ...(isNew && others.length > 0 ? { name: 'registers:mistake.nameTaken' } : {}),
      ...(await pictureMistake(connection, portrait)),
    };
  },

  async insert(connection, author, now) {
    const [id] = await insertAuthors(connection, [{ ...writtenOf(author), demo: false }], now);
    if (id === undefined) throw new Error('an author was added without a number');
    return id;
  },

  update: (connection, { id }, author, now) => updateAuthor(connection, id, writtenOf(author), now),

  presentFields: ({ field }, { t }) => [
    {
      legend: t('articles:edit.author'),
      fields: [field('name', t('articles:edit.authorName'))],
    },
    {
      legend: t('registers:group.words'),
      fields: LOCALES.map((each) =>
        field(`bio.${each}`, t(`articles:edit.bio.${each}`), {
          ...{ type: 'textarea', rows: 3, lang: htmlLang(each) },
        }),
      ),
    },
  ],
};

function writtenOf({ portrait, ...author }: SentAuthor): Omit<NewAuthor, 'demo'> {
  return { ...author, portraitId: portrait.id };
}
