import type { Request, Response } from 'express';
import { signedIn } from '../http/access';
import { sentValues } from '../http/form';
import { LONGEST } from '../http/form-parts';
import { Problem } from '../http/problem';
import type { Services } from '../http/services';
import { saysLength } from '../http/writing';
import { LOCALES } from '../language/locales';
import { picturesIn, renderMarkdown, type PictureHtml } from '../language/markdown';
import { figuresOf } from '../media/card';
import { picturesById } from '../media/model';
import { pacer } from './pace';

/** More than a page asks that waits for each answer before it asks again. */
const PACE = { atOnce: 40, aSecond: 5 };

/** Shows to who writes what becomes of their Markdown, and how long it is; nothing is kept of it. */
export function renderingController({ database }: Pick<Services, 'database'>) {
  const mayGoOn = pacer(PACE);
  return { post };

  async function post(req: Request, res: Response): Promise<void> {
    if (!mayGoOn(signedIn(req).id)) {
      throw new Problem(429, 'renderings too fast', { 'Retry-After': '1' });
    }
    const { text } = sentValues(req.body);
    if (typeof text !== 'string') throw new Problem(400, 'nothing to render');
    if (text.length > LONGEST.body) throw new Problem(413, 'text too long');
    res.set('Cache-Control', 'no-store');
    const html = renderMarkdown(text, await picturesOf(text, req.query.pictures));
    res.json({ html, length: saysLength(text, req.reader) });
  }

  /** The pictures that a text asks for, with their words in its language; none where it may hold none. */
  async function picturesOf(text: string, asked: unknown): Promise<PictureHtml | undefined> {
    const locale = LOCALES.find((each) => each === asked);
    const { numbers } = picturesIn(text);
    if (locale === undefined || numbers.length === 0) return undefined;
    return figuresOf(await picturesById(database, numbers))(locale);
  }
}
