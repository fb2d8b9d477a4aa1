import { withSite } from './built-site';

/**
 * Whether the time that a wrong sign-in takes tells which addresses have an account. The tries are
 * spread over accounts and networks, so that no limit slows them, and the two kinds take turns.
 */
const ACCOUNTS = 20;
const TRIES_EACH = 10;
const MOST_DIFFERENCE = 0.05;

export async function signInBench(): Promise<void> {
  await withSite({ DEMO: '0', TRUST_PROXY: '1' }, async (address) => {
    const different = await compare(address);
    if (different >= MOST_DIFFERENCE) process.exitCode = 1;
  });
}

async function compare(address: string): Promise<number> {
  const people = Array.from({ length: ACCOUNTS }, (_, at) => `person${at}@escalier.example`);
  for (const email of people) {
    const fields = { email, name: 'Bench', password: 'trois marches et un palier' };
    await send(`${address}/fr/inscription`, fields, 303);
  }
  const known: number[] = [];
  const unknown: number[] = [];
  for (let round = 0; round < TRIES_EACH; round++) {
    for (const email of people) {
      known.push(await tryOnce(address, email));
      unknown.push(await tryOnce(address, `un${email}`));
    }
  }
  const [one, other] = [median(known), median(unknown)];
  const difference = Math.abs(one - other) / Math.max(one, other);
  console.log('\nwrong sign-ins | median ms');
  console.log('--- | ---');
  console.log(`${known.length} on accounts | ${one.toFixed(2)}`);
  console.log(`${unknown.length} on no account | ${other.toFixed(2)}`);
  console.log(`difference | ${(difference * 100).toFixed(1)} %`);
  return difference;
}

async function tryOnce(address: string, email: string): Promise<number> {
  const began = performance.now();
  await send(`${address}/fr/connexion`, { email, password: 'une autre phrase' }, 422);
  return performance.now() - began;
}

let networks = 0;

/** Each time from another network. */
async function send(url: string, fields: Record<string, string>, expected: number): Promise<void> {
  networks += 1;
  const answer = await fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'X-Forwarded-For': `10.0.${networks >> 8}.${networks & 255}` },
    body: new URLSearchParams(fields),
  });
  await answer.arrayBuffer();
  if (answer.status !== expected) throw new Error(`${url} answered ${answer.status}`);
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
