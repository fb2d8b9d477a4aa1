import type { Author } from '../authors/model';
import { byName, type Category } from '../catalogue/model';
import type { ShownItem } from '../http/editing-item';
import { pageAddresses, presentEditing, type EditingFrame } from '../http/editing-page';
import {
  categoryNames,
  labelledFields,
  presentNewThing,
  presentText,
  titleOf,
  type NewThing,
  type TextFields,
} from '../http/editing-texts';
import { fieldsOf, type Choice, type Field, type Form } from '../http/form';
import type { Page } from '../http/page';
import type { PublicPlace } from '../http/preview';
import { collationKey } from '../language/collation';
import { htmlLang, LOCALES, otherLocale } from '../language/locales';
import type { Reader } from '../language/reader';
import { slugify } from '../language/slug';
import { presentChosen, type PictureFields } from '../media/card';
import type { ChoosablePictures } from '../media/model';
import { pathTo } from '../site-map';
import type { EditedArticle } from './model';
import { isPublished } from './rules';

interface ArticleEdit {
  readonly heading: string;
  readonly frame: EditingFrame;
  readonly viewHref?: string;
  readonly texts: readonly TextFields[];
  readonly cover: PictureFields;
  readonly author: Choice;
  readonly newAuthor: NewThing;
  readonly category: Choice;
  readonly newCategory: NewThing;
  readonly tags: Field;
  readonly credit: { readonly wording: Choice; readonly fields: readonly Field[] };
}

/** What a form of an article offers. */
interface Choices {
  readonly authors: readonly Author[];
  readonly categories: readonly Category[];
  readonly pictures: ChoosablePictures;
}

/** What the form of an article is filled with, and what there is to choose from. */
type Shown = ShownItem<EditedArticle, never> & Choices;

type Fields = ReturnType<typeof fieldsOf>;

/** The form of an article, new or not. */
export function presentArticleEdit(shown: Shown, reader: Reader): Page<ArticleEdit> {
  const { t } = reader;
  const { item: article, editing } = shown;
  const place = article === undefined ? undefined : publicPlace(article, reader);
  const content = presentFields({ ...shown, form: editing.form }, reader);
  const heading = article === undefined ? t('articles:edit.new') : titleOf(article, reader);
  const missed = ownFields(content).filter(({ theirs }) => theirs !== undefined);
  return {
    title: heading,
    description: t('articles:edit.description'),
    addresses: pageAddresses(editing),
    unlisted: true,
    content: {
      heading,
      frame: presentEditing({ ...editing, missed }, 'desk.articles', reader),
      ...(place === undefined ? {} : { viewHref: place.href }),
      ...content,
    },
  };
}

/** Where people read it; a text that is not ready has no address. */
export function publicPlace(
  article: EditedArticle,
  { locale, now }: Reader,
): PublicPlace | undefined {
  if (!isPublished(article, now)) return undefined;
  const { id, texts } = article;
  const ready = [locale, otherLocale(locale)].find((each) => texts[each]?.state === 'ready');
  const title = ready === undefined ? '' : (texts[ready]?.title ?? '');
  const href = pathTo('articles.show', locale, { item: { id, slug: slugify(title) } });
  return { href, closed: false };
}

/** All fields of the form, filled in. */
export function presentFields({ form, ...choices }: Choices & { form: Form }, reader: Reader) {
  const { t, locale } = reader;
  const fields = fieldsOf(form, t);
  const { field, choice } = fields;
  const newThing = (summary: string, parts: readonly Field[]) =>
    presentNewThing(summary, form, reader, { fields: parts });
  const none = { value: '', label: t('desk:field.choose') };
  return {
    texts: LOCALES.map((each) => presentText(each, fields, reader, { rows: 18, pictures: true })),
    cover: presentChosen(
      { name: 'cover', label: t('articles:edit.cover'), none: t('articles:edit.noCover') },
      fields,
      choices.pictures,
      reader,
    ),
    author: choice('author', t('articles:edit.author'), [
      none,
      ...inOrder(choices.authors).map(({ id, name }) => ({ value: String(id), label: name })),
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
      ...byName(choices.categories, locale).map(({ id, name }) => ({
        value: String(id),
        label: name[locale],
      })),
    ]),
    newCategory: newThing(t('desk:field.newCategory'), categoryNames(fields, reader)),
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

/** The fields that say what an article is, each named with its group where it needs that. */
export function ownFields({
  texts,
  cover,
  author,
  category,
  tags,
  credit,
}: ReturnType<typeof presentFields>) {
  return [
    ...labelledFields(texts),
    cover.choice,
    author,
    category,
    tags,
    credit.wording,
    ...credit.fields,
  ];
}

function inOrder(authors: readonly Author[]): Author[] {
  const keyed = authors.map((author) => ({ author, key: collationKey(author.name) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ author }) => author);
}
