import type { Request, Response } from 'express';
import { signedIn } from '../http/access';
import { sentValues } from '../http/form';
import { LONGEST } from '../http/form-parts';
import { Problem } from '../http/problem';
import { saysLength } from '../http/writing';
import { renderMarkdown } from '../language/markdown';
import { pacer } from './pace';

/** More than a page asks that waits for each answer before it asks again. */
const PACE = { atOnce: 40, aSecond: 5 };

/** Shows to who writes what becomes of their Markdown, and how long it is; nothing is kept of it. */
export function renderingController() {
  const mayGoOn = pacer(PACE);
  return { post };

  function post(req: Request, res: Response): void {
    if (!mayGoOn(signedIn(req).id)) {
      throw new Problem(429, 'renderings too fast', { 'Retry-After': '1' });
    }
    const { text } = sentValues(req.body);
    if (typeof text !== 'string') throw new Problem(400, 'nothing to render');
    if (text.length > LONGEST.body) throw new Problem(413, 'text too long');
    res.set('Cache-Control', 'no-store');
    res.json({ html: renderMarkdown(text), length: saysLength(text, req.reader) });
  }
}
