import type { Request, Response } from 'express';
import { presentDeskList, readState } from '../http/desk-list';
import { assertPage, readPage } from '../http/paging';
import type { Services } from '../http/services';
import { articlesOnDesk } from './model';

/** The list of all articles on the desk. */
export function articlesOnDeskController({ database }: Services) {
  return { get };

  async function get(req: Request, res: Response): Promise<void> {
    const page = readPage(req.query.page);
    const state = readState(req.query.state);
    const found = await articlesOnDesk(database, { state, page }, req.reader.now);
    assertPage(page, found.pages);
    const shown = { kind: 'article' as const, ...found, state, page };
    res.page('desk/list', presentDeskList(shown, req.reader));
  }
}
