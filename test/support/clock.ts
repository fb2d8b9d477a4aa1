import type { Clock } from '../../src/clock';

export interface FixedClock extends Clock {
  /** Moves the clock to another instant, given in ISO 8601. */
  set(iso: string): void;
  /** How long it was asked to wait, in milliseconds; nobody did. */
  readonly waits: number[];
}

/** A clock that stands still until a test moves it. */
export function fixedClock(iso: string): FixedClock {
  let instant = instantOf(iso);
  const waits: number[] = [];
  return {
    waits,
    wait(milliseconds) {
      waits.push(milliseconds);
      return Promise.resolve();
    },
    now: () => new Date(instant),
    set(next) {
      instant = instantOf(next);
    },
  };
}

function instantOf(iso: string): number {
  const instant = Date.parse(iso);
  if (Number.isNaN(instant)) throw new Error(`“${iso}” is not an instant in ISO 8601`);
  return instant;
}
