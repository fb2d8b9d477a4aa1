import pino from 'pino';
import { SettingError, type Config } from '../config';

export type Log = pino.Logger;

const BUFFER_BYTES = 8192;

/** One JSON line an event, to the standard output or another destination. */
export function createLog(
  config: Pick<Config, 'logLevel'>,
  destination: pino.DestinationStream = standardOutput(),
): Log {
  return pino(
    {
      level: config.logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: serializeError },
    },
    destination,
  );
}

/** Written in batches: a disk that waits stops nobody. */
function standardOutput(): pino.DestinationStream {
  const destination = pino.destination({ sync: false, minLength: BUFFER_BYTES });
  // What waits in the buffer is written each second, so that a quiet site can still be followed.
  setInterval(() => {
    destination.flush();
  }, 1000).unref();
  return destination;
}

/** What went wrong, with the setting that names it, without the values of the query: knex puts them into the message of its errors. */
export function reasonOf(error: unknown): string {
  if (error instanceof SettingError) return `${error.setting}: ${reasonOf(error.cause)}`;
  if (!(error instanceof Error)) return String(error);
  const [, ownWords] =
    /^(?:select|insert|update|delete|with|create|alter)\b.* - (.*)$/is.exec(error.message) ?? [];
  return (
    ownWords ?? (error.message === '' ? String((error as { code?: unknown }).code) : error.message)
  );
}

function serializeError(error: unknown) {
  const stack =
    error instanceof Error ? error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) : [];
  return { message: reasonOf(error), stack };
}
