import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { projectRoot } from '../../src/config';
import { environment } from './environment';

/** How a program ended, and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
  /** What it wrote to the standard error, a line each. */
  readonly complaints: readonly string[];
}

/** A program that was started; it is killed with the test file if it still runs then. */
export interface Program {
  /** What it has printed until now. */
  output(): string;
  signal(name: NodeJS.Signals): void;
  readonly ended: Promise<Ended>;
}

/** The site in a process of its own. */
export interface RunningSite extends Program {
  /** As it printed it, without the slash at the end. */
  readonly address: string;
  /** SIGTERM, and how it ended. */
  stop(): Promise<Ended>;
}

type Settings = Readonly<Record<string, string>>;

/** An empty setting is one that is not there: so nothing comes from whoever runs the tests. */
const SETTINGS: Settings = {
  ...{ NODE_ENV: '', HOST: '', SITE_URL: '', TRUST_PROXY: '', PRIVACY_CONTACT: '' },
  ...{ PORT: '0', DEMO: '0', LOG_LEVEL: '' },
  ...{
    MEDIA_DIR: join(tmpdir(), 'escalier-no-media'),
    SESSION_SECRET: '',
    DEMO_PASSWORD: '',
    MISSING_FRENCH: '',
  },
  ...{ LC_ALL: '', LC_MESSAGES: '', LANG: 'en_CA.UTF-8' },
};

const built = join(projectRoot, 'dist');
const running = new Set<ChildProcess>();

beforeAll(buildSite, 120_000);
afterAll(async () => {
  for (const child of running) {
    const gone = once(child, 'close');
    child.kill('SIGKILL');
    await gone;
  }
});

/** Starts the site. @throws Error with its own words when it does not come to listen. */
export async function startSite(settings: Settings): Promise<RunningSite> {
  const program = startProgram(join(built, 'src', 'main.js'), [], settings);
  const address = await program.says(/^Escalier: (http:\/\/\S+)\/$/m);
  return {
    ...program,
    address,
    stop() {
      program.signal('SIGTERM');
      return program.ended;
    },
  };
}

/** Starts the site where it should not start, and waits for its end. */
export function failToStart(settings: Settings): Promise<Ended> {
  return startProgram(join(built, 'src', 'main.js'), [], settings).ended;
}

/** Runs `escalier` with these words after it and this on its input, from the built site or a copy of it. */
export function escalier(
  words: string,
  settings: Settings,
  { root = projectRoot, input = '' }: { root?: string; input?: string } = {},
): Promise<Ended> {
  const file = join(root, 'dist', 'src', 'cli', 'main.js');
  return startProgram(file, words.split(' '), settings, input).ended;
}

/** Runs a script that finds the built modules of the site from its working folder, `dist/src`. */
export function runScript(script: string, words: readonly string[]): Promise<Ended> {
  return startProgram('-e', [script, ...words], {}).ended;
}

function startProgram(file: string, words: readonly string[], settings: Settings, input = '') {
  const child = spawn(process.execPath, [file, ...words], {
    cwd: join(built, 'src'),
    env: environment.with({ ...SETTINGS, ...settings }),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // A program may end before it has read all.
  child.stdin.on('error', () => undefined).end(input);
  running.add(child);
  const said = { output: '', complaints: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.complaints += text));
  const ended = once(child, 'close').then(([code]): Ended => {
    running.delete(child);
    const complaints = said.complaints.split('\n').filter((line) => line !== '');
    return { code: code as number | null, output: said.output, complaints };
  });
  return {
    output: () => said.output,
    signal: (name: NodeJS.Signals) => void child.kill(name),
    ended,
    /** Waits until it has printed this, and returns the part in brackets. */
    says: (wanted: RegExp) =>
      new Promise<string>((resolve, reject) => {
        const look = () => {
          const [, part] = wanted.exec(said.output) ?? [];
          if (part !== undefined) resolve(part);
        };
        child.stdout.on('data', look);
        void ended.then(({ code, complaints }) => {
          reject(new Error(`ended with ${String(code)}: ${complaints.join('\n')}`));
        });
      }),
  };
}

/** Builds the site when a source is newer than what is built; of two test files one does it. */
function buildSite(): void {
  if (isFresh()) return;
  mkdirSync(built, { recursive: true });
  // A lock that waits, and that a crash lets go of.
  const lock = new BetterSqlite3(join(built, '.building'), { timeout: 100_000 });
  try {
    lock.exec('begin exclusive');
    if (!isFresh()) compile();
  } finally {
    lock.close();
  }
}

function compile(): void {
  const began = new Date();
  const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the site cannot be built:\n${stdout}`);
  utimesSync(stamp(), began, began);
}

function isFresh(): boolean {
  const sources = ['src', 'migrations'].flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(projectRoot, folder, file)),
  );
  const builtAt = statSync(stamp(), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return sources.every((file) => statSync(file).mtimeMs < builtAt);
}

/** tsc writes it last. */
function stamp(): string {
  return join(built, '.tsbuildinfo');
}
