import { readDemoContent } from '../../src/demo/content';
import type { Locale } from '../../src/language/locales';
import type { TestSite } from './site';

const { articles, jobs } = readDemoContent();

const articlesByTitle = new Map(
  articles.flatMap(({ key, texts }) =>
    Object.values(texts).map(({ title }) => [title, key] as const),
  ),
);
const jobsByTitle = new Map(
  jobs.flatMap(({ key, fr, en }) =>
    [fr, en].flatMap((text) => (text === undefined ? [] : [[text.title, key] as const])),
  ),
);

/** The keys of demo articles, by their titles in either language; a title nobody knows stays as it is. */
export function articleKeys(titles: readonly string[]): string[] {
  return titles.map((title) => articlesByTitle.get(title) ?? title);
}

/** The keys of demo listings, by their titles in either language. */
export function jobKeys(titles: readonly string[]): string[] {
  return titles.map((title) => jobsByTitle.get(title) ?? title);
}

/** Where the page of a demo article is, in one language. */
export async function addressOfArticle(site: TestSite, key: string, locale: Locale) {
  const rows = await site.database
    .knex('article_texts')
    .select<{ id: number; title: string }[]>({ id: 'article_id', title: 'title' });
  return ownAddress(
    site,
    `/${locale}/articles`,
    rows.find(({ title }) => articlesByTitle.get(title) === key),
  );
}

/** Where the page of a demo listing is, in one language. */
export async function addressOfJob(site: TestSite, key: string, locale: Locale) {
  const rows = await site.database
    .knex('job_texts')
    .select<{ id: number; title: string }[]>({ id: 'job_id', title: 'title' });
  return ownAddress(
    site,
    locale === 'fr' ? '/fr/emplois' : '/en/jobs',
    rows.find(({ title }) => jobsByTitle.get(title) === key),
  );
}

async function ownAddress(site: TestSite, list: string, thing: { id: number } | undefined) {
  const first = await site.get(`${list}/${String(thing?.id)}`);
  expect(first.status).toBe(301);
  return first.headers.location as string;
}
