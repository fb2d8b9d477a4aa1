import autocannon from 'autocannon';
import { finished, node, onBare, withSite, type Options } from './built-site';

/**
 * How fast the built site answers, beside a bare `node:http` that sends the same bytes in the same
 * run: the ratio is what compares between machines. With `--jobs 100000` the listings are generated
 * first.
 */
const PAGES = [
  '/fr/',
  '/fr/emplois',
  '/fr/emplois?tenure=permanent&workplace=hybrid',
  '/fr/emplois?place=verdun&lang=en',
  '/fr/emplois?sort=salary',
  '/fr/emplois/60-x',
  '/fr/articles',
  '/fr/articles/12-x',
] as const;

const CONNECTIONS = 16;
const SECONDS = 5;

export async function pagesBench({ jobs: [jobs] = [] }: Options): Promise<void> {
  const measureAll = async (address: string) => {
    console.log(`${CONNECTIONS} connections, ${SECONDS} s a page, ${jobs ?? 'demo'} listings\n`);
    console.log('page | requests/s | of bare node:http | p50 ms | p99 ms');
    console.log('--- | --- | --- | --- | ---');
    for (const page of PAGES) console.log(await measure(address, page));
  };
  await withSite({}, measureAll, async (settings) => {
    if (jobs === undefined) return;
    await finished(node(['cli/main.js', 'seed'], settings));
    await finished(node(['cli/main.js', 'generate', '--jobs', String(jobs)], settings));
  });
}

async function measure(address: string, page: string): Promise<string> {
  const answer = await fetch(address + page);
  const body = await answer.text();
  const ceiling = await onBare(body, load);
  const own = await load(answer.url);
  const { p50, p99 } = own.latency;
  const rate = own.requests.average;
  const ratio = (rate / ceiling.requests.average).toFixed(3);
  const size = (Buffer.byteLength(body) / 1024).toFixed(1);
  return `${page} (${size} KB) | ${Math.round(rate)} | ${ratio} | ${p50} | ${p99}`;
}

function load(url: string): Promise<autocannon.Result> {
  return autocannon({ url, connections: CONNECTIONS, duration: SECONDS });
}
