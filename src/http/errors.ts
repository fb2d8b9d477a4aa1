import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { forEachLocale, type Locale } from '../language/locales';
import type { Reader } from '../language/reader';
import { pathTo } from '../site-map';
import type { Log } from './log';
import { notFound, Problem } from './problem';

/** The problems that have words of their own; another one below 500 is shown as a 400. */
const WORDED = ['400', '403', '404', '405', '410', '413', '414', '429', '500', '503'] as const;
type Worded = (typeof WORDED)[number];

/** After all routes: nothing stands at this address. */
export const nothingHere: RequestHandler = (req) => {
  throw notFound(req.path);
};

/** Answers each problem with a page in the visitor’s language, and a way on. */
export function errorPages(log: Log): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    const status = statusOf(error);
    if (status >= 500) log.error({ id: req.requestId, err: error }, 'request failed');
    if (res.headersSent) {
      // The answer has begun: cutting it is the only honest end.
      next(error);
      return;
    }
    if (error instanceof Problem) res.set(error.headers);
    showProblem(res.status(status), wordedStatus(status), req.reader, req.requestId);
  };
}

function showProblem(res: Response, status: Worded, reader: Reader, requestId: string): void {
  const { locale, t } = reader;
  res.set('Cache-Control', 'no-store');
  res.page('pages/error', {
    title: t(`errors:${status}.title`),
    description: t(`errors:${status}.sentence`),
    addresses: homes(),
    unlisted: true,
    content: {
      status: Number(status),
      title: t(`errors:${status}.title`),
      sentence: t(`errors:${status}.sentence`),
      ways: [
        { href: pathTo('jobs.list', locale), label: t('errors:ways.jobs') },
        { href: pathTo('articles.list', locale), label: t('errors:ways.magazine') },
        { href: pathTo('home', locale), label: t('errors:ways.home') },
      ],
      ...(Number(status) >= 500 ? { requestId } : {}),
    },
  });
}

/** What is not there has no twin in the other language: the switch leads to its door. */
function homes(): Record<Locale, string> {
  return forEachLocale((locale) => pathTo('home', locale));
}

/** Our own problems carry their status, and so do those of Express and its body parser. */
function statusOf(error: unknown): number {
  const status = (error as { status?: unknown } | undefined)?.status;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}

function wordedStatus(status: number): Worded {
  const exact = WORDED.find((each) => each === String(status));
  return exact ?? (status >= 500 ? '500' : '400');
}
