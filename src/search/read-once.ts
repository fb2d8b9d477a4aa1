/**
 * Something that takes long to read: it is read when someone first needs it, never twice at once, and
 * tried again by the next one when it could not be read.
 */
export function readOnce<Thing>(read: () => Promise<Thing>): () => Promise<Thing> {
  let reading: Promise<Thing> | undefined;
  return () =>
    (reading ??= read().catch((error: unknown) => {
      reading = undefined;
      throw error;
    }));
}
