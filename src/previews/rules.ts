const DAY_MILLISECONDS = 86_400_000;

/** How long a link works. */
const DAYS_ALIVE = 7;

/** So many links of one item work at once: nobody keeps more of them apart. */
export const LINKS_AN_ITEM = 20;

/** When a link that is made now ends by itself. */
export function endOfLink(now: Date): Date {
  return new Date(now.getTime() + DAYS_ALIVE * DAY_MILLISECONDS);
}
