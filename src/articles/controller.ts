import type { Request, Response } from 'express';
import type { Database } from '../database/database';
import { redirectToOwn } from '../http/own-address';
import { notFound, Problem } from '../http/problem';
import { readItem } from '../site-map';
import { articleAddresses } from './card';
import { articleById } from './model';
import { articlePage } from './page';
import { isRead, type ReadCounter } from './reads';
import { isPublished, wasWithdrawn } from './rules';

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
    const page = await articlePage(database, counted, req.reader);
    if (page === undefined) throw notFound('text of an article');
    res.page('articles/show', page);
  }
}
