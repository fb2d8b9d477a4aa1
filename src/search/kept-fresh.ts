import type { Clock } from '../clock';

/** Reading it takes the process a second or two: what is new is known some hours later. */
const FRESH_MILLISECONDS = 6 * 60 * 60 * 1000;

/**
 * Something that takes long to read: it is read when someone first needs it, and again in the
 * background once it is no longer fresh; never twice at once.
 */
export function keptFresh<Thing>(read: () => Promise<Thing>, clock: Clock): () => Promise<Thing> {
  let known: Promise<Thing> | undefined;
  let reading: Promise<Thing> | undefined;
  let since = 0;
  return () => {
    const now = clock.now().getTime();
    if (known !== undefined && now - since < FRESH_MILLISECONDS) return known;
    reading ??= start(now);
    return known ?? reading;
  };

  function start(now: number): Promise<Thing> {
    const started = read();
    started.then(
      () => {
        [known, reading, since] = [started, undefined, now];
      },
      // Whoever waits for it is told; the next one tries again.
      () => {
        reading = undefined;
      },
    );
    return started;
  }
}
