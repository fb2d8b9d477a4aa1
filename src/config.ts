import { existsSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { dirname, isAbsolute, join } from 'node:path';
import { z } from 'zod';

/** The folder that holds package.json: views, locales and public files are found from here, built or not. */
export const projectRoot = findProjectRoot(__dirname);

/** The version in package.json. */
export function projectVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}

/** Every setting of the site, checked and frozen. */
export interface Config {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  /** Origin of the public address, without a slash at the end. */
  readonly siteUrl: string;
  /** `sqlite:/absolute/path` or `postgres://…`. */
  readonly databaseUrl: string;
  /** The folder of the files of pictures, absolute. */
  readonly mediaDir: string;
  /** Signs cookies; undefined: one is made once and kept. */
  readonly sessionSecret: string | undefined;
  readonly demo: boolean;
  /** The password of the demo’s accounts; undefined: one is made up and printed. */
  readonly demoPassword: string | undefined;
  /** What happens to a listing in another language without a French text. */
  readonly missingFrench: 'refuse' | 'warn';
  /** How many days the log of the desk is kept. */
  readonly auditDays: number;
  /** What Express calls `trust proxy`: how many proxies stand before the site, or their addresses. */
  readonly trustProxy: number | string | false;
  /** `smtp://…` or `smtps://…`; undefined: mails are written to a folder. */
  readonly smtpUrl: string | undefined;
  /** Who mails come from, as `Escalier <bonjour@escalier.example>`. */
  readonly mailFrom: string;
  /** The sender’s postal address, at the foot of each mail. */
  readonly mailAddress: string | undefined;
  /** Where mails are written to without a mail server. */
  readonly mailDir: string;
  readonly privacyContact: string | undefined;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/** Mistakes in the settings, one clear line each. */
export class ConfigError extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'ConfigError';
  }
}

/** What a setting names cannot be had; why is its cause. */
export class SettingError extends Error {
  constructor(
    readonly setting: string,
    cause: unknown,
  ) {
    super(setting, { cause });
    this.name = 'SettingError';
  }
}

const flag = z.enum(['0', '1'], { error: 'must be 0 or 1' }).transform((value) => value === '1');

const settings = z.object({
  NODE_ENV: z
    .enum(['development', 'test', 'production'], {
      error: 'must be development, test or production',
    })
    .default('development'),
  PORT: z
    .string()
    .refine((port) => /^\d{1,5}$/.test(port) && Number(port) <= 65535, 'must be a port number')
    .transform(Number)
    .default(3000),
  HOST: z
    .string()
    // A name does not end in a number: 1.2.3.999 is an address with a mistake in it.
    .refine(
      (host) => isIP(host) !== 0 || /^([\w-]+\.)*(?!\d+$)[\w-]+$/.test(host),
      'must be an address of this machine, such as 127.0.0.1, or its name',
    )
    .default('127.0.0.1'),
  SITE_URL: z
    .url({
      protocol: /^https?$/,
      error: 'must be an address such as https://escalier.example',
      abort: true,
    })
    .refine((url) => new URL(url).pathname === '/', 'must be an address without a path')
    .optional(),
  DATABASE_URL: z
    .string()
    .regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)/, 'must begin with sqlite: or postgres://')
    .default('sqlite:var/escalier.db'),
  MEDIA_DIR: z.string().default('var/media'),
  SESSION_SECRET: z.string().min(32, 'must have 32 characters or more').optional(),
  DEMO: flag.optional(),
  DEMO_PASSWORD: z.string().min(12, 'must have 12 characters or more').optional(),
  MISSING_FRENCH: z.enum(['refuse', 'warn'], { error: 'must be refuse or warn' }).default('refuse'),
  AUDIT_DAYS: z
    .string()
    .regex(/^([2-9]|[1-9]\d{1,4})$/, 'must be a number of days, from 2 to 99999')
    .transform(Number)
    .default(730),
  TRUST_PROXY: z
    .string()
    .refine(
      (proxies) => /^\d+$/.test(proxies) || proxies.split(',').every(isProxy),
      'must be how many proxies stand before the site, or their addresses',
    )
    .optional(),
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      hostname: /./,
      error: 'must be an address such as smtp://user:password@mail.example:587',
    })
    .optional(),
  MAIL_FROM: z
    .string()
    // What stands in a header is one line.
    .regex(
      /^(?:[^<>\p{Cc}]+<[^\s<>@\p{Cc}]+@[^\s<>@\p{Cc}]+>|[^\s<>@\p{Cc}]+@[^\s<>@\p{Cc}]+)$/u,
      'must be an e-mail address, or a name and <an address>',
    )
    .optional(),
  MAIL_ADDRESS: z.string().optional(),
  MAIL_DIR: z.string().default('var/mail'),
  PRIVACY_CONTACT: z.email('must be an e-mail address').optional(),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], {
      error: 'must be debug, info, warn, error or silent',
    })
    .default('info'),
});

/**
 * Reads the settings from the environment; an empty value is a value that is not there.
 * @throws ConfigError with one line for each mistake.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const production = given.NODE_ENV === 'production';
  const lines = production ? neededInProduction(given) : [];
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    lines.push(...parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  if (!parsed.success || lines.length > 0) throw new ConfigError(lines);
  const read = parsed.data;
  const { origin: siteUrl } = new URL(read.SITE_URL ?? `http://localhost:${String(read.PORT)}`);
  return Object.freeze({
    production,
    port: read.PORT,
    host: read.HOST,
    siteUrl,
    databaseUrl: absoluteDatabaseUrl(read.DATABASE_URL),
    mediaDir: fromProject(read.MEDIA_DIR),
    sessionSecret: read.SESSION_SECRET,
    demo: read.DEMO ?? !production,
    demoPassword: read.DEMO_PASSWORD,
    missingFrench: read.MISSING_FRENCH,
    auditDays: read.AUDIT_DAYS,
    trustProxy: trustedProxies(read.TRUST_PROXY),
    smtpUrl: read.SMTP_URL,
    mailFrom: read.MAIL_FROM ?? `Escalier <escalier@${new URL(siteUrl).hostname}>`,
    mailAddress: read.MAIL_ADDRESS,
    mailDir: fromProject(read.MAIL_DIR),
    privacyContact: read.PRIVACY_CONTACT,
    logLevel: read.LOG_LEVEL,
  });
}

function neededInProduction(given: NodeJS.ProcessEnv): string[] {
  const lines = (['SITE_URL', 'SESSION_SECRET'] as const)
    .filter((name) => given[name] === undefined)
    .map((name) => `${name}: is needed in production`);
  // Whoever gets a mail must see who sent it and how to reach them (Canada’s Anti-Spam Legislation, 6(2)).
  if (given.SMTP_URL !== undefined) {
    lines.push(
      ...(['MAIL_FROM', 'MAIL_ADDRESS'] as const)
        .filter((name) => given[name] === undefined)
        .map((name) => `${name}: is needed in production where mails are sent`),
    );
  }
  if (isThisMachine(given.SITE_URL)) {
    lines.push('SITE_URL: must be the public address in production, not http://localhost');
  }
  // Without it the site believes that it is visited over plain http, and signs nobody in.
  if (given.SITE_URL?.startsWith('https:') === true && given.TRUST_PROXY === undefined) {
    lines.push('TRUST_PROXY: is needed behind https: how many proxies stand before the site');
  }
  return lines;
}

/** Whether links made of the address would lead each visitor to their own computer. */
function isThisMachine(address = ''): boolean {
  return /^http:\/\/(localhost|127(\.\d+){3}|\[::1\])(?![\w.-])/i.test(address);
}

/** The settings of this process. */
export function processConfig(): Config {
  return readConfig(process.env);
}

/** The language of whoever runs a command: French when their terminal is, else English. */
export function operatorLocale(env: NodeJS.ProcessEnv = process.env): 'fr' | 'en' {
  // Here too an empty value is a value that is not there.
  const terminal = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => (value ?? '') !== '');
  return terminal?.startsWith('fr') === true ? 'fr' : 'en';
}

function findProjectRoot(from: string): string {
  return existsSync(join(from, 'package.json')) ? from : findProjectRoot(dirname(from));
}

function absoluteDatabaseUrl(url: string): string {
  if (!url.startsWith('sqlite:')) return url;
  return `sqlite:${fromProject(url.slice('sqlite:'.length))}`;
}

function fromProject(path: string): string {
  return isAbsolute(path) ? path : join(projectRoot, path);
}

/** One of the names that Express knows, or an address with or without the width of its network. */
function isProxy(text: string): boolean {
  const [address = '', width, ...more] = text.trim().split('/');
  if (['loopback', 'linklocal', 'uniquelocal'].includes(address)) return width === undefined;
  const widest = isIP(address) === 4 ? 32 : 128;
  const widthIsGood =
    width === undefined ||
    (/^\d{1,3}$/.test(width) && Number(width) >= 1 && Number(width) <= widest);
  return isIP(address) !== 0 && widthIsGood && more.length === 0;
}

function trustedProxies(value: string | undefined): number | string | false {
  if (value === undefined || value === '0') return false;
  return /^\d+$/.test(value) ? Number(value) : value;
}
