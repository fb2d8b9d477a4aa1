import type { Request, Response } from 'express';
import type { Database } from '../database/database';
import { redirectToOwn } from '../http/own-address';
import { notFound, Problem } from '../http/problem';
import { jobsNear } from '../jobs/model';
import { subjectOf } from '../search/nearness';
import { readItem } from '../site-map';
import { articleAddresses } from './card';
import { articleById, articlesNear, type Article } from './model';
import { presentArticle } from './presenter';
import { isRead, type ReadCounter } from './reads';
import { isPublished, wasWithdrawn } from './rules';

const STORIES_BESIDE = 3;
const JOBS_BESIDE = 5;

/** The page of each article. */
export function articleController(database: Database, reads: ReadCounter) {
  return { show };

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
