import type { Request } from 'express';
import { createCounter, type Counted } from '../accounts/model';
import { emailKey, networkOf } from '../accounts/rules';
import type { Services } from '../http/services';

const HOUR_MILLISECONDS = 3_600_000;
const DAY_MILLISECONDS = 24 * HOUR_MILLISECONDS;

/** An agency fills in several forms in an hour, nobody fills in more. */
const SUBMITTED_AN_HOUR = 10;
/** Who types the address of someone else does not fill their mailbox. */
const LETTERS_A_DAY = 5;
const LINKS_A_DAY = { network: 10, address: 3 } as const;

/** How much of the door one network and one address may use. */
export function doorLimits(services: Services) {
  const counter = createCounter(services);
  return { submitting, asking };

  /** Counts a form that was sent; says which of both sends too many, if any. */
  async function submitting(
    { ip }: Request,
    email: string,
  ): Promise<'network' | 'address' | undefined> {
    const network = await count(['submission', networkOf(ip)], HOUR_MILLISECONDS);
    if (network > SUBMITTED_AN_HOUR) return 'network';
    const address = await count(['submission-to', emailKey(email)], DAY_MILLISECONDS);
    return address > LETTERS_A_DAY ? 'address' : undefined;
  }

  /** Counts a wish for new links; whether it is carried out. */
  async function asking({ ip }: Request, email: string): Promise<boolean> {
    const network = await count(['submission-link', networkOf(ip)], DAY_MILLISECONDS);
    const address = await count(['submission-link-to', emailKey(email)], DAY_MILLISECONDS);
    return network <= LINKS_A_DAY.network && address <= LINKS_A_DAY.address;
  }

  function count(what: Counted, milliseconds: number): Promise<number> {
    return counter.count(what, milliseconds);
  }
}
