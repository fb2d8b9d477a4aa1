import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { projectRoot } from '../../src/config';
import { environment } from '../support/environment';
import { timed } from './timing';

/** A thread reads so many listings a second, and the second one begins when the first is ready. */
const READ_A_SECOND = 40_000;
const STARTING_SECONDS = 5;

/** What may be asked of a bench. */
export interface Options {
  /** How many listings there are first; by itself each bench says. */
  readonly jobs?: readonly number[];
  /** The only engine to measure. */
  readonly engine?: string;
}

/** Starts the built site on an empty database of its own, and takes both away afterwards. */
export async function withSite(
  more: Record<string, string>,
  act: (address: string, site: ChildProcess) => Promise<void>,
  prepare: (settings: Record<string, string>) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'escalier-bench-'));
  const database = `sqlite:${join(folder, 'bench.db')}`;
  const settings = { DATABASE_URL: database, LOG_LEVEL: 'warn', PORT: '0', ...more };
  await prepare(settings);
  const site = node(['main.js'], settings);
  try {
    await act(await addressOf(site), site);
  } finally {
    site.kill('SIGTERM');
    await once(site, 'exit');
    rmSync(folder, { recursive: true });
  }
}

/** Measures a bare `node:http` that answers everything with this page. */
export async function onBare<Result>(
  body: string,
  act: (address: string) => Promise<Result>,
): Promise<Result> {
  const page = Buffer.from(body);
  const bare = createServer((req, res) => {
    req.resume().on('end', () => {
      res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
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

/**
 * Waits until a site with so many listings searches without reading its words any more: what is measured
 * is a site that runs, not one that gets ready beside it. Returns how long its first search took.
 */
export async function settled(address: string, listings: number): Promise<number> {
  const first = await timed(`${address}/fr/emplois?q=commis`);
  await setTimeout(1000 * (STARTING_SECONDS + listings / READ_A_SECOND));
  return first;
}

/** Runs a script of the built site. */
export function node(
  args: readonly [string, ...string[]],
  settings: Record<string, string>,
): ChildProcess {
  const [script, ...others] = args;
  return spawn(process.execPath, [join(projectRoot, 'dist', 'src', script), ...others], {
    env: environment.with(settings),
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
}

/** Waits for its end. @throws Error when it failed. */
export async function finished(child: ChildProcess): Promise<void> {
  child.stdout?.resume();
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${child.spawnargs.join(' ')} ended with ${String(code)}`);
}

/** The site prints where it listens. */
async function addressOf(site: ChildProcess): Promise<string> {
  if (site.stdout === null) throw new Error('the site prints nothing');
  for await (const line of createInterface(site.stdout)) {
    const [address] = /http:\/\/\S+[^/]/.exec(line) ?? [];
    if (address !== undefined) return address.replace('localhost', '127.0.0.1');
  }
  throw new Error('the site did not start');
}
