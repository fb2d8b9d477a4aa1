import type { RequestHandler } from 'express';
import type { Services } from '../http/services';

/** `/healthz`: the process answers. */
export const health: RequestHandler = (_req, res) => {
  res.set('Cache-Control', 'no-store').type('text').send('ok\n');
};

/** `/readyz`: the database answers too, so that visitors can be sent here. */
export function readiness({ database, log }: Services): RequestHandler {
  return async (_req, res) => {
    res.set('Cache-Control', 'no-store').type('text');
    try {
      await database.ping();
      res.send('ready\n');
    } catch (error) {
      log.error({ err: error }, 'database does not answer');
      res.status(503).send('database does not answer\n');
    }
  };
}
