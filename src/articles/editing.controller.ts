import type { Request, Response } from 'express';
import { lastDeed } from '../audit/model';
import { allAuthors } from '../authors/model';
import { categoriesOf } from '../catalogue/model';
import { dropKeptForm, keptForm } from '../drafts/model';
import { keeperOf } from '../drafts/rules';
import { signedIn } from '../http/access';
import { differences } from '../http/conflict';
import { presentDeskList, readState } from '../http/desk-list';
import { readPress, readVersion, type Act } from '../http/editing';
import { eachAddress, savedBy } from '../http/editing-page';
import { blank, readForm, sentValues, type Form } from '../http/form';
import { assertPage, readPage } from '../http/paging';
import { notFound } from '../http/problem';
import type { Services } from '../http/services';
import { forEachLocale } from '../language/locales';
import { pathTo, readId } from '../site-map';
import { ARTICLE_FIELDS, articleForm, valuesOf } from './editing.forms';
import { presentArticleEdit } from './editing.presenter';
import { saveArticle } from './editing.saving';
import { articleForEditing, articlesOnDesk, type EditedArticle } from './model';

/** The form of an article as it is shown. */
interface Shown {
  readonly article: EditedArticle | undefined;
  readonly form: Form;
  readonly version: number;
  readonly preview?: boolean;
  readonly kept?: { readonly at: Date; readonly shown: boolean };
}

/** The articles on the desk: their list, and the form of each. */
export function articleEditing(services: Services) {
  const { database } = services;
  return { list, show, act };

  async function list(req: Request, res: Response): Promise<void> {
    const page = readPage(req.query.page);
    const state = readState(req.query.state);
    const found = await articlesOnDesk(database, { state, page });
    assertPage(page, found.pages);
    res.page('desk/list', presentDeskList({ kind: 'article', ...found, state, page }, req.reader));
  }

  async function show(req: Request, res: Response): Promise<void> {
    const article = await articleOf(services, req);
    const { id } = signedIn(req);
    const kept = await keptForm(database, id, eachAddress(addressesOf(article)), req.reader.now);
    const shown = kept !== undefined && req.query.kept === '1';
    const form = blank(article === undefined ? {} : valuesOf(article));
    await answer(services, req, res, {
      ...{ article, version: article?.version ?? 0, form },
      ...(kept === undefined ? {} : { kept: { at: kept.keptAt, shown } }),
      ...(shown ? { form: blank(kept.values), version: readVersion(kept.values) } : {}),
    });
  }

  async function act(req: Request, res: Response): Promise<void> {
    const article = await articleOf(services, req);
    const values = sentValues(req.body);
    const pressed = readPress(values);
    const shown = { article, form: blank(values), version: readVersion(values) };
    if (pressed === 'preview') await answer(services, req, res, { ...shown, preview: true });
    else if (pressed === 'discard') await discard(services, req, res, article);
    else await save(services, req, res, { ...shown, act: pressed });
  }
}

/** Throws a kept form away. */
async function discard(
  { database }: Services,
  req: Request,
  res: Response,
  article: EditedArticle | undefined,
): Promise<void> {
  const addresses = addressesOf(article);
  await database.transaction((connection) =>
    dropKeptForm(connection, signedIn(req).id, eachAddress(addresses)),
  );
  res.redirect(303, addresses[req.reader.locale]);
}

/** Saves what was sent, and does what its button says; whatever fails shows it again. */
async function save(
  services: Services,
  req: Request,
  res: Response,
  { act, ...shown }: Shown & { act: Act },
): Promise<void> {
  const { now, locale } = req.reader;
  const { article, version, form } = shown;
  const sent = readForm(articleForm, req.body);
  if (sent.form !== undefined) {
    await answer(services, req, res.status(422), { ...shown, form: sent.form });
    return;
  }
  const sending = {
    ...{ id: article?.id, version, act, values: form.values, article: sent.data },
    ...{ userId: signedIn(req).id, addresses: eachAddress(addressesOf(article)) },
  };
  const { id, mistakes, conflict } = await services.database.transaction((connection) =>
    saveArticle(connection, sending, now),
  );
  if (id !== undefined) {
    res.redirect(303, `${pathTo('desk.article', locale, { id })}?done=${act}`);
  } else if (conflict !== undefined) {
    await answerConflict(services, req, res.status(409), { ...shown, article: conflict });
  } else {
    const wrong = { ...form, mistakes: mistakes ?? {} };
    await answer(services, req, res.status(422), { ...shown, form: wrong });
  }
}

/** Shows both versions; what is saved from here on is chosen over theirs. */
async function answerConflict(
  services: Services,
  req: Request,
  res: Response,
  { article, form }: { article: EditedArticle; form: Form },
): Promise<void> {
  const saved = valuesOf(article);
  const by = savedBy(await lastDeed(services.database, 'article', article.id), req.reader);
  const missed = differences(form.values, saved, ARTICLE_FIELDS);
  const theirs = { by, values: Object.fromEntries(missed.map((name) => [name, saved[name]])) };
  const { version } = article;
  await answer(services, req, res, { article, version, form: { ...form, theirs } });
}

async function answer(
  { database, secret }: Services,
  req: Request,
  res: Response,
  { article, preview = false, ...shown }: Shown,
): Promise<void> {
  const [authors, categories] = await Promise.all([
    allAuthors(database),
    categoriesOf(database, 'article'),
  ]);
  const editing = {
    ...shown,
    addresses: addressesOf(article),
    state: article?.state ?? 'draft',
    keeper: keeperOf(signedIn(req).id, secret),
    done: req.method === 'GET' ? req.query.done : undefined,
  };
  const page = presentArticleEdit({ article, editing, authors, categories, preview }, req.reader);
  res.page('articles/edit', page);
}

/** The article of the address; undefined: a new one. @throws Problem 404 when there is none. */
async function articleOf({ database }: Services, req: Request): Promise<EditedArticle | undefined> {
  if (req.params.id === undefined) return undefined;
  const id = readId(req.params.id);
  const article = id === undefined ? undefined : await articleForEditing(database, id);
  if (article === undefined) throw notFound('article');
  return article;
}

/** Where the form of an article stands, in both languages. */
function addressesOf(article: EditedArticle | undefined) {
  return forEachLocale((locale) =>
    article === undefined
      ? pathTo('desk.newArticle', locale)
      : pathTo('desk.article', locale, { id: article.id }),
  );
}
