import { readEach, type Mistakes, type Values } from '../http/form';
import { line } from '../http/form-parts';
import type { Register } from '../http/register';
import { htmlLang, LOCALES } from '../language/locales';
import { pathTo } from '../site-map';
import {
  categoriesOf,
  categoryForEditing,
  insertCategory,
  renameCategory,
  type Category,
  type EditedCategory,
} from './model';
import { isTaken } from './rules';

const fields = { 'name.fr': line(), 'name.en': line() };

type SentCategory = Pick<Category, 'name'>;
type Differs = Pick<Register<EditedCategory, SentCategory>, 'name' | 'publicPath' | 'addressParts'>;

/** How the categories of the magazine are kept on the desk: each language has an address of its own. */
export const articleCategoryRegister = registerOf('article', {
  name: 'articleCategory',
  publicPath: ({ slug }, locale) => pathTo('articles.category', locale, { slug: slug[locale] }),
  addressParts: ({ slug }) => LOCALES.map((locale) => `${locale}/${slug[locale]}`),
});

/** How the categories of listings are kept: one code stands in the addresses of searches. */
export const jobCategoryRegister = registerOf('job', {
  name: 'jobCategory',
  publicPath: ({ code }, locale) => `${pathTo('jobs.list', locale)}?category=${code}`,
  addressParts: ({ code }) => [code],
});

function registerOf(
  kind: Category['kind'],
  differs: Differs,
): Register<EditedCategory, SentCategory> {
  return {
    ...differs,
    subject: 'category',
    fields: Object.keys(fields),
    find: (connection, id) => categoryForEditing(connection, { id, kind }),
    nameOf: ({ name }, locale) => name[locale],

    valuesOf(category): Values {
      if (category === undefined) return {};
      return { 'name.fr': category.name.fr, 'name.en': category.name.en };
    },

    read(values) {
      const { data, mistakes } = readEach(fields, values);
      const missing = LOCALES.map((locale) => `name.${locale}` as const)
        .filter((name) => data[name] === '')
        .map((name): [string, Mistakes[string]] => [name, 'desk:mistake.bothNames']);
      const name = { fr: data['name.fr'], en: data['name.en'] };
      return { sent: { name }, mistakes: { ...Object.fromEntries(missing), ...mistakes } };
    },

    async check(connection, { name }, before) {
      const categories = await categoriesOf(connection, kind);
      const others = categories.filter(({ id }) => id !== before?.id);
      return isTaken(name, others) ? { 'name.fr': 'registers:mistake.nameTaken' } : {};
    },

    async insert(connection, { name }) {
      const id = await insertCategory(connection, { kind, name });
      if (id === undefined) throw new Error('a category was added without a number');
      return id;
    },

    update: (connection, { id }, { name }) => renameCategory(connection, { id, name }),

    presentFields: ({ field }, { t }) => [
      {
        legend: t('registers:group.names'),
        fields: LOCALES.map((each) =>
          field(`name.${each}`, t(`desk:field.nameIn.${each}`), { lang: htmlLang(each) }),
        ),
      },
    ],
  };
}
