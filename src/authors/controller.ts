import type { Request, Response } from 'express';
import { findArticles } from '../articles/model';
import type { Database } from '../database/database';
import { redirectToOwn } from '../http/own-address';
import { assertPage, readPage } from '../http/paging';
import { notFound } from '../http/problem';
import { foundOrMoved } from '../registers/model';
import { readItem } from '../site-map';
import { authorById } from './model';
import { authorAddresses, presentAuthor } from './presenter';

/** The page of each author. */
export function authorController(database: Database) {
  return { show };

  async function show(req: Request, res: Response): Promise<void> {
    const item = readItem(String(req.params.item));
    const author =
      item === undefined ? undefined : await foundOrMoved(database, 'author', item.id, authorById);
    if (author === undefined) throw notFound('author');
    const address = authorAddresses(author)[req.reader.locale];
    if (redirectToOwn(req, res, address)) return;
    const page = readPage(req.query.page);
    const found = await findArticles(database, { authorId: author.id, page }, req.reader.now);
    assertPage(page, found.pages);
    res.page('authors/show', presentAuthor(author, found, page, req.reader));
  }
}
