import type { Author } from '../authors/model';
import { byName, type Category } from '../catalogue/model';
import { presentEditing, type Editing, type EditingFrame } from '../http/editing-page';
import { fieldsOf, type Check, type Choice, type Field, type Values } from '../http/form';
import type { Page } from '../http/page';
import { collationKey } from '../language/collation';
import { htmlLang, LOCALES, otherLocale, type Locale } from '../language/locales';
import { renderMarkdown } from '../language/markdown';
import type { Reader } from '../language/reader';
import { slugify } from '../language/slug';
import { pathTo } from '../site-map';
import type { EditedArticle } from './model';
import { isPublished } from './rules';

interface NewThing {
  readonly summary: string;
  readonly help: string;
  readonly open: boolean;
  readonly fields: readonly Field[];
}

interface PreviewText {
  readonly lang: string;
  readonly label: string;
  readonly title: string;
  readonly summary: string;
  readonly bodyHtml: string;
}

interface ArticleEdit {
  readonly heading: string;
  readonly frame: EditingFrame;
  readonly viewHref?: string;
  readonly preview?: readonly PreviewText[];
  readonly texts: readonly {
    readonly legend: string;
    readonly fields: readonly Field[];
    readonly ready: Check;
  }[];
  readonly author: Choice;
  readonly newAuthor: NewThing;
  readonly category: Choice;
  readonly newCategory: NewThing;
  readonly tags: Field;
  readonly credit: { readonly wording: Choice; readonly fields: readonly Field[] };
}

/** What the form of an article is filled with, and what there is to choose from. */
interface Shown {
  readonly article: EditedArticle | undefined;
  readonly editing: Omit<Editing, 'missed'>;
  readonly authors: readonly Author[];
  readonly categories: readonly Category[];
  readonly preview: boolean;
}

type Fields = ReturnType<typeof fieldsOf>;

/** The form of an article, new or not. */
export function presentArticleEdit(shown: Shown, reader: Reader): Page<ArticleEdit> {
  const { t, now } = reader;
  const { article, editing } = shown;
  const content = presentFields(shown, reader);
  const heading = headingOf(article, reader);
  const missed = missedFields(content);
  return {
    title: heading,
    description: t('articles:edit.description'),
    addresses: editing.addresses,
    unlisted: true,
    content: {
      heading,
      frame: presentEditing({ ...editing, missed }, 'desk.articles', reader),
      ...(article !== undefined && isPublished(article, now)
        ? { viewHref: publicPath(article, reader) }
        : {}),
      ...(shown.preview ? { preview: presentPreview(editing.form.values, reader) } : {}),
      ...content,
    },
  };
}

function headingOf(article: EditedArticle | undefined, { t, locale }: Reader): string {
  if (article === undefined) return t('articles:edit.new');
  const titles = [locale, otherLocale(locale)].map((each) => article.texts[each]?.title ?? '');
  return titles.find((title) => title !== '') ?? t('desk:list.untitled');
}

/** Where people read it; a text that is not ready has no address. */
function publicPath({ id, texts }: EditedArticle, { locale }: Reader): string {
  const ready = [locale, otherLocale(locale)].find((each) => texts[each]?.state === 'ready');
  const title = ready === undefined ? '' : (texts[ready]?.title ?? '');
  return pathTo('articles.show', locale, { item: { id, slug: slugify(title) } });
}

function presentFields(shown: Shown, reader: Reader) {
  const { t, locale } = reader;
  const fields = fieldsOf(shown.editing.form, t);
  const { field, choice } = fields;
  const { mistakes } = shown.editing.form;
  const newThing = (summary: string, parts: readonly Field[]): NewThing => ({
    ...{ summary, help: t('desk:field.newHelp'), fields: parts },
    open: parts.some(({ name, value }) => value !== '' || mistakes[name] !== undefined),
  });
  const none = { value: '', label: t('desk:field.choose') };
  return {
    texts: LOCALES.map((each) => presentText(each, fields, reader)),
    author: choice('author', t('articles:edit.author'), [
      none,
      ...inOrder(shown.authors).map(({ id, name }) => ({ value: String(id), label: name })),
    ]),
    newAuthor: newThing(t('articles:edit.newAuthor'), [
      field('author.name', t('articles:edit.authorName')),
      ...LOCALES.map((each) =>
        field(`author.bio.${each}`, t(`articles:edit.bio.${each}`), {
          ...{ type: 'textarea', rows: 3, lang: htmlLang(each) },
        }),
      ),
    ]),
    category: choice('category', t('desk:field.category'), [
      none,
      ...byName(shown.categories, locale).map(({ id, name }) => ({
        value: String(id),
        label: name[locale],
      })),
    ]),
    newCategory: newThing(
      t('desk:field.newCategory'),
      LOCALES.map((each) =>
        field(`category.${each}`, t(`desk:field.nameIn.${each}`), { lang: htmlLang(each) }),
      ),
    ),
    tags: field('tags', t('articles:edit.tags'), { help: t('articles:edit.tagsHelp') }),
    credit: presentCredit(fields, reader),
  };
}

function presentCredit({ field, choice }: Fields, { t }: Reader): ArticleEdit['credit'] {
  return {
    wording: choice('credit.wording', t('articles:edit.creditWording'), [
      { value: '', label: t('articles:edit.creditNone') },
      ...(['permission', 'first_published'] as const).map((value) => ({
        value,
        label: t(`articles:edit.wording.${value}`),
      })),
    ]),
    fields: [
      field('credit.name', t('articles:edit.creditName')),
      field('credit.url', t('articles:edit.creditUrl'), { type: 'url' }),
    ],
  };
}

function presentText(
  locale: Locale,
  { field, check }: Fields,
  { t }: Reader,
): ArticleEdit['texts'][number] {
  const lang = htmlLang(locale);
  return {
    legend: t(`desk:language.${locale}`),
    fields: [
      field(`${locale}.title`, t('desk:field.title'), { lang }),
      field(`${locale}.summary`, t('desk:field.summary'), {
        ...{ type: 'textarea', rows: 3, lang, help: t('desk:field.summaryHelp') },
      }),
      field(`${locale}.body`, t('desk:field.body'), {
        ...{ type: 'textarea', rows: 18, lang, help: t('desk:field.bodyHelp') },
      }),
    ],
    ready: check(`${locale}.ready`, t('desk:field.ready'), { help: t('desk:field.readyHelp') }),
  };
}

/** The fields in which someone else’s version differs. */
function missedFields(content: ReturnType<typeof presentFields>) {
  const { texts, author, category, tags, credit } = content;
  return [
    ...texts.flatMap(({ legend, fields, ready }) =>
      [...fields, ready].map((each) => ({ ...each, label: `${legend} – ${each.label}` })),
    ),
    ...[author, category, tags, credit.wording, ...credit.fields],
  ].filter(({ theirs }) => theirs !== undefined);
}

/** What was typed, as readers would see it; a language without a word is left out. */
function presentPreview(values: Values, { t }: Reader): PreviewText[] {
  const typed = (name: string) => [values[name] ?? ''].flat()[0] ?? '';
  return LOCALES.map((locale) => ({
    lang: htmlLang(locale),
    label: t(`desk:language.${locale}`),
    title: typed(`${locale}.title`),
    summary: typed(`${locale}.summary`),
    bodyHtml: renderMarkdown(typed(`${locale}.body`)),
  })).filter(({ title, summary, bodyHtml }) => title + summary + bodyHtml !== '');
}

function inOrder(authors: readonly Author[]): Author[] {
  const keyed = authors.map((author) => ({ author, key: collationKey(author.name) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ author }) => author);
}
