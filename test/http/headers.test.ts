import { aJob } from '../support/factories';
import { addressOf } from '../support/item';
import { testSite, type TestSite } from '../support/site';

const POLICY = [
  ...["default-src 'none'", "script-src 'self'", "style-src 'self'", "font-src 'self'"],
  ...["img-src 'self'", "connect-src 'self'", "form-action 'self'", "base-uri 'none'"],
  "frame-ancestors 'none'",
].join(';');

describe('every answer', () => {
  let site: TestSite;
  let paths: string[];

  beforeAll(async () => {
    site = await testSite();
    const job = await addressOf(site, '/fr/emplois', await aJob(site.database));
    paths = [
      ...['/fr/', '/en/jobs', '/fr/articles', '/en/privacy', job, '/', '/fr/nulle-part'],
      ...['/robots.txt', '/sitemap.xml', '/sitemap/pages.xml', '/css/base.css', '/img/favicon.svg'],
    ];
  });
  afterAll(() => site.close());

  it('lets a page run and load our own files alone, nothing that is written into it', async () => {
    for (const path of paths) {
      const { headers } = await site.get(path);
      expect([path, headers['content-security-policy']]).toEqual([path, POLICY]);
    }
    expect(POLICY).not.toMatch(/unsafe|nonce|\*|data:|https:/);
  });

  it('keeps browsers from guessing, framing, leaking and listening', async () => {
    for (const path of paths) {
      const { headers } = await site.get(path);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'cross-origin-opener-policy': 'same-origin',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'permissions-policy':
          'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
      });
    }
  });

  it('asks for https for a year when the site is behind it, for itself alone', async () => {
    const { headers } = await site.get('/fr/');
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
  });

  it('does not ask for it when the site is not', async () => {
    const plain = await testSite({ settings: { SITE_URL: 'http://localhost:3000' } });
    try {
      const { headers } = await plain.get('/fr/');
      expect(headers['strict-transport-security']).toBeUndefined();
      expect(headers['content-security-policy']).toBe(POLICY);
    } finally {
      await plain.close();
    }
  });

  it('leaves no cookie, and does not say what it runs on', async () => {
    for (const path of paths) {
      const { headers } = await site.get(path);
      expect([path, headers['set-cookie'], headers['x-powered-by'], headers.server]).toEqual([
        ...[path, undefined, undefined, undefined],
      ]);
    }
  });

  it('has a number of its own', async () => {
    const [one, other] = [await site.get('/fr/'), await site.get('/fr/')];
    expect(one.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(other.headers['x-request-id']).not.toBe(one.headers['x-request-id']);
  });

  it('does not take its number from the visitor', async () => {
    const answer = await site.get('/fr/').set('X-Request-Id', 'mine');
    expect(answer.headers['x-request-id']).not.toBe('mine');
  });
});
