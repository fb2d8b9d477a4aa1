import { load } from 'cheerio';
import { pathTo } from '../../../src/site-map';
import type { Client } from '../../support/client';
import { quantile, timed } from '../timing';
import { LISTS } from './lists';

const WARM_UP = 3;
const TIMES = 40;

/** What may not be passed by an answer, in milliseconds. */
export const MOST = 100;

/** How long a page of a list takes: half of the answers, nearly all, the slowest. */
export interface Measured {
  readonly address: string;
  readonly p50: number;
  readonly p95: number;
  readonly most: number;
}

/** Asks for the first, the middle and the last page of each list in each way, one after the other. */
export async function measureLists(
  address: string,
  editor: Client,
  tell: (measured: Measured) => void,
): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const { route, ways } of LISTS) {
    for (const way of ways) {
      const path = pathTo(route, 'fr');
      const pages = await lastPage(editor, `${path}?${way}`);
      for (const page of new Set([1, Math.ceil(pages / 2), pages])) {
        const query = [way, ...(page === 1 ? [] : [`page=${String(page)}`])]
          .filter(Boolean)
          .join('&');
        const one = await measure(address, `${path}?${query}`, editor);
        tell(one);
        measured.push(one);
      }
    }
  }
  return measured;
}

async function lastPage(editor: Client, path: string): Promise<number> {
  const $ = load(await (await editor.get(path)).text());
  const [, page] = /[?&]page=(\d+)/.exec($('.pager ol a').last().attr('href') ?? '') ?? [];
  return Number(page ?? 1);
}

async function measure(address: string, path: string, editor: Client): Promise<Measured> {
  const times: number[] = [];
  for (let at = 0; at < WARM_UP + TIMES; at++) {
    const time = await timed(address + path, editor.headers());
    if (at >= WARM_UP) times.push(time);
  }
  const of = (share: number) => quantile(share, times);
  return { address: decodeURIComponent(path), p50: of(0.5), p95: of(0.95), most: of(1) };
}
