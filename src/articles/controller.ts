import type { Request, Response } from 'express';
import { categoriesOf, type Category } from '../catalogue/model';
import type { Database } from '../database/database';
import { redirectToOwn } from '../http/own-address';
import { assertPage, readPage } from '../http/paging';
import { notFound, Problem } from '../http/problem';
import { jobsNear } from '../jobs/model';
import { subjectOf } from '../search/nearness';
import { readItem } from '../site-map';
import { articleAddresses } from './card';
import { articleById, articlesNear, findArticles, type Article } from './model';
import { presentArticle, presentArticles } from './presenter';
import { isRead, type ReadCounter } from './reads';
import { isPublished, wasWithdrawn } from './rules';

const STORIES_BESIDE = 3;
const JOBS_BESIDE = 5;

/** The magazine, its categories, and the page of each article. */
export function articleController(database: Database, reads: ReadCounter) {
  return { list, category, show };

  async function list(req: Request, res: Response): Promise<void> {
    await answerList(req, res, await categoriesOf(database, 'article'), undefined);
  }

  async function category(req: Request, res: Response): Promise<void> {
    const categories = await categoriesOf(database, 'article');
    const { locale } = req.reader;
    const asked = categories.find(({ slug }) => slug[locale] === req.params.slug);
    if (asked === undefined) throw notFound('category');
    await answerList(req, res, categories, asked);
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

  async function show(req: Request, res: Response): Promise<void> {
    const { now, locale } = req.reader;
    const item = readItem(String(req.params.item));
    const article = item === undefined ? undefined : await articleById(database, item.id);
    if (article !== undefined && wasWithdrawn(article, now)) throw new Problem(410, 'withdrawn');
    if (article === undefined || !isPublished(article, now)) throw notFound('article');
    const address = articleAddresses(article)[locale];
    if (redirectToOwn(req, res, address)) return;
    if (isRead(req)) reads.count(article.id);
    const counted = { ...article, reads: article.reads + reads.waiting(article.id) };
    const page = presentArticle(counted, await neighboursOf(article, now), req.reader);
    if (page === undefined) throw notFound('text of an article');
    res.page('articles/show', page);
  }

  async function neighboursOf(article: Article, now: Date) {
    const subject = subjectOf(article.tags, [article.category.code], article.texts);
    const [stories, jobs] = await Promise.all([
      articlesNear(database, subject, { now, limit: STORIES_BESIDE, except: article.id }),
      // A tag that is also a category of listings brings those of the category.
      jobsNear(database, { ...subject, categories: article.tags }, { now, limit: JOBS_BESIDE }),
    ]);
    return { stories, jobs };
  }
}
