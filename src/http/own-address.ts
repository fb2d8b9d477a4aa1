import type { Request, Response } from 'express';

/**
 * One address for one thing: a slug that is not the thing’s own leads to the right one, query kept.
 * @returns whether it answered.
 */
export function redirectToOwn(req: Request, res: Response, address: string): boolean {
  if (req.path === address) return false;
  const query = req.url.indexOf('?');
  res.redirect(301, query === -1 ? address : address + req.url.slice(query));
  return true;
}
