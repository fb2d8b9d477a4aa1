/**
 * Keeps the last results of a pure function of one key. `Intl` takes microseconds to write what a page
 * writes again and again; a Map answers at once. Bounded, so that odd values cannot fill the memory.
 */
export function remember<Key, Result extends string>(
  write: (key: Key) => Result,
  limit = 2000,
): (key: Key) => Result {
  const kept = new Map<Key, Result>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const written = write(key);
    if (kept.size >= limit) dropOldest(kept);
    kept.set(key, written);
    return written;
  };
}

function dropOldest<Key>(kept: Map<Key, unknown>): void {
  for (const key of kept.keys()) {
    kept.delete(key);
    return;
  }
}
