import type { Request, Response } from 'express';
import { redirectToOwn } from '../http/own-address';
import { notFound, Problem } from '../http/problem';
import type { Services } from '../http/services';
import { isVisit } from '../http/visits';
import { readItem } from '../site-map';
import { articleAddresses } from './card';
import { articleById } from './model';
import { articlePage } from './page';
import { isPublished, wasWithdrawn } from './rules';

/** The page of each article. */
export function articleController({ database, visits }: Services) {
  return { show };

  async function show(req: Request, res: Response): Promise<void> {
    const { now, locale } = req.reader;
    const item = readItem(String(req.params.item));
    const article = item === undefined ? undefined : await articleById(database, item.id);
    if (article !== undefined && wasWithdrawn(article, now)) throw new Problem(410, 'withdrawn');
    if (article === undefined || !isPublished(article, now)) throw notFound('article');
    const address = articleAddresses(article)[locale];
    if (redirectToOwn(req, res, address)) return;
    if (isVisit(req)) visits.countRead(article.id, now);
    const counted = { ...article, reads: article.reads + visits.waitingReads(article.id) };
    const page = await articlePage(database, counted, req.reader);
    if (page === undefined) throw notFound('text of an article');
    res.page('articles/show', page);
  }
}
