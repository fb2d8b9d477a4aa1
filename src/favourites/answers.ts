import type { Request, Response } from 'express';
import { signedIn } from '../http/access';
import { sentValues } from '../http/form';
import type { Services } from '../http/services';
import { pathTo, type RouteName } from '../site-map';
import { keptIds, type Thing } from './model';
import { presentPress } from './press';
import { pageOf } from './thing-page';
import { atThing, listPath, pressedOn, readSort, withNews, type News } from './way-back';
import { rememberWish } from './wish';

/** The two ways in of the dialog; without it, the page of favourites offers both. */
const DOORS: Readonly<Record<string, RouteName>> = {
  login: 'accounts.login',
  signup: 'accounts.signup',
};

/** Tells what a press has done: in place, or on the page where the heart was pressed. */
export async function answerPress(
  req: Request,
  res: Response,
  { thing, news }: { thing: Thing; news: News },
  { database, config }: Services,
): Promise<void> {
  if (wantsJson(req)) {
    const kept = await keptIds(database, signedIn(req).id, req.reader.now);
    const press = presentPress(thing, news, { ...req.reader, kept });
    res.status(news === 'full' ? 409 : 200).json(press);
    return;
  }
  res.redirect(303, pageAfter(req, thing, news, config.siteUrl));
}

/** Shows in who is signed out, and keeps what they wish for until then. */
export async function askToSignIn(
  req: Request,
  res: Response,
  wish: Thing | undefined,
  { config }: Services,
): Promise<void> {
  if (wantsJson(req)) {
    res.sendStatus(401);
    return;
  }
  if (wish !== undefined) await rememberWish(req, wish, cameFrom(req, wish, config.siteUrl));
  const { then } = sentValues(req.body);
  const door = typeof then === 'string' ? DOORS[then] : undefined;
  res.redirect(303, pathTo(door ?? 'favourites.list', req.reader.locale));
}

function pageAfter(req: Request, thing: Thing, news: News, siteUrl: string): string {
  const { sort } = sentValues(req.body);
  if (sort !== undefined) {
    // Sent from the list: what is removed is not on it any more, so the list says so.
    const list = withNews(listPath(req.reader.locale, readSort(sort)), news, thing);
    return news === 'kept' ? atThing(list, thing) : list;
  }
  const back = cameFrom(req, thing, siteUrl);
  // The heart itself shows what became of it, unless nothing did.
  return atThing(news === 'full' ? withNews(back, news, thing) : back, thing);
}

/** The page where the press was made, else the thing’s own. */
function cameFrom(req: Request, thing: Thing, siteUrl: string): string {
  return pressedOn(req, siteUrl) ?? pageOf(thing, req.reader.locale);
}

function wantsJson(req: Request): boolean {
  return req.accepts(['html', 'json']) === 'json';
}
