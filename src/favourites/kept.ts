import type { RequestHandler } from 'express';
import type { Services } from '../http/services';
import { keptIds } from './model';
import { noticeOf } from './notice';

/** Gives the reader who is signed in what they keep, and the news of their last press. */
export function keptByReader({ database }: Pick<Services, 'database'>): RequestHandler {
  return async (req, _res, next) => {
    if (req.user !== undefined) {
      const kept = await keptIds(database, req.user.id, req.reader.now);
      req.reader = { ...req.reader, kept };
      const notice = await noticeOf(database, req, req.user.id);
      if (notice !== undefined) req.notice = notice;
    }
    next();
  };
}
