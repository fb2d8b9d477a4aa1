import type { RequestHandler } from 'express';
import { createCounter, type Counted } from '../accounts/model';
import { networkOf } from '../accounts/rules';
import type { Services } from '../http/services';
import { counts } from '../http/visits';
import { readId } from '../site-map';
import { jobById } from './model';
import { isOpen } from './rules';

const HOUR_MILLISECONDS = 3_600_000;
/** Of one network in an hour: a library’s readers share theirs, a machine presses without end. */
const MOST_PRESSES = 100;

/**
 * Takes note that someone went on from a listing to the employer: the link itself leads there at once,
 * and its page says so beside (`public/js/pressing.js`). Whatever comes of it, nobody waits for it.
 */
export function pressController(services: Services): RequestHandler {
  const { database, visits } = services;
  const counter = createCounter(services);
  return async (req, res) => {
    const { now } = req.reader;
    const id = readId(req.params.id);
    const job = id === undefined || !counts(req) ? undefined : await jobById(database, id);
    if (job !== undefined && isOpen(job, now)) {
      const counted: Counted = ['press', networkOf(req.ip)];
      const presses = await counter.count(counted, HOUR_MILLISECONDS);
      if (presses <= MOST_PRESSES) visits.countPress(job.id, now);
    }
    res.status(204).end();
  };
}
