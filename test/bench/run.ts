import { parseArgs } from 'node:util';
import type { Options } from './built-site';
import { deskBench } from './desk';
import { pagesBench } from './pages';
import { peopleBench } from './people';
import { searchBench } from './search';
import { signInBench } from './sign-in';

const BENCHES: Readonly<Record<string, (options: Options) => Promise<void>>> = {
  pages: pagesBench,
  people: peopleBench,
  'sign-in': signInBench,
  desk: deskBench,
  search: searchBench,
};

/** Those that take long run when they are asked for. */
const USUAL = ['pages', 'people', 'sign-in'];

/**
 * `npm run bench`, or `npm run bench -- search --jobs 10000,1000000 --engine postgres`: measures the
 * built site.
 */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { jobs: { type: 'string' }, engine: { type: 'string' } },
  });
  const jobs = values.jobs?.split(',').map(Number);
  const options = {
    ...(jobs === undefined ? {} : { jobs }),
    ...(values.engine === undefined ? {} : { engine: values.engine }),
  };
  for (const name of positionals.length === 0 ? USUAL : positionals) {
    const bench = BENCHES[name];
    if (bench === undefined) throw new Error(`there are ${Object.keys(BENCHES).join(', ')}`);
    await bench(options);
  }
}

void main();
