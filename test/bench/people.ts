import autocannon from 'autocannon';
import { clientOf, type Client } from '../support/client';
import { onBare, withSite } from './built-site';

/**
 * What an account costs: the same page for who is signed out and in, a heart pressed, an article
 * saved. Each beside a bare `node:http` that answers the same in the same run.
 */
const PAGE = '/fr/emplois';
const PASSWORD = 'quatre marches et un palier';
const CONNECTIONS = 16;
const SECONDS = 5;
const SAVES = 100;

export async function peopleBench(): Promise<void> {
  await withSite({ DEMO: '1', DEMO_PASSWORD: PASSWORD }, async (address) => {
    const editor = clientOf(address);
    await editor.signIn('redaction@escalier.example', PASSWORD);
    console.log('\nwhat | a second | of bare node:http\n--- | --- | ---');
    await pages(address, editor);
    await hearts(address, editor);
    await saves(editor);
  });
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

async function load(url: string, requests: autocannon.Request[]): Promise<number> {
  const run = await autocannon({ url, requests, connections: CONNECTIONS, duration: SECONDS });
  if (run.errors > 0 || run['4xx'] > 0 || run['5xx'] > 0) throw new Error(`${url} refused`);
  return run.requests.average;
}

function print(what: string, own: number, ceiling: number): void {
  console.log(`${what} | ${Math.round(own)} | ${(own / ceiling).toFixed(3)}`);
}
