import { load, type CheerioAPI } from 'cheerio';
import type { TestSite } from './site';

/** A page as someone who reads it sees it. */
export interface ReadPage {
  readonly status: number;
  readonly $: CheerioAPI;
  readonly html: string;
  /** The page’s own title, h1. */
  readonly heading: string;
  /** Titles of the listings or stories in it, in order. */
  readonly cards: readonly string[];
  text(selector: string): string;
}

/** Opens a page of the site; what it answers is for the test to judge. */
export async function open(site: Pick<TestSite, 'get'>, path: string): Promise<ReadPage> {
  const answer = await site.get(path);
  const $ = load(answer.text);
  const text = (selector: string) => $(selector).text().replace(/\s+/g, ' ').trim();
  return {
    status: answer.status,
    $,
    html: answer.text,
    heading: text('h1'),
    cards: $('.job h3 > a, .story h3 > a')
      .toArray()
      .map((title) => $(title).text()),
    text,
  };
}
