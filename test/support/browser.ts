import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { projectRoot } from '../../src/config';
import { environment } from './environment';

interface Chromium {
  readonly executablePath: string;
  /** What it needs beside its own file: where the libraries and fonts are that the machine lacks. */
  readonly variables: Record<string, string>;
}

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Without its sandbox, so that root can run it, and silent on the network. The arguments that the
 * package @sparticuz/chromium proposes are not here: they switch off the same-origin rules.
 */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Containers give /dev/shm 64 MB, less than a long page.
  '--disable-dev-shm-usage',
];

/** Starts Chromium without a window: `CHROMIUM_PATH`, else an installed one, else the package’s own. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(launching());
}

/** The browser that someone has at home: what it keeps it writes into a folder of theirs. */
export interface OwnBrowser {
  readonly page: Page;
  /** Ends all its processes without a word to them, as a flat battery does. */
  readonly kill: () => Promise<void>;
}

/** Starts Chromium on a folder, which a kill leaves as it stands; paths stand under the origin. */
export async function openOwnBrowser(folder: string, baseURL: string): Promise<OwnBrowser> {
  const context = await chromium.launchPersistentContext(folder, { ...launching(), baseURL });
  return {
    page: context.pages()[0] ?? (await context.newPage()),
    kill: async () => {
      const gone = context.waitForEvent('close');
      // Its own number comes last: the others end with it.
      for (const id of await processesOf(context)) process.kill(id, 'SIGKILL');
      await gone;
    },
  };
}

async function processesOf(context: BrowserContext): Promise<number[]> {
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {};
  const [own, ...others] = [...processInfo].sort(
    (one, other) => Number(other.type === 'browser') - Number(one.type === 'browser'),
  );
  return [...others, ...(own === undefined ? [] : [own])].map(({ id }) => id);
}

function launching() {
  const { executablePath, variables } = findChromium();
  return { executablePath, args: ARGUMENTS, env: environment.with(variables) };
}

function findChromium(): Chromium {
  const installed = environment.chromiumPath ?? INSTALLED.find((path) => existsSync(path));
  return installed === undefined
    ? packagedChromium()
    : { executablePath: installed, variables: {} };
}

/** The Chromium that @sparticuz/chromium carries, unpacked once into a folder that `npm ci` clears. */
function packagedChromium(): Chromium {
  const folder = join(projectRoot, 'node_modules', '.cache', 'escalier-chromium');
  if (!existsSync(folder)) unpack(folder);
  const executablePath = join(folder, 'chromium');
  const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_PATH: join(folder, 'fonts') };
  // Its own libraries only where the machine has none: they are of another distribution.
  const choices = [fonts, { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }];
  const variables = choices.find((choice) => starts(executablePath, choice));
  if (variables === undefined) {
    throw new Error('no Chromium starts here: install one, or name it in CHROMIUM_PATH');
  }
  return { executablePath, variables };
}

/** The package unpacks into the temporary folder, and its libraries only where it believes to be on AWS. */
function unpack(folder: string): void {
  const parent = join(folder, '..');
  mkdirSync(parent, { recursive: true });
  const fresh = mkdtempSync(`${folder}-`);
  const script = `
    const loaded = require(${JSON.stringify(require.resolve('@sparticuz/chromium'))});
    (loaded.default ?? loaded).executablePath().catch((error) => {
      console.error(error);
      process.exitCode = 1;
    });`;
  execFileSync(process.execPath, ['-e', script], {
    env: environment.with({ TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    renameSync(fresh, folder);
  } catch (error) {
    // Another run was faster: its folder holds the same.
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

function starts(executablePath: string, variables: Record<string, string>): boolean {
  const env = environment.with(variables);
  return spawnSync(executablePath, ['--version'], { env, stdio: 'ignore' }).status === 0;
}
