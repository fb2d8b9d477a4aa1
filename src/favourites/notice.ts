import type { Request } from 'express';
import type { Connection } from '../database/database';
import type { Notice } from '../http/page';
import type { Reader } from '../language/reader';
import { foreignMark, textFor } from '../language/words';
import { presentHeart } from './card';
import { thingById, wasRemoved, wasSeen, type Thing } from './model';
import { isKept, keptOfKind, MOST_KEPT, readAnchor, type Favourite } from './rules';
import { NEWS, readSort, type Sort } from './way-back';

/**
 * What has become of a press, as the address says, when it is true: an address can be opened again
 * later, sent to someone else, or written by hand.
 */
export async function noticeOf(
  connection: Connection,
  { query, reader }: Request,
  userId: number,
): Promise<Notice | undefined> {
  const news = NEWS.find((name) => query[name] !== undefined);
  const favourite = news === undefined ? undefined : readAnchor(query[news]);
  if (news === undefined || favourite === undefined) return undefined;
  const { now } = reader;
  const thing = await thingById(connection, favourite, now);
  if (thing === undefined) {
    const gone = news === 'gone' && (await wasSeen(connection, favourite, now));
    return gone ? goneNotice(favourite, reader) : undefined;
  }
  if (isKept(reader.kept, favourite)) {
    return news === 'kept' ? keptNotice(thing, reader) : undefined;
  }
  if (news === 'removed') {
    const removed = await wasRemoved(connection, userId, favourite, now);
    return removed ? removedNotice(thing, readSort(query.sort), reader) : undefined;
  }
  return news === 'full' ? fullNotice(favourite, reader) : undefined;
}

function keptNotice({ kind, open }: Thing, { t }: Reader): Notice {
  return { text: open ? t(`favourites:said.kept.${kind}`) : t(`favourites:said.closed.${kind}`) };
}

function removedNotice(thing: Thing, sort: Sort, reader: Reader): Notice {
  const { t, locale } = reader;
  const words = textFor(thing.texts, locale);
  const title = words?.text.title ?? '';
  const { lang } = words === undefined ? {} : foreignMark(words.locale, reader);
  return {
    text: t(`favourites:said.removedNamed.${thing.kind}`),
    title,
    ...(lang === undefined ? {} : { lang }),
    undo: {
      action: presentHeart({ ...thing, title }, reader).action,
      label: t('favourites:undo'),
      fields: [{ name: 'sort', value: sort }],
    },
  };
}

function goneNotice({ kind }: Favourite, { t }: Reader): Notice {
  return { text: t(`favourites:said.gone.${kind}`) };
}

function fullNotice({ kind }: Favourite, { t, kept }: Reader): Notice | undefined {
  const full = keptOfKind(kept, kind).size >= MOST_KEPT;
  return full ? { text: t(`favourites:said.full.${kind}`, { count: MOST_KEPT }) } : undefined;
}
