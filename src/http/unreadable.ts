import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Dictionary } from '../language/dictionary';
import { LOCALES } from '../language/locales';

/** What Node’s parser finds wrong, and the status that says so; anything else is a 400. */
const STATUSES = new Map([
  ['HPE_HEADER_OVERFLOW', 431],
  ['HPE_CHUNK_EXTENSIONS_OVERFLOW', 413],
  ['ERR_HTTP_REQUEST_TIMEOUT', 408],
]);

/**
 * Answers what Node could not read as a request, and so never reached Express: a few words in both
 * languages, for which one it was asked in is not known.
 */
export function answerUnreadable(dictionary: Dictionary) {
  return (error: NodeJS.ErrnoException, socket: Duplex): void => {
    if (!socket.writable) {
      socket.destroy();
      return;
    }
    const status = STATUSES.get(error.code ?? '') ?? 400;
    const key = status === 431 ? 'errors:unread.long' : 'errors:unread.broken';
    const words = LOCALES.map((locale) => `${dictionary.for(locale)(key)}\n`).join('');
    const head = [
      `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}`,
      'Content-Type: text/plain; charset=utf-8',
      `Content-Length: ${String(Buffer.byteLength(words))}`,
      'X-Content-Type-Options: nosniff',
      'Cache-Control: no-store',
      'Connection: close',
    ];
    // Whoever sends such things may not hang up: we do.
    socket.end(`${head.join('\r\n')}\r\n\r\n${words}`, () => socket.destroy());
  };
}
