import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../src/config';
import { environment } from '../support/environment';

/** Runs a script of the built site. */
export function node(
  args: readonly [string, ...string[]],
  settings: Record<string, string>,
): ChildProcess {
  const [script, ...others] = args;
  return spawn(process.execPath, [join(projectRoot, 'dist', 'src', script), ...others], {
    env: environment.with(settings),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Waits for its end. */
export async function finished(child: ChildProcess): Promise<void> {
  child.stdout?.resume();
  await once(child, 'exit');
}

/** The site prints where it listens. */
export async function addressOf(site: ChildProcess): Promise<string> {
  if (site.stdout === null) throw new Error('the site prints nothing');
  for await (const line of createInterface(site.stdout)) {
    const [address] = /http:\/\/\S+[^/]/.exec(line) ?? [];
    if (address !== undefined) return address.replace('localhost', '127.0.0.1');
  }
  throw new Error('the site did not start');
}
