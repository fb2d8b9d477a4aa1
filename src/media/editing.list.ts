import type { Request, Response } from 'express';
import { signedIn } from '../http/access';
import { assertPage, readPage } from '../http/paging';
import type { Services } from '../http/services';
import { readTyped } from '../http/typed';
import { pathTo } from '../site-map';
import type { Added, Library } from './adding';
import { presentLibrary, sayRefused, UNDESCRIBED } from './editing.list.presenter';
import { withIncoming, type Incoming } from './incoming';
import { picturesOnDesk } from './model';

const DEEDS = ['create', 'delete'] as const;

/** What came of a form of files. */
interface Sent {
  readonly added: readonly Added[];
  readonly more: boolean;
}

/** The library of pictures on the desk: searched, and added to. */
export function libraryController({ database }: Services, library: Library) {
  return { get: show, post: add };

  async function show(req: Request, res: Response): Promise<void> {
    await showPage(req, res, { added: [], more: false });
  }

  async function add(req: Request, res: Response): Promise<void> {
    const sent = await withIncoming(req, library.incoming, (incoming) => addAll(req, incoming));
    const { locale } = req.reader;
    const ids = sent.added.flatMap((each) => ('id' in each ? [each] : []));
    const allTaken = ids.length > 0 && ids.length === sent.added.length && !sent.more;
    if (req.accepts(['html', 'json']) === 'json') {
      const refused = sayRefused(sent, req.reader).map(({ label }) => label);
      res.status(allTaken ? 201 : 422).json({ added: ids.map(({ id }) => id), refused });
    } else if (!allTaken) {
      await showPage(req, res.status(422), sent);
    } else if (ids.length === 1) {
      const [only] = ids;
      const done = only?.known === true ? 'known' : 'create';
      res.redirect(303, `${pathTo('desk.picture', locale, { id: only?.id ?? 0 })}?done=${done}`);
    } else {
      res.redirect(303, `${pathTo('desk.media', locale)}?done=create`);
    }
  }

  async function addAll(req: Request, { files, more }: Incoming): Promise<Sent> {
    const sender = { userId: signedIn(req).id, now: req.reader.now };
    const added: Added[] = [];
    for (const file of files) added.push(await library.add(file, sender));
    return { added, more };
  }

  async function showPage(req: Request, res: Response, sent: Sent): Promise<void> {
    const typed = readTyped(req.query.q);
    const page = readPage(req.query.page);
    const undescribed = req.query.state === UNDESCRIBED;
    const found = await picturesOnDesk(database, { typed, undescribed, page });
    assertPage(page, found.pages);
    const done = DEEDS.find((each) => each === req.query.done);
    const asked = { typed, undescribed, page };
    const shown = { ...found, ...asked, sent, posted: req.method === 'POST', done };
    res.page('media/index', presentLibrary(shown, req.reader));
  }
}
