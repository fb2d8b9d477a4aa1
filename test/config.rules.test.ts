import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { parseEnv } from 'node:util';
import { ConfigError, operatorLocale, projectRoot, readConfig } from '../src/config';

const SECRET = 'a secret of at least thirty-two characters';
const PRODUCTION = {
  NODE_ENV: 'production',
  SITE_URL: 'https://escalier.example',
  SESSION_SECRET: SECRET,
  TRUST_PROXY: '1',
};

describe('the settings', () => {
  it('are good for trying the site out when none is given', () => {
    expect(readConfig({})).toEqual({
      production: false,
      port: 3000,
      host: '127.0.0.1',
      siteUrl: 'http://localhost:3000',
      databaseUrl: `sqlite:${join(projectRoot, 'var', 'escalier.db')}`,
      mediaDir: join(projectRoot, 'var/media'),
      sessionSecret: undefined,
      demo: true,
      demoPassword: undefined,
      missingFrench: 'refuse',
      auditDays: 730,
      trustProxy: false,
      smtpUrl: undefined,
      mailFrom: 'Escalier <escalier@localhost>',
      mailAddress: undefined,
      mailDir: join(projectRoot, 'var', 'mail'),
      privacyContact: undefined,
      logLevel: 'info',
    });
  });

  it('are for production without invented content', () => {
    const config = readConfig(PRODUCTION);
    expect(config).toMatchObject({ production: true, demo: false });
  });

  it('take what is given', () => {
    const given = {
      PORT: '8080',
      HOST: '0.0.0.0',
      SITE_URL: 'https://escalier.example:8443/',
      DATABASE_URL: 'postgresql://escalier@db.example/escalier',
      SESSION_SECRET: SECRET,
      DEMO: '0',
      DEMO_PASSWORD: 'un escalier vert',
      MISSING_FRENCH: 'warn',
      AUDIT_DAYS: '90',
      SMTP_URL: 'smtps://user:word@mail.example',
      MAIL_FROM: 'Escalier <bonjour@escalier.example>',
      MAIL_ADDRESS: '12, rue des Marches, Montréal',
      MAIL_DIR: '/var/mail/escalier',
      PRIVACY_CONTACT: 'responsable@escalier.example',
      LOG_LEVEL: 'warn',
    };
    expect(readConfig(given)).toEqual({
      production: false,
      port: 8080,
      host: '0.0.0.0',
      siteUrl: 'https://escalier.example:8443',
      databaseUrl: given.DATABASE_URL,
      mediaDir: join(projectRoot, 'var/media'),
      sessionSecret: SECRET,
      demo: false,
      demoPassword: given.DEMO_PASSWORD,
      missingFrench: 'warn',
      auditDays: 90,
      trustProxy: false,
      smtpUrl: given.SMTP_URL,
      mailFrom: given.MAIL_FROM,
      mailAddress: given.MAIL_ADDRESS,
      mailDir: given.MAIL_DIR,
      privacyContact: given.PRIVACY_CONTACT,
      logLevel: 'warn',
    });
  });

  it('take an empty value for one that is not there', () => {
    const empty = { PORT: '', SITE_URL: '', DATABASE_URL: '', DEMO: '', TRUST_PROXY: '' };
    expect(readConfig({ ...empty, LOG_LEVEL: '', PRIVACY_CONTACT: '' })).toEqual(readConfig({}));
  });

  it('are the same when .env.example is copied, in production too', () => {
    const copied = parseEnv(readFileSync(join(projectRoot, '.env.example'), 'utf8'));
    expect(Object.keys(copied)).toContain('SITE_URL');
    expect(readConfig(copied)).toEqual(readConfig({}));
    expect(readConfig({ ...copied, ...PRODUCTION })).toEqual(readConfig(PRODUCTION));
  });

  it('find the file of the database in the project, wherever the site was started from', () => {
    const { databaseUrl } = readConfig({ DATABASE_URL: 'sqlite:elsewhere/site.db' });
    expect(databaseUrl).toBe(`sqlite:${join(projectRoot, 'elsewhere', 'site.db')}`);
    const absolute = 'sqlite:/srv/escalier/site.db';
    expect(readConfig({ DATABASE_URL: absolute }).databaseUrl).toBe(absolute);
    expect(isAbsolute(projectRoot)).toBe(true);
    expect(existsSync(join(projectRoot, 'package.json'))).toBe(true);
  });

  it('give the local address its port', () => {
    expect(readConfig({ PORT: '4000' }).siteUrl).toBe('http://localhost:4000');
  });

  it.each([
    ['0', false],
    ['1', 1],
    ['2', 2],
    ['loopback', 'loopback'],
    ['10.0.0.0/8, 2001:db8::1', '10.0.0.0/8, 2001:db8::1'],
  ])('trust the proxies of TRUST_PROXY=%s', (value, trusted) => {
    expect(readConfig({ TRUST_PROXY: value }).trustProxy).toBe(trusted);
  });

  it.each(['0.0.0.0', '::', '::1', 'localhost', 'web_1', '4c01db0b339c', 'board.example'])(
    'listen at HOST=%s',
    (host) => {
      expect(readConfig({ HOST: host }).host).toBe(host);
    },
  );

  it('cannot be changed once they are read', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
  });
});

describe('a mistake in the settings', () => {
  it.each([
    ['NODE_ENV', 'staging', 'must be development, test or production'],
    ['PORT', 'front-door', 'must be a port number'],
    ['PORT', '80.5', 'must be a port number'],
    ['PORT', '-1', 'must be a port number'],
    ['PORT', '65536', 'must be a port number'],
    ['PORT', ' ', 'must be a port number'],
    ...['1.2.3.999', '1.2.3', '256', 'http://localhost', 'a b', '[::1]'].map((value) => [
      ...['HOST', value, 'must be an address of this machine, such as 127.0.0.1, or its name'],
    ]),
    ['SITE_URL', 'escalier', 'must be an address such as https://escalier.example'],
    ['SITE_URL', 'ftp://escalier.example/x', 'must be an address such as https://escalier.example'],
    ['SITE_URL', 'https://escalier.example/jobs', 'must be an address without a path'],
    ...['mail.example', 'http://mail.example', 'smtp://'].map((value) => [
      ...['SMTP_URL', value, 'must be an address such as smtp://user:password@mail.example:587'],
    ]),
    ...['Escalier', 'a@b, c@d', 'Escalier <a>', 'x\ny <a@b.example>'].map((value) => [
      ...['MAIL_FROM', value, 'must be an e-mail address, or a name and <an address>'],
    ]),
    ['DATABASE_URL', 'mysql://localhost/x', 'must begin with sqlite: or postgres://'],
    ['DATABASE_URL', 'sqlite:', 'must begin with sqlite: or postgres://'],
    ['DEMO', 'yes', 'must be 0 or 1'],
    ['SESSION_SECRET', 'x'.repeat(31), 'must have 32 characters or more'],
    ['DEMO_PASSWORD', 'onze signes', 'must have 12 characters or more'],
    ['MISSING_FRENCH', 'allow', 'must be refuse or warn'],
    ['AUDIT_DAYS', '0', 'must be a number of days, from 2 to 99999'],
    ['AUDIT_DAYS', 'always', 'must be a number of days, from 2 to 99999'],
    ...['proxy.example', '10.0.0.0/33', '10.0.0.0/8/8', 'loopback/8', '10.0.0.1,'].map((value) => [
      'TRUST_PROXY',
      value,
      'must be how many proxies stand before the site, or their addresses',
    ]),
    ['PRIVACY_CONTACT', 'the landing', 'must be an e-mail address'],
    ['LOG_LEVEL', 'loud', 'must be debug, info, warn, error or silent'],
  ] as [string, string, string][])('%s=%s is one clear line', (name, value, line) => {
    expect(mistakes({ [name]: value })).toEqual([`${name}: ${line}`]);
  });

  it.each(['SITE_URL', 'SESSION_SECRET'])('is a missing %s in production', (name) => {
    const line = [`${name}: is needed in production`];
    expect(mistakes({ ...PRODUCTION, [name]: undefined })).toEqual(line);
    expect(mistakes({ ...PRODUCTION, [name]: '' })).toEqual(line);
  });

  it('is mail without its sender in production', () => {
    expect(mistakes({ ...PRODUCTION, SMTP_URL: 'smtp://mail.example' })).toEqual([
      'MAIL_FROM: is needed in production where mails are sent',
      'MAIL_ADDRESS: is needed in production where mails are sent',
    ]);
  });

  it('is a missing TRUST_PROXY in production behind https, not over http', () => {
    expect(mistakes({ ...PRODUCTION, TRUST_PROXY: '' })).toEqual([
      'TRUST_PROXY: is needed behind https: how many proxies stand before the site',
    ]);
    const plain = { ...PRODUCTION, SITE_URL: 'http://escalier.example', TRUST_PROXY: '' };
    expect(mistakes(plain)).toEqual([]);
  });

  it.each(['http://localhost:3000', 'http://LOCALHOST/', 'http://127.0.0.1', 'http://[::1]:8080'])(
    'is SITE_URL=%s in production, where nobody else would find the site',
    (address) => {
      expect(mistakes({ ...PRODUCTION, SITE_URL: address })).toEqual([
        'SITE_URL: must be the public address in production, not http://localhost',
      ]);
      expect(mistakes({ SITE_URL: address })).toEqual([]);
    },
  );

  it('is not a SITE_URL in production that only begins like this machine’s', () => {
    for (const name of ['localhost.example', 'localhost-emplois.example', '127.0.0.1.example']) {
      expect(mistakes({ ...PRODUCTION, SITE_URL: `http://${name}` })).toEqual([]);
    }
  });

  it('hides no other one', () => {
    const settings = { NODE_ENV: 'production', PORT: 'x', DEMO: 'x', LOG_LEVEL: 'x' };
    expect(mistakes(settings).map((line) => line.split(':')[0])).toEqual([
      'SITE_URL',
      'SESSION_SECRET',
      'PORT',
      'DEMO',
      'LOG_LEVEL',
    ]);
  });
});

describe('the language of a terminal', () => {
  it.each([
    [{ LANG: 'fr_CA.UTF-8' }, 'fr'],
    [{ LANG: 'en_CA.UTF-8' }, 'en'],
    [{ LANG: 'de_DE.UTF-8' }, 'en'],
    [{ LANG: 'fr_CA.UTF-8', LC_ALL: 'C' }, 'en'],
    [{ LANG: 'C', LC_MESSAGES: 'fr_FR' }, 'fr'],
    [{ LANG: 'fr_CA.UTF-8', LC_ALL: '', LC_MESSAGES: '' }, 'fr'],
    [{}, 'en'],
  ])('with %j is %s', (env, locale) => {
    expect(operatorLocale(env)).toBe(locale);
  });
});

/** The lines that `readConfig` finds wrong. */
function mistakes(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.lines;
    throw error;
  }
  return [];
}
