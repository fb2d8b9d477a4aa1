import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail server on this machine, and what it took. */
export interface MailServer {
  readonly url: string;
  /** The messages as they came, oldest first. */
  readonly messages: string[];
  /** Who each was for. */
  readonly recipients: string[];
  close(): Promise<void>;
}

type Refusal = Error & { responseCode: number };

/** What a server says when it refuses. */
export function refusal(responseCode: number, words: string): Refusal {
  return Object.assign(new Error(words), { responseCode });
}

/** Listens for mail; a recipient is refused with what `refuse` returns for it. */
export async function mailServer(
  refuse: (recipient: string) => Refusal | undefined = () => undefined,
  options: SMTPServerOptions = {},
): Promise<MailServer> {
  const messages: string[] = [];
  const recipients: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      done(refuse(address));
    },
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        messages.push(Buffer.concat(parts).toString());
        recipients.push(...session.envelope.rcptTo.map(({ address }) => address));
        done();
      });
    },
    ...options,
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    ...{ messages, recipients },
    url: `smtp://127.0.0.1:${String(port)}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(resolve);
      }),
  };
}
