import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Config } from '../config';
import { htmlLang } from '../language/locales';
import type { Mail } from './outbox';

const SECOND = 1000;

/** How mails leave the house. */
export interface Transport {
  /** Whether what they said may still be looked at here: they went no further than a folder. */
  readonly keepsText: boolean;
  /** @throws Undeliverable when no other try can succeed; anything else may be tried again. */
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** The mail server will never take this mail: the address does not exist, or refuses it. */
export class Undeliverable extends Error {
  constructor(cause: Error) {
    super(cause.message, { cause });
    this.name = 'Undeliverable';
  }
}

/** By the mail server of the settings; without one, into a folder as `.eml`. */
export function transportFor(config: Config): Transport {
  return config.smtpUrl === undefined ? toFolder(config) : toServer(config, config.smtpUrl);
}

function toServer(config: Config, url: string): Transport {
  const server = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 15 * SECOND,
    greetingTimeout: 15 * SECOND,
    socketTimeout: 60 * SECOND,
  });
  return {
    keepsText: false,
    async send(mail) {
      try {
        await server.sendMail(messageOf(mail, config));
      } catch (error) {
        throw isAboutTheMail(error) ? new Undeliverable(error) : error;
      }
    },
    close() {
      server.close();
    },
  };
}

/** A refusal of the address or of the message, for good (RFC 5321, 4.2.1); not of our signing in. */
function isAboutTheMail(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const isOfMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  return isOfMail && typeof responseCode === 'number' && responseCode >= 500;
}

function toFolder(config: Config): Transport {
  const composer = createTransport({ streamTransport: true, buffer: true });
  return {
    keepsText: true,
    async send(mail) {
      const { message } = await composer.sendMail(messageOf(mail, config));
      await mkdir(config.mailDir, { recursive: true });
      const path = join(config.mailDir, `${mail.messageId}.eml`);
      // Nobody finds half a mail.
      await writeFile(`${path}.part`, message as Buffer);
      await rename(`${path}.part`, path);
    },
    close() {
      composer.close();
    },
  };
}

function messageOf(mail: Mail, { mailFrom, siteUrl }: Config): SendMailOptions {
  return {
    from: mailFrom,
    // As an object it is an address whatever stands in it, never two.
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${mail.messageId}@${new URL(siteUrl).hostname}>`,
    date: mail.writtenAt,
    // Nobody’s absence is answered to us (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': htmlLang(mail.locale) },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
