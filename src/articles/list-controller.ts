import type { Request, Response } from 'express';
import { categoriesOf, type Category } from '../catalogue/model';
import type { Database } from '../database/database';
import { redirectToOwn } from '../http/own-address';
import { assertPage, pagedPath, readPage } from '../http/paging';
import { notFound } from '../http/problem';
import { readTyped } from '../http/typed';
import { jobsOnSubject } from '../jobs/model';
import { redirectOf } from '../registers/model';
import type { Searcher } from '../search/searcher';
import { pathTo } from '../site-map';
import { findArticles, searchArticles } from './model';
import { presentArticles } from './presenter';
import { presentFoundArticles } from './search-presenter';

/** The magazine, its categories, and what a search finds in it. */
export function articleListController(database: Database, searcher: Searcher) {
  return { list, category };

  async function list(req: Request, res: Response): Promise<void> {
    const categories = await categoriesOf(database, 'article');
    const typed = readTyped(req.query.q);
    if (typed !== '') await answerSearch(req, res, categories, typed);
    // Nothing was searched: the magazine has one address.
    else if (req.query.q !== undefined)
      res.redirect(302, pagedPath(req.path, readPage(req.query.page)));
    else await answerList(req, res, categories, undefined);
  }

  async function answerSearch(
    req: Request,
    res: Response,
    categories: readonly Category[],
    typed: string,
  ): Promise<void> {
    const page = readPage(req.query.page);
    const { locale, now } = req.reader;
    const [found, jobs] = await Promise.all([
      searchArticles(database, searcher, typed, { locale, now, page }),
      // Once is enough: whoever goes on to the next page has seen them.
      page === 1 ? jobsOnSubject(database, searcher, typed, { locale, now }) : undefined,
    ]);
    assertPage(page, found.pages);
    const shown = { typed, page, categories, jobs };
    res.page('articles/index', presentFoundArticles(found, shown, req.reader));
  }

  async function category(req: Request, res: Response): Promise<void> {
    const categories = await categoriesOf(database, 'article');
    const { locale } = req.reader;
    const asked = categories.find(({ slug }) => slug[locale] === req.params.slug);
    if (asked !== undefined) await answerList(req, res, categories, asked);
    else await leadToRenamed(req, res, categories);
  }

  /** A category that had this address before it was renamed or merged. @throws Problem 404 */
  async function leadToRenamed(
    req: Request,
    res: Response,
    categories: readonly Category[],
  ): Promise<void> {
    const { locale } = req.reader;
    const old = `${locale}/${String(req.params.slug)}`;
    const id = await redirectOf(database, 'articleCategory', old);
    const renamed = categories.find((each) => each.id === id);
    if (renamed === undefined) throw notFound('category');
    redirectToOwn(req, res, pathTo('articles.category', locale, { slug: renamed.slug[locale] }));
  }

  async function answerList(
    req: Request,
    res: Response,
    categories: readonly Category[],
    asked: Category | undefined,
  ): Promise<void> {
    const page = readPage(req.query.page);
    const found = await findArticles(database, { categoryId: asked?.id, page }, req.reader.now);
    assertPage(page, found.pages);
    const shown = { page, category: asked, categories };
    res.page('articles/index', presentArticles(found, shown, req.reader));
  }
}
