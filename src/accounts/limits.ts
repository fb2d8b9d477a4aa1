import type { Services } from '../http/services';
import { createLine } from './line';
import { createCounter, type Counted } from './model';

const SECOND = 1000;
const QUARTER_HOUR = 15 * 60 * SECOND;
const HOUR = 60 * 60 * SECOND;

/** Wrong passwords on one account from browsers that it does not know: the next ones are slow. */
const FAST_TRIES = 10;
/** Wrong passwords from one that it knows, which are then counted with the others. */
const KNOWN_TRIES = 10;
/** Wrong passwords from one network on whatever account: the next ones are slow. */
const NETWORK_TRIES = 100;
const LONGEST_WAIT = 8 * SECOND;
/** New accounts, or addresses, of one network in an hour; how often it may hear that one is taken. */
const GIVEN_ADDRESSES = 20;
const TAKEN_ADDRESSES = 10;
/** Links to choose another password in an hour: who types the address of someone else writes no more. */
const LINKS = { network: 10, account: 3 } as const;

/** Who tries a password, on which account, from a browser that signed in to it before or not. */
export interface Trier {
  readonly network: string;
  readonly account: string;
  readonly known: boolean;
}

/** Come back after so many seconds. */
interface Refused {
  readonly retryAfter: number;
}

export type Tried<Found> = { readonly found: Found | undefined } | Refused;

export type AccountLimits = ReturnType<typeof accountLimits>;

/**
 * How often one may try, counted for all processes together. No count shuts anybody out: an account
 * or a network with many wrong tries becomes slow, and the account’s own browsers do not notice. Slow
 * tries of one network on one account stand in a line, in which each has its turn within half a
 * minute; only who comes while that line is full is sent away, until its next place is free.
 */
export function accountLimits(services: Pick<Services, 'database' | 'clock' | 'secret'>) {
  const counter = createCounter(services);
  const line = createLine();
  return { tryPassword, tryAddress, mayWrite };

  /** Checks a password, when it may be tried; only wrong ones stay counted. */
  async function tryPassword<Found>(
    { network, account, known }: Trier,
    check: () => Promise<Found | undefined>,
  ): Promise<Tried<Found>> {
    const ofKnown: Counted = ['known browser', account];
    if (known && (await counter.count(ofKnown, QUARTER_HOUR)) <= KNOWN_TRIES) {
      return settle(await check(), ofKnown);
    }
    const ofNetwork: Counted = ['network', network];
    const ofAccount: Counted = ['account', account];
    const wait = Math.max(
      waitAfter((await counter.count(ofNetwork, QUARTER_HOUR)) - NETWORK_TRIES),
      waitAfter((await counter.count(ofAccount, QUARTER_HOUR)) - FAST_TRIES),
    );
    if (wait === 0) return settle(await check(), ofNetwork, ofAccount);
    const tried = await line.inTurn(`${account} ${network}`, async () => {
      await services.clock.wait(wait);
      return settle(await check(), ofNetwork, ofAccount);
    });
    if (tried !== undefined) return tried;
    await counter.takeBack(ofNetwork, ofAccount);
    return { retryAfter: LONGEST_WAIT / SECOND };
  }

  /** Gives an address to an account, new or not, when one may; nothing is found where it is taken. */
  async function tryAddress<Found>(
    network: string,
    give: () => Promise<Found | undefined>,
  ): Promise<Tried<Found>> {
    const taken: Counted = ['taken address', network];
    const given: Counted = ['given address', network];
    const refused = { retryAfter: HOUR / SECOND };
    if ((await counter.countOf(taken)) >= TAKEN_ADDRESSES) return refused;
    if ((await counter.count(given, HOUR)) > GIVEN_ADDRESSES) return refused;
    const found = await give();
    if (found !== undefined) return { found };
    await counter.takeBack(given);
    return (await counter.count(taken, HOUR)) > TAKEN_ADDRESSES ? refused : { found };
  }

  /** Counts a wish for a link to choose another password; whether it is carried out. */
  async function mayWrite({ network, account }: Omit<Trier, 'known'>): Promise<boolean> {
    const ofNetwork = await counter.count(['reset', network], HOUR);
    const ofAccount = await counter.count(['reset of', account], HOUR);
    return ofNetwork <= LINKS.network && ofAccount <= LINKS.account;
  }

  async function settle<Found>(found: Found | undefined, ...counted: readonly Counted[]) {
    if (found !== undefined) await counter.takeBack(...counted);
    return { found };
  }
}

/** 1, 2, 4, then 8 seconds. */
function waitAfter(triesTooMany: number): number {
  return triesTooMany <= 0 ? 0 : Math.min(LONGEST_WAIT, SECOND * 2 ** (triesTooMany - 1));
}
