import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { Response } from 'express';
import type { Log } from './log';

export type CsvLine = readonly string[];

/**
 * Sends lines as a file of CSV, as they come, so that one of any length takes the same memory. With
 * what Excel needs to read UTF-8, and what keeps it from taking words for formulas.
 */
export async function sendCsv(
  res: Response,
  { name, lines }: { name: string; lines: Iterable<CsvLine> | AsyncIterable<CsvLine> },
  log: Log,
): Promise<void> {
  res.type('text/csv').attachment(name);
  if (res.req.method === 'HEAD') {
    res.end();
    return;
  }
  const csv = stringify({ bom: true, escape_formulas: true, record_delimiter: 'windows' });
  try {
    await pipeline(Readable.from(lines), csv, res);
  } catch (error) {
    // It has begun: there is no other answer any more, and who went away needs none.
    if ((error as { code?: unknown }).code === 'ERR_STREAM_PREMATURE_CLOSE') return;
    log.error({ err: error }, 'CSV not written to its end');
    res.destroy();
  }
}
