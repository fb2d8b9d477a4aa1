import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { clientOf, type Client } from '../support/client';
import { addressOf, node } from './built-site';

/**
 * What an account costs: the same page for who is signed out and in, a heart pressed, an article
 * saved. Each beside a bare `node:http` that answers the same in the same run.
 */
const PAGE = '/fr/emplois';
const PASSWORD = 'quatre marches et un palier';
const CONNECTIONS = 16;
const SECONDS = 5;
const SAVES = 100;

void main();

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'escalier-bench-'));
  const database = `sqlite:${join(folder, 'bench.db')}`;
  const settings = { DATABASE_URL: database, LOG_LEVEL: 'warn', DEMO_PASSWORD: PASSWORD };
  const site = node(['main.js'], { ...settings, PORT: '0', DEMO: '1' });
  try {
    const address = await addressOf(site);
    const editor = clientOf(address);
    await editor.signIn('redaction@escalier.example', PASSWORD);
    console.log('\nwhat | a second | of bare node:http\n--- | --- | ---');
    await pages(address, editor);
    await hearts(address, editor);
    await saves(editor);
  } finally {
    site.kill('SIGTERM');
    await once(site, 'exit');
    rmSync(folder, { recursive: true });
  }
}

async function pages(address: string, editor: Client): Promise<void> {
  for (const [what, headers] of [
    ['signed-out', {}],
    ['signed-in', editor.headers()],
  ] as const) {
    const body = await (await fetch(address + PAGE, { headers })).text();
    const ceiling = await onBare(body, (bare) => load(bare, [{ path: '/' }]));
    const own = await load(address, [{ path: PAGE, headers }]);
    print(`${what} ${PAGE}`, own, ceiling);
  }
}

async function hearts(address: string, editor: Client): Promise<void> {
  const headers = editor.headers();
  const post = (path: string) => ({ method: 'POST' as const, path, headers });
  const ceiling = await onBare('', (bare) => load(bare, [post('/'), post('/')]));
  const presses = [post('/fr/favoris/emplois/40'), post('/fr/favoris/emplois/40/retirer')];
  print('favourite', await load(address, presses), ceiling);
}

/** One after the other, as an editor does: each save needs the version that the last one left. */
async function saves(editor: Client): Promise<void> {
  const path = '/fr/pupitre/articles/1';
  const form = await editor.formOf(path);
  const first = Number(form.version);
  const own = await inTurn(async (at) => {
    const sent = {
      ...form,
      version: String(first + at),
      'fr.summary': `Résumé ${at}.`,
      do: 'save',
    };
    const { status } = await editor.post(path, sent);
    if (status !== 303) throw new Error(`a save was answered ${status}`);
  });
  const ceiling = await onBare('', (bare) => {
    const visitor = clientOf(bare);
    return inTurn(async () => {
      await visitor.post('/', form);
    });
  });
  print('save', own, ceiling);
}

async function inTurn(act: (at: number) => Promise<void>): Promise<number> {
  const began = performance.now();
  for (let at = 0; at < SAVES; at++) await act(at);
  return (SAVES * 1000) / (performance.now() - began);
}

async function onBare<Result>(body: string, act: (address: string) => Promise<Result>) {
  const bare = createServer((req, res) => {
    req.resume().on('end', () => {
      res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(body);
    });
  });
  bare.listen(0, '127.0.0.1');
  await once(bare, 'listening');
  const { port } = bare.address() as AddressInfo;
  const result = await act(`http://127.0.0.1:${port}`);
  bare.close();
  bare.closeAllConnections();
  return result;
}

async function load(url: string, requests: autocannon.Request[]): Promise<number> {
  const run = await autocannon({ url, requests, connections: CONNECTIONS, duration: SECONDS });
  if (run.errors > 0 || run['4xx'] > 0 || run['5xx'] > 0) throw new Error(`${url} refused`);
  return run.requests.average;
}

function print(what: string, own: number, ceiling: number): void {
  console.log(`${what} | ${Math.round(own)} | ${(own / ceiling).toFixed(3)}`);
}
