import type { Request, RequestHandler, Response } from 'express';
import { notFound } from '../http/problem';
import type { Services } from '../http/services';
import { readId } from '../site-map';
import { answerPress, askToSignIn } from './answers';
import { keep, keptArticles, keptJobs, release, thingById, type Thing } from './model';
import { presentDoor, presentList } from './presenter';
import type { Kind } from './rules';
import { readSort } from './way-back';
import { waitingWish } from './wish';

/** What people keep: the hearts, and the list. */
export function favouriteController(services: Services) {
  const { database } = services;
  return { list, add, remove };

  async function list(req: Request, res: Response): Promise<void> {
    // Signed out, too, it tells one browser what it wished for.
    res.set('Cache-Control', 'private, no-store');
    if (req.user === undefined) {
      res.page('favourites/door', presentDoor(waitingWish(req), req.reader));
      return;
    }
    const { now } = req.reader;
    const [jobs, articles] = await Promise.all([
      keptJobs(database, req.user.id, now),
      keptArticles(database, req.user.id, now),
    ]);
    const sort = readSort(req.query.sort);
    res.page('favourites/index', presentList({ jobs, articles }, sort, req.reader));
  }

  function add(kind: Kind): RequestHandler {
    return async (req, res) => {
      const thing = await thingOf(req, kind);
      const { user, reader } = req;
      if (user === undefined) {
        await askToSignIn(req, res, thing, services);
        return;
      }
      const news = await database.transaction((connection) =>
        keep(connection, user.id, thing, reader.now),
      );
      await answerPress(req, res, { thing, news }, services);
    };
  }

  function remove(kind: Kind): RequestHandler {
    return async (req, res) => {
      const thing = await thingOf(req, kind);
      if (req.user === undefined) {
        await askToSignIn(req, res, undefined, services);
        return;
      }
      await release(database, req.user.id, thing, req.reader.now);
      await answerPress(req, res, { thing, news: 'removed' }, services);
    };
  }

  async function thingOf(req: Request, kind: Kind): Promise<Thing> {
    const id = readId(req.params.id);
    const thing =
      id === undefined ? undefined : await thingById(database, { kind, id }, req.reader.now);
    if (thing === undefined) throw notFound(kind);
    return thing;
  }
}
