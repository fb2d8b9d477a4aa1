import { keptFresh } from '../../src/search/kept-fresh';
import { fixedClock } from '../support/clock';

/** Something that is read when the test says so. */
function slowly() {
  const readings: { end: (value: string) => void; fail: (error: Error) => void }[] = [];
  const clock = fixedClock('2026-11-24T15:00:00Z');
  const kept = keptFresh(
    () =>
      new Promise<string>((end, fail) => {
        readings.push({ end, fail });
      }),
    clock,
  );
  return { kept, clock, readings };
}

describe('what is kept fresh', () => {
  it('is read once, when someone first needs it, however many wait for it', async () => {
    const { kept, readings } = slowly();
    expect(readings).toHaveLength(0);
    const waiting = [kept(), kept()];
    readings[0]?.end('first');
    expect(await Promise.all(waiting)).toEqual(['first', 'first']);
    expect(await kept()).toBe('first');
    expect(readings).toHaveLength(1);
  });

  it('is read again after six hours, while nobody waits', async () => {
    const { kept, clock, readings } = slowly();
    const first = kept();
    readings[0]?.end('first');
    await first;
    clock.set('2026-11-24T20:59:59Z');
    await kept();
    expect(readings).toHaveLength(1);
    clock.set('2026-11-24T21:00:00Z');
    expect(await kept()).toBe('first');
    expect(readings).toHaveLength(2);
    readings[1]?.end('second');
    await Promise.resolve();
    expect(await kept()).toBe('second');
  });

  it('is tried again by the next one when it could not be read', async () => {
    const { kept, readings } = slowly();
    const first = kept();
    readings[0]?.fail(new Error('no database'));
    await expect(first).rejects.toMatchObject({ message: 'no database' });
    const next = kept();
    readings[1]?.end('second');
    expect(await next).toBe('second');
  });
});
