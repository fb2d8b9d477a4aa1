import type { Request } from 'express';
import type { Database } from '../database/database';
import { saveSession } from '../http/session';
import { keep, thingById } from './model';
import { WISH_MILLISECONDS, type Favourite } from './rules';
import { atThing, withNews } from './way-back';

/** What someone wanted to keep before they signed in, and the page that they were on. */
export interface Wish extends Favourite {
  readonly back: string;
  /** When it was wished, in milliseconds since 1970. */
  readonly at: number;
}

declare module 'express-session' {
  interface SessionData {
    wish?: Wish;
  }
}

/** Remembers a wish for this browser. Its session, which holds nothing else, dies with it. */
export async function rememberWish(req: Request, favourite: Favourite, back: string) {
  const { kind, id } = favourite;
  req.session.wish = { kind, id, back, at: req.reader.now.getTime() };
  req.session.cookie.maxAge = WISH_MILLISECONDS;
  await saveSession(req);
}

/** The wish that waits in this browser, unless it is too old. */
export function waitingWish({ session, reader }: Request): Wish | undefined {
  const { wish } = session;
  return wish !== undefined && reader.now.getTime() - wish.at < WISH_MILLISECONDS
    ? wish
    : undefined;
}

/**
 * Carries out the wish of whoever signs in, once: signing in begins a session that does not have it.
 * Signing in goes on whatever comes of it.
 * @returns the page where it was made, which tells what has become of it.
 */
export function carryOutWish(database: Database) {
  return async (req: Request, userId: number): Promise<string | undefined> => {
    const wish = waitingWish(req);
    if (wish === undefined) return undefined;
    delete req.session.wish;
    const { now } = req.reader;
    const thing = await thingById(database, wish, now);
    const news =
      thing === undefined
        ? 'gone'
        : await database.transaction((connection) => keep(connection, userId, wish, now));
    return atThing(withNews(wish.back, news, wish), wish);
  };
}
