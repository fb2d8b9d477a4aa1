import { open, type ReadPage } from './page';
import type { TestSite } from './site';

/** Where a thing truly stands, from the address of its list and its number: `/fr/articles/12-un-matin`. */
export async function addressOf(site: TestSite, list: string, id: number): Promise<string> {
  const answer = await site.get(`${list}/${String(id)}`);
  if (answer.status !== 301) throw new Error(`${list}/${String(id)}: ${String(answer.status)}`);
  return answer.headers.location as string;
}

/** Opens the page of a thing that has one. */
export async function openItem(site: TestSite, list: string, id: number): Promise<ReadPage> {
  return open(site, await addressOf(site, list, id));
}
