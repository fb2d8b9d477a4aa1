import { readOnce } from '../../src/search/read-once';

/** Something that is read when the test says so. */
function slowly() {
  const readings: { end: (value: string) => void; fail: (error: Error) => void }[] = [];
  const read = readOnce(
    () =>
      new Promise<string>((end, fail) => {
        readings.push({ end, fail });
      }),
  );
  return { read, readings };
}

describe('what takes long to read', () => {
  it('is read once, when someone first needs it, however many wait for it', async () => {
    const { read, readings } = slowly();
    expect(readings).toHaveLength(0);
    const waiting = [read(), read()];
    readings[0]?.end('read');
    expect(await Promise.all(waiting)).toEqual(['read', 'read']);
    expect(await read()).toBe('read');
    expect(readings).toHaveLength(1);
  });

  it('is tried again by the next one when it could not be read', async () => {
    const { read, readings } = slowly();
    const first = read();
    readings[0]?.fail(new Error('no database'));
    await expect(first).rejects.toMatchObject({ message: 'no database' });
    const next = read();
    readings[1]?.end('second');
    expect(await next).toBe('second');
  });
});
