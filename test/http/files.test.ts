import { load } from 'cheerio';
import { anEditor } from '../support/desk';
import { testSite, type TestSite } from '../support/site';

describe('the files of the site', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite();
  });
  afterAll(() => site.close());

  async function filesOfAPage(): Promise<string[]> {
    return filesOf((await site.get('/fr/')).text);
  }

  function filesOf(html: string): string[] {
    const $ = load(html);
    return $('link[rel=stylesheet], link[rel=icon], link[rel=preload], script[src]')
      .toArray()
      .map((element) => String($(element).attr('href') ?? $(element).attr('src')));
  }

  it('are all here, ours, and kept for good by who has them', async () => {
    const files = await filesOfAPage();
    expect(files.length).toBeGreaterThanOrEqual(6);
    for (const file of files) {
      expect(file).toMatch(/^\/(?:(?:css|js|img)\/.*\?v=[\w-]{10}|fonts\/.*)$/);
      const { status, headers } = await site.get(file);
      expect([file, status, headers['cache-control']]).toEqual([
        ...[file, 200, 'public, max-age=31536000, immutable'],
      ]);
    }
  });

  it('of libraries come with the forms of the desk alone, and are kept for good too', async () => {
    const files = filesOf((await (await anEditor(site)).get('/fr/pupitre/articles/nouveau')).text);
    const ofLibraries = files.filter((file) => file.includes('/lib/'));
    expect(ofLibraries).toHaveLength(2);
    for (const file of ofLibraries) {
      const { status, headers } = await site.get(file);
      expect([status, headers['cache-control'], headers['content-type']]).toEqual([
        ...[200, 'public, max-age=31536000, immutable', 'text/javascript; charset=utf-8'],
      ]);
      const { headers: unhashed } = await site.get(file.replace(/\?.*/, ''));
      expect(unhashed['cache-control']).toBe('public, max-age=3600');
    }
    expect((await filesOfAPage()).filter((file) => /lib|markdown|pasted/.test(file))).toEqual([]);
  });

  it('are not kept for good under the hash of another version, or without one', async () => {
    for (const file of ['/css/base.css?v=AAAAAAAAAA', '/css/base.css', '/css/base.css?v=']) {
      const { status, headers } = await site.get(file);
      expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=3600']);
    }
  });

  it('name the fonts that they use, and each of them is here', async () => {
    const sheets = (await filesOfAPage()).filter((file) => file.includes('.css'));
    const texts = await Promise.all(sheets.map(async (sheet) => (await site.get(sheet)).text));
    const fonts = texts.flatMap((css) =>
      [...css.matchAll(/url\(['"]?([^'")]+)['"]?\)/g)].map(([, url]) => String(url)),
    );
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) {
      const { status, headers } = await site.get(new URL(font, 'https://x/css/base.css').pathname);
      expect([font, status, headers['content-type']]).toEqual([font, 200, 'font/woff2']);
    }
  });

  it('open no folder and nothing outside of them', async () => {
    for (const path of [
      ...['/css', '/css/', '/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json'],
      ...['/.env', '/css/..%5c..%5cpackage.json'],
    ]) {
      const answer = await site.get(path);
      expect([path, answer.text.includes('"better-sqlite3"')]).toEqual([path, false]);
      expect(answer.status).toBeGreaterThanOrEqual(400);
    }
  });
});
