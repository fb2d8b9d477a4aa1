import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { RequestHandler, Response } from 'express';
import { articleAddresses } from '../articles/model';
import { allAuthors } from '../authors/model';
import { categoriesOf } from '../catalogue/model';
import { allEmployers } from '../employers/model';
import { escapeHtml } from '../http/escape';
import { notFound } from '../http/problem';
import type { Services } from '../http/services';
import { highestJobId, openJobAddresses } from '../jobs/model';
import { htmlLang, LOCALES, type Locale } from '../language/locales';
import { pathTo, type RouteName } from '../site-map';

/** The protocol allows 50,000 addresses in a file; a listing has two, and each names its twin. */
const JOBS_A_FILE = 20_000;
const JOBS_AT_ONCE = 1000;

interface TextAddress {
  readonly id: number;
  readonly locale: Locale;
  readonly slug: string;
  readonly updated_at: number;
}

/** One page in the languages in which it truly exists. */
interface Entry {
  readonly paths: Partial<Record<Locale, string>>;
  readonly changed?: Date;
}

/** `/robots.txt`: everything may be read. */
export function robots({ config }: Services): RequestHandler {
  return (_req, res) => {
    res.type('text').send(`User-agent: *\nAllow: /\n\nSitemap: ${config.siteUrl}/sitemap.xml\n`);
  };
}

/** `/sitemap.xml`: where the parts of the sitemap are. */
export function sitemapIndex({ config, database }: Services): RequestHandler {
  return async (_req, res) => {
    const files = Math.ceil((await highestJobId(database)) / JOBS_A_FILE);
    const parts = ['pages', ...Array.from({ length: files }, (_, at) => `jobs-${String(at + 1)}`)];
    const lines = parts.map(
      (part) => `<sitemap><loc>${config.siteUrl}/sitemap/${part}.xml</loc></sitemap>\n`,
    );
    res
      .type('application/xml')
      .send(
        '<?xml version="1.0" encoding="UTF-8"?>\n' +
          `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('')}</sitemapindex>\n`,
      );
  };
}

/** `/sitemap/:part`: one part, sent as it is read, so that no visitor waits for it. */
export function sitemapPart(services: Services): RequestHandler {
  return async (req, res) => {
    const [, number] = /^jobs-([1-9]\d{0,4})\.xml$/.exec(String(req.params.part)) ?? [];
    if (number !== undefined) {
      const highest = await highestJobId(services.database);
      if ((Number(number) - 1) * JOBS_A_FILE >= highest) throw notFound('part of the sitemap');
      await send(res, services, jobEntries(services, Number(number), req.reader.now));
    } else if (req.params.part === 'pages.xml') {
      await send(res, services, pageEntries(services, req.reader.now));
    } else {
      throw notFound('part of the sitemap');
    }
  };
}

async function send(
  res: Response,
  { config }: Services,
  entries: AsyncGenerator<Entry[]>,
): Promise<void> {
  res.type('application/xml');
  await pipeline(Readable.from(written(entries, config.siteUrl)), res);
}

async function* written(entries: AsyncGenerator<Entry[]>, siteUrl: string) {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n';
  for await (const batch of entries) {
    if (batch.length > 0) yield batch.map((entry) => writeEntry(entry, siteUrl)).join('');
  }
  yield '</urlset>\n';
}

function writeEntry({ paths, changed }: Entry, siteUrl: string): string {
  const found = LOCALES.flatMap((locale) => {
    const path = paths[locale];
    return path === undefined ? [] : [{ lang: htmlLang(locale), href: escapeHtml(siteUrl + path) }];
  });
  const twins = alternatesOf(found)
    .map(({ lang, href }) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${href}"/>`)
    .join('');
  const lastmod = changed === undefined ? '' : `<lastmod>${changed.toISOString()}</lastmod>`;
  return found.map(({ href }) => `<url><loc>${href}</loc>${lastmod}${twins}</url>\n`).join('');
}

/** As in the pages’ own heads: only what is in both languages, and French for all others. */
function alternatesOf(found: readonly { lang: string; href: string }[]) {
  const [french] = found;
  if (found.length < 2 || french === undefined) return [];
  return [...found, { lang: 'x-default', href: french.href }];
}

async function* jobEntries({ database }: Services, file: number, now: Date) {
  const last = file * JOBS_A_FILE;
  for (let after = last - JOBS_A_FILE; after < last; after += JOBS_AT_ONCE) {
    const until = after + JOBS_AT_ONCE;
    const rows = await openJobAddresses(database, { after, until, now });
    yield entriesOf(rows, 'jobs.show');
  }
}

async function* pageEntries({ database }: Services, now: Date) {
  yield (['home', 'jobs.list', 'articles.list', 'employers.list'] as const).map((route) =>
    both((locale) => pathTo(route, locale)),
  );
  yield entriesOf(await articleAddresses(database, now), 'articles.show');
  yield (await categoriesOf(database, 'article')).map(({ slug }) =>
    both((locale) => pathTo('articles.category', locale, { slug: slug[locale] })),
  );
  yield (await allEmployers(database)).map((item) =>
    both((locale) => pathTo('employers.show', locale, { item })),
  );
  yield (await allAuthors(database)).map((item) =>
    both((locale) => pathTo('authors.show', locale, { item })),
  );
  yield (['privacy', 'accessibility', 'terms'] as const).map((route) =>
    both((locale) => pathTo(route, locale)),
  );
}

function both(path: (locale: Locale) => string): Entry {
  return { paths: { fr: path('fr'), en: path('en') } };
}

/** The rows of one thing follow each other: one entry for both its texts. */
function entriesOf(rows: readonly TextAddress[], route: RouteName): Entry[] {
  const entries = new Map<number, { paths: Partial<Record<Locale, string>>; changed: Date }>();
  for (const { id, locale, slug, updated_at } of rows) {
    const entry = entries.get(id) ?? { paths: {}, changed: new Date(0) };
    entry.paths[locale] = pathTo(route, locale, { item: { id, slug } });
    if (updated_at > entry.changed.getTime()) entry.changed = new Date(updated_at);
    entries.set(id, entry);
  }
  return [...entries.values()];
}
