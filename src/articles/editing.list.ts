import type { Request, Response } from 'express';
import { presentDeskList, readSort, readState } from '../http/desk-list';
import { assertPage, readPage } from '../http/paging';
import type { Services } from '../http/services';
import { readTyped } from '../http/typed';
import { articlesOnDesk } from './model';
import { ARTICLE_SORTS } from './rules';

/** The list of all articles on the desk. */
export function articlesOnDeskController({ database }: Services) {
  return { get };

  async function get(req: Request, res: Response): Promise<void> {
    const { query, reader } = req;
    const page = readPage(query.page);
    const sorts = readSort(query.sort, ARTICLE_SORTS, 'updated');
    const asked = { state: readState(query.state), typed: readTyped(query.q), page };
    const narrowed = { ...asked, sort: sorts.chosen, locale: reader.locale };
    const found = await articlesOnDesk(database, narrowed, reader.now);
    assertPage(page, found.pages);
    const shown = { kind: 'article' as const, ...found, ...asked, sorts };
    res.page('desk/list', presentDeskList(shown, reader));
  }
}
