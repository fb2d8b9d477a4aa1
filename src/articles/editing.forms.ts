import type { z } from 'zod';
import type { ReadForm } from '../http/editing-item';
import { readEach, TICKED, type Mistakes, type Values } from '../http/form';
import { choice, chosenNumber, line, LONGEST, webAddress, words } from '../http/form-parts';
import type { MessageKey } from '../language/keys';
import { forEachLocale, LOCALES, type Locale } from '../language/locales';
import { pictureFields, readChosen } from '../media/rules';
import { readTags } from '../search/tags';
import type { EditedArticle, EditedText } from './model';

const CREDITS = ['permission', 'first_published'] as const;

/** The fields of a text, under the names that they have in the form. */
const textFields = <Name extends Locale>(locale: Name) => {
  const title = line('desk:mistake.titleLong');
  const summary = words(LONGEST.summary, 'desk:mistake.summaryLong');
  const body = words(LONGEST.body, 'desk:mistake.bodyLong');
  return {
    [`${locale}.title`]: title,
    [`${locale}.summary`]: summary,
    [`${locale}.body`]: body,
    [`${locale}.ready`]: choice,
  } as Record<`${Name}.title`, typeof title> &
    Record<`${Name}.summary`, typeof summary> &
    Record<`${Name}.body`, typeof body> &
    Record<`${Name}.ready`, typeof choice>;
};

const fields = {
  ...pictureFields('cover'),
  author: chosenNumber,
  'author.name': line(),
  'author.bio.fr': words(LONGEST.summary, 'desk:mistake.summaryLong'),
  'author.bio.en': words(LONGEST.summary, 'desk:mistake.summaryLong'),
  category: chosenNumber,
  'category.fr': line(),
  'category.en': line(),
  tags: words(LONGEST.summary, 'desk:mistake.summaryLong').transform(readTags),
  'credit.wording': choice.transform((sent) => CREDITS.find((each) => each === sent)),
  'credit.name': line(),
  'credit.url': webAddress,
  ...textFields('fr'),
  ...textFields('en'),
};

type Fields = z.output<z.ZodObject<typeof fields>>;

/** The names of the fields that say what an article is, in the order of the form. */
export const ARTICLE_FIELDS: readonly string[] = [
  ...LOCALES.flatMap((locale) => Object.keys(textFields(locale))),
  ...['cover', 'author', 'category', 'tags', 'credit.wording', 'credit.name', 'credit.url'],
];

export type SentArticle = ReturnType<typeof articleOf>;

/** Reads the form of an article, all of it, so that every mistake is shown the first time. */
export function readArticleForm(values: Values): ReadForm<SentArticle> {
  const { data, mistakes } = readEach(fields, values);
  return { sent: articleOf(data), mistakes: { ...mistakesOf(data), ...mistakes } };
}

/** An article as it was sent. Author and category are chosen, or new. */
function articleOf(sent: Fields) {
  return {
    author:
      sent['author.name'] === ''
        ? { id: sent.author }
        : {
            name: sent['author.name'],
            bio: { fr: sent['author.bio.fr'] || null, en: sent['author.bio.en'] || null },
          },
    category:
      sent['category.fr'] === ''
        ? { id: sent.category }
        : { name: { fr: sent['category.fr'], en: sent['category.en'] } },
    tags: sent.tags,
    credit: readCredit(sent),
    cover: readChosen('cover', sent.cover, sent['cover.number']),
    texts: readTexts(sent),
  };
}

/** The form of an article as it is saved. */
export function valuesOf(article: EditedArticle): Values {
  return {
    cover: article.coverId === null ? '' : String(article.coverId),
    author: String(article.authorId),
    category: String(article.categoryId),
    tags: article.tags.join(', '),
    'credit.wording': article.credit?.wording ?? '',
    'credit.name': article.credit?.name ?? '',
    'credit.url': article.credit?.url ?? '',
    ...textValues('fr', article.texts.fr),
    ...textValues('en', article.texts.en),
  };
}

function textValues(locale: Locale, text: EditedText | undefined): Values {
  return {
    [`${locale}.title`]: text?.title ?? '',
    [`${locale}.summary`]: text?.summary ?? '',
    [`${locale}.body`]: text?.body ?? '',
    [`${locale}.ready`]: text?.state === 'ready' ? TICKED : '',
  };
}

function mistakesOf(sent: Fields): Mistakes {
  const mistakes: [string, MessageKey][] = [];
  for (const locale of LOCALES) {
    if (sent[`${locale}.ready`] !== TICKED) continue;
    for (const part of ['title', 'summary', 'body'] as const) {
      const name = `${locale}.${part}` as const;
      if (sent[name] === '') mistakes.push([name, `desk:mistake.${part}Missing`]);
    }
  }
  const newCategory = ['category.fr', 'category.en'] as const;
  if (newCategory.some((name) => sent[name] !== '')) {
    const missing = newCategory.filter((name) => sent[name] === '');
    for (const name of missing) mistakes.push([name, 'desk:mistake.bothNames']);
  } else if (sent.category === undefined) {
    mistakes.push(['category', 'desk:mistake.category']);
  }
  const bios = sent['author.bio.fr'] + sent['author.bio.en'];
  if (sent['author.name'] === '' && bios !== '') {
    mistakes.push(['author.name', 'articles:mistake.authorName']);
  } else if (sent['author.name'] === '' && sent.author === undefined) {
    mistakes.push(['author', 'articles:mistake.author']);
  }
  return Object.fromEntries([...mistakes, ...creditMistakes(sent)]);
}

/** A credit is whole, or there is none. */
function creditMistakes(sent: Fields): [name: string, message: MessageKey][] {
  const parts = ['credit.wording', 'credit.name', 'credit.url'] as const;
  const missing = parts.filter((name) => (sent[name] ?? '') === '');
  return missing.length === parts.length
    ? []
    : missing.map((name) => [name, 'articles:mistake.credit']);
}

function readCredit(sent: Fields): EditedArticle['credit'] {
  const wording = sent['credit.wording'];
  return wording === undefined
    ? null
    : { wording, name: sent['credit.name'], url: sent['credit.url'] };
}

/** A language in which nothing was typed has no text. */
function readTexts(sent: Fields): EditedArticle['texts'] {
  const texts = forEachLocale((locale): EditedText | undefined => {
    const title = sent[`${locale}.title`];
    const summary = sent[`${locale}.summary`];
    const body = sent[`${locale}.body`];
    if (title + summary + body === '') return undefined;
    return {
      ...{ title, summary, body },
      state: sent[`${locale}.ready`] === TICKED ? 'ready' : 'draft',
    };
  });
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));
}
