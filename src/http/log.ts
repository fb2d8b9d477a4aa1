import pino from 'pino';
import type { Config } from '../config';

export type Log = pino.Logger;

const BUFFER_BYTES = 8192;

/** One JSON line an event, written in batches: a disk that waits stops nobody. */
export function createLog(config: Pick<Config, 'logLevel'>): Log {
  const destination = pino.destination({ sync: false, minLength: BUFFER_BYTES });
  const log = pino(
    { level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    destination,
  );
  // What waits in the buffer is written each second, so that a quiet site can still be followed.
  setInterval(() => {
    destination.flush();
  }, 1000).unref();
  return log;
}
