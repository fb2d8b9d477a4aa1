import { noteFor } from '../audit/model';
import type { Connection } from '../database/database';
import type { DeskKind } from '../http/desk-addresses';
import type { Item } from '../http/editing-item';
import { LOCALES } from '../language/locales';
import { endPreviewLink, insertPreviewLink, livingLinks } from '../previews/model';
import { newToken } from '../http/secret-token';
import { endOfLink, LINKS_AN_ITEM } from '../previews/rules';

/** Why no link can be made. */
export type Refusal = 'nothing' | 'binned' | 'full';

/** What came of a press. */
export interface Pressed {
  readonly refused?: Refusal;
  readonly made?: { readonly token: string; readonly endsAt: Date };
  readonly ended?: boolean;
}

/** Who presses, and when. */
interface Presser {
  readonly userId: number;
  readonly now: Date;
}

/** Makes a secret link of an item, unless it may have no more. */
export async function share(
  connection: Connection,
  kind: DeskKind,
  item: Item,
  { userId, now }: Presser,
): Promise<Pressed> {
  const { id } = item;
  // Two who press at once must not both make the last one.
  await connection.takeTurns();
  const living = await livingLinks(connection, { kind, id }, now);
  const refused = refusalOf(item, living.length);
  if (refused !== undefined) return { refused };
  const token = newToken();
  await insertPreviewLink(connection, { kind, id }, { token, userId }, now);
  await noteFor(connection, userId, now)(`${kind}.share`, kind, id, titleIn(item));
  return { made: { token, endsAt: endOfLink(now) } };
}

/** Ends a secret link of an item, once: who comes second finds it done. */
export async function unshare(
  connection: Connection,
  kind: DeskKind,
  item: Item & { readonly linkId: number },
  { userId, now }: Presser,
): Promise<void> {
  const { id, linkId } = item;
  if (!(await endPreviewLink(connection, { kind, id }, linkId, now))) return;
  await noteFor(connection, userId, now)(`${kind}.unshare`, kind, id, titleIn(item));
}

/** Why an item with so many links may have no more; undefined: it may. */
export function refusalOf({ state, texts }: Item, living: number): Refusal | undefined {
  if (state === 'binned') return 'binned';
  if (LOCALES.every((locale) => texts[locale] === undefined)) return 'nothing';
  return living >= LINKS_AN_ITEM ? 'full' : undefined;
}

function titleIn({ texts }: Item) {
  const titles = LOCALES.map((locale) => [locale, texts[locale]?.title ?? ''] as const);
  return { title: Object.fromEntries(titles.filter(([, title]) => title !== '')) };
}
