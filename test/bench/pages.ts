import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { environment } from '../support/environment';
import { addressOf, finished, node } from './built-site';

/**
 * How fast the built site answers, beside a bare `node:http` that sends the same bytes in the same
 * run: the ratio is what compares between machines. With `JOBS=100000` in front, the listings are
 * generated first.
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

void main();

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'escalier-bench-'));
  const settings = { DATABASE_URL: `sqlite:${join(folder, 'bench.db')}`, LOG_LEVEL: 'warn' };
  const jobs = environment.benchJobs;
  if (jobs !== undefined) {
    await finished(node(['cli/main.js', 'seed'], settings));
    await finished(node(['cli/main.js', 'generate', '--jobs', jobs], settings));
  }
  const site = node(['main.js'], { ...settings, PORT: '0' });
  try {
    const address = await addressOf(site);
    console.log(`${CONNECTIONS} connections, ${SECONDS} s a page, ${jobs ?? 'demo'} listings\n`);
    console.log('page | requests/s | of bare node:http | p50 ms | p99 ms');
    console.log('--- | --- | --- | --- | ---');
    for (const page of PAGES) console.log(await measure(address, page));
  } finally {
    site.kill('SIGTERM');
    await once(site, 'exit');
    rmSync(folder, { recursive: true });
  }
}

async function measure(address: string, page: string): Promise<string> {
  const answer = await fetch(address + page);
  const url = answer.url;
  const body = Buffer.from(await answer.arrayBuffer());
  const bare = createServer((_req, res) => {
    res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(body);
  });
  bare.listen(0, '127.0.0.1');
  await once(bare, 'listening');
  const { port } = bare.address() as AddressInfo;
  const ceiling = await load(`http://127.0.0.1:${port}/`);
  bare.close();
  const own = await load(url);
  const { p50, p99 } = own.latency;
  const rate = own.requests.average;
  const ratio = (rate / ceiling.requests.average).toFixed(3);
  return `${page} (${(body.length / 1024).toFixed(1)} KB) | ${Math.round(rate)} | ${ratio} | ${p50} | ${p99}`;
}

function load(url: string): Promise<autocannon.Result> {
  return autocannon({ url, connections: CONNECTIONS, duration: SECONDS });
}
