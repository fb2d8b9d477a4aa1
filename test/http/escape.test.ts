import type { CheerioAPI } from 'cheerio';
import { insertAuthors } from '../../src/authors/model';
import { aJob, anArticle, anEmployer } from '../support/factories';
import { htmlMistakes } from '../support/html';
import { addressOf } from '../support/item';
import { open } from '../support/page';
import { testSite, type TestSite } from '../support/site';

/** Ends elements, attributes and entities early, if anything lets it. */
const HOSTILE = `"><script>alert(1)</script>'&amp;<img src=x onerror=alert(2)> <%= it %> {{count}} $&`;
const BODY = [
  HOSTILE,
  '<script>alert(3)</script>',
  '[lien](javascript:alert(4)) [autre](data:text/html,x) ![image](https://ailleurs.example/x.png)',
  '<p style="position:fixed" onclick="alert(5)">mot</p>',
  '```\n</code></pre><script>alert(6)</script>\n```',
].join('\n\n');

describe('words that would break a page', () => {
  let site: TestSite;
  let pages: { path: string; heading?: string }[];

  beforeAll(async () => {
    site = await testSite();
    const { database } = site;
    const texts = (title: string) => ({
      fr: { title, summary: HOSTILE, body: BODY, languageReason: HOSTILE, applyInstructions: BODY },
    });
    const employerId = await anEmployer(database, {
      ...{ name: HOSTILE, agencyPermit: HOSTILE },
      about: { fr: BODY },
    });
    const job = { employerId, tags: ['cv'], texts: texts(HOSTILE), applyUrl: null };
    const jobId = await aJob(database, job);
    await aJob(database, job);
    const bio = { fr: HOSTILE, en: HOSTILE };
    const [authorId] = await insertAuthors(
      database,
      [{ name: HOSTILE, bio, demo: false }],
      site.clock.now(),
    );
    const article = { authorId: Number(authorId), tags: ['cv'], texts: texts(HOSTILE) };
    const credit = {
      wording: 'permission',
      name: HOSTILE,
      url: 'https://x.example/?a=1&b="',
    } as const;
    const articleId = await anArticle(database, { ...article, credit });
    await anArticle(database, article);
    pages = [
      ...['/fr/', '/en/', '/fr/emplois', '/en/jobs', '/fr/articles'].map((path) => ({ path })),
      ...['/fr/employeurs', `/fr/emplois?employer=${String(employerId)}`].map((path) => ({ path })),
    ];
    for (const [list, id] of [
      ...[['/fr/emplois', jobId] as const, ['/en/jobs', jobId] as const],
      ...[['/fr/articles', articleId] as const, ['/fr/auteurs', Number(authorId)] as const],
      ['/fr/employeurs', employerId] as const,
    ]) {
      pages.push({ path: await addressOf(site, list, id), heading: HOSTILE });
    }
  });
  afterAll(() => site.close());

  it('are shown as they are, and do nothing', async () => {
    for (const { path, heading } of pages) {
      const { $, html, status } = await open(site, path);
      expect([path, status]).toEqual([path, 200]);
      if (heading !== undefined) expect($('h1').text()).toBe(heading);
      expect($('main').text()).toContain(HOSTILE);
      for (const prose of $('.prose').toArray()) {
        expect($(prose).text()).toContain('<script>alert(3)</script>');
        expect($(prose).text()).toContain('<p style="position:fixed" onclick="alert(5)">mot</p>');
      }
      expectOwnScripts($);
      expect($('img, iframe, object, embed, style, [style]')).toHaveLength(0);
      const names = $('*')
        .toArray()
        .flatMap((element) => Object.keys($(element).attr() ?? {}));
      expect(names.filter((name) => name.startsWith('on'))).toEqual([]);
      expect(html).not.toMatch(/(?:href|src|action)="(?:javascript|data):/i);
    }
  });

  it('leave the page faultless', async () => {
    for (const { path } of pages) {
      const { html } = await open(site, path);
      expect([path, await htmlMistakes(html)]).toEqual([path, []]);
    }
  });

  it('stay whole in the title and the description', async () => {
    const shown = pages.filter(({ heading }) => heading !== undefined);
    for (const { path } of shown) {
      const { $ } = await open(site, path);
      expect($('title').text()).toContain(HOSTILE);
      expect(
        $('head > *')
          .toArray()
          .map(({ tagName }) => tagName),
      ).not.toContain('img');
    }
    const { $ } = await open(site, String(shown[0]?.path));
    expect($('meta[name=description]').attr('content')).toContain(HOSTILE);
  });
});

describe('an address that would break a page', () => {
  it('is not written into it', async () => {
    const site = await testSite();
    try {
      for (const path of [
        `/fr/emplois?sort=${encodeURIComponent(HOSTILE)}&place=${encodeURIComponent(HOSTILE)}`,
        `/en/jobs?employer=${encodeURIComponent(HOSTILE)}`,
        `/fr/${encodeURIComponent(HOSTILE)}`,
      ]) {
        const { html, $ } = await open(site, path);
        expect(html).not.toContain('alert(1)');
        expectOwnScripts($);
      }
    } finally {
      await site.close();
    }
  });
});

/** A page has the site’s own scripts, by their addresses, and not a word of script inside. */
function expectOwnScripts($: CheerioAPI): void {
  const scripts = $('script').toArray();
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) {
    expect($(script).text()).toBe('');
    expect($(script).attr('src')).toMatch(/^\/js\/[a-z]+\.js\?v=/);
  }
}
