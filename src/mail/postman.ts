import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { noteFailed, noteSent, takeDue, type Mail } from './outbox';
import { Undeliverable, type Transport } from './transport';

const ROUND_MILLISECONDS = 5000;

/** What brings mails out. */
export interface Postman {
  /** Ends it after the mails that it has in hand. */
  stop(): Promise<void>;
}

interface How {
  readonly clock: Clock;
  readonly transport: Transport;
  /** A mail that could not be sent, or a round that failed as a whole. */
  readonly onError: (error: unknown) => void;
}

/** Looks every few seconds for mails that are due, and sends them; several processes may do so. */
export function keepDelivering(database: Database, how: How): Postman {
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  let round = Promise.resolve();
  wait();
  return {
    async stop() {
      stopping = true;
      clearTimeout(timer);
      await round;
      how.transport.close();
    },
  };

  function wait(): void {
    if (stopping) return;
    timer = setTimeout(() => {
      round = deliverDue(database, how, () => stopping)
        .catch(how.onError)
        .then(wait);
    }, ROUND_MILLISECONDS);
  }
}

/** Sends all that is due now. What fails waits for its next try; one that fails keeps no other back. */
export async function deliverDue(
  database: Database,
  how: How,
  isStopping: () => boolean = () => false,
): Promise<void> {
  for (;;) {
    const mails = await takeDue(database, how.clock.now());
    if (mails.length === 0) return;
    for (const mail of mails) {
      // What was taken and not sent is free again in ten minutes.
      if (isStopping()) return;
      await deliver(database, mail, how);
    }
  }
}

async function deliver(database: Database, mail: Mail, how: How): Promise<void> {
  const { clock, transport, onError } = how;
  try {
    await transport.send(mail);
  } catch (error) {
    onError(error);
    const fault = error instanceof Error ? error.message : String(error);
    const forGood = error instanceof Undeliverable;
    await noteFailed(database, mail, { fault, forGood }, clock.now());
    return;
  }
  await noteSent(database, mail, transport, clock.now());
}
