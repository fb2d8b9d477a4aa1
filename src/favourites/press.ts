import { formatNumber } from '../language/numbers';
import type { Reader } from '../language/reader';
import { textFor } from '../language/words';
import { presentHeart, type Heart } from './card';
import type { Thing } from './model';
import { MOST_KEPT } from './rules';
import type { News } from './way-back';

/** What the page that sent a press without leaving needs to show: the heart as it now is. */
interface Press extends Heart {
  readonly count: string;
  /** What has been done, for who does not see it. */
  readonly said: string;
}

/** The answer to a press; the reader is as they are after it. */
export function presentPress(thing: Thing, news: News, reader: Reader): Press {
  const { t, locale, kept } = reader;
  const title = textFor(thing.texts, locale)?.text.title ?? '';
  const count = (kept?.jobs.size ?? 0) + (kept?.articles.size ?? 0);
  return {
    ...presentHeart({ ...thing, title }, reader),
    count: formatNumber(count, locale),
    said: saidOf(thing, news, t),
  };
}

function saidOf({ kind }: Thing, news: News, t: Reader['t']): string {
  if (news === 'full') return t(`favourites:said.full.${kind}`, { count: MOST_KEPT });
  return news === 'removed'
    ? t(`favourites:said.removed.${kind}`)
    : t(`favourites:said.kept.${kind}`);
}
