import type { Item } from '../http/editing-item';
import type { PublicPlace } from '../http/preview';
import { otherLocale } from '../language/locales';
import type { Reader } from '../language/reader';

interface Link {
  readonly href: string;
  readonly label: string;
}

/** A sentence over a preview, and where it leads. */
export interface Remark {
  readonly text: string;
  readonly link?: Link;
}

/** An item, and where the public finds it, if anywhere. */
export interface Standpoint {
  readonly item: Pick<Item, 'texts'>;
  readonly place: PublicPlace | undefined;
}

/** What the public sees of what is shown. */
export function presentStanding({ item, place }: Standpoint, { t, locale }: Reader): Remark {
  if (place === undefined) return { text: t('previews:hidden') };
  const link = { href: place.href, label: t('desk:view') };
  if (place.closed) return { text: t('previews:closed'), link };
  const isDraft = item.texts[locale]?.state === 'draft';
  return { text: t(isDraft ? 'previews:draft' : 'previews:public'), link };
}

/** What an editor is told of the text in their language; `write` is where it is written. */
export function presentLacks(standpoint: Standpoint, reader: Reader, write: string): Remark[] {
  const { item, place } = standpoint;
  const isUnready = item.texts[reader.locale]?.state === 'draft' && place === undefined;
  return isUnready
    ? [{ text: reader.t('previews:unready') }]
    : presentMissing(standpoint, reader, {
        link: { href: write, label: reader.t('previews:write') },
      });
}

/** That there is no text in the reader’s language, where that is so. */
export function presentMissing(
  { item: { texts } }: Standpoint,
  { t, locale }: Reader,
  way: Pick<Remark, 'link'> = {},
): Remark[] {
  if (texts[locale] !== undefined) return [];
  const isThere = texts[otherLocale(locale)] !== undefined;
  return [{ text: isThere ? t(`previews:missing.${locale}`) : t('previews:nothing'), ...way }];
}
