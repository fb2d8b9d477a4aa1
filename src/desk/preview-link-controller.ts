import type { Request, Response } from 'express';
import type { Item, ItemEditor } from '../http/editing-item';
import type { PreviewBar } from '../http/page';
import type { Services } from '../http/services';
import { presentLost, unseen, untold } from '../http/unseen';
import { formatDate, formatTime } from '../language/dates';
import { forEachLocale } from '../language/locales';
import type { Reader } from '../language/reader';
import { openedBy } from '../previews/model';
import { pathTo } from '../site-map';
import { presentMissing, writtenIn, type Remark, type Standpoint } from './preview-bar';

/** What a link needs of a kind of item. */
type Shows = Pick<ItemEditor<Item, never>, 'find' | 'placeOf' | 'preview'>;

/** What a secret link shows, to whoever has it: the page of an item before it is public. */
export function previewLinkController(
  { database }: Services,
  kinds: Readonly<Record<'article' | 'job', Shows>>,
) {
  return { get: [unseen, untold, show] };

  async function show(req: Request, res: Response): Promise<void> {
    const token = String(req.params.token);
    const reader: Reader = { ...req.reader, isPreview: true };
    const found = await find(token, reader);
    if (found === undefined) {
      res.status(404).page('pages/error', presentLost(lostWords(reader), reader));
      return;
    }
    const { preview, ...rest } = found;
    const { title, description, section, content } = preview.page;
    res.page(preview.view, {
      ...{ title, description, content, ...(section === undefined ? {} : { section }) },
      addresses: forEachLocale((locale) => pathTo('preview', locale, { token })),
      unlisted: true,
      bar: presentBar(rest, reader),
    });
  }

  /** What a token opens; whether it is wrong, over or ended is told to nobody. */
  async function find(token: string, reader: Reader) {
    const opened = await openedBy(database, token, reader.now);
    if (opened === undefined) return undefined;
    const { item: at, endsAt } = opened;
    const kind = kinds[at.kind];
    const item = await kind.find(database, at.id, reader.now);
    if (item === undefined || item.state === 'binned') return undefined;
    const preview = await kind.preview(item, reader);
    if (preview === undefined) return undefined;
    return { preview, endsAt, item, place: kind.placeOf(item, reader) };
  }
}

function presentBar(
  { endsAt, ...standpoint }: Standpoint & { readonly endsAt: Date },
  reader: Reader,
): PreviewBar {
  const { t, locale } = reader;
  const until = { date: formatDate(endsAt, locale), time: formatTime(endsAt, locale) };
  return {
    label: t('previews:label'),
    remarks: [
      { text: t('previews:private', until) },
      sayPlace(standpoint, reader),
      ...presentMissing(writtenIn(standpoint.item), reader),
    ],
    ways: [],
  };
}

function sayPlace({ place }: Standpoint, { t }: Reader): Remark {
  if (place === undefined) return { text: t('previews:notYet') };
  const link = { href: place.href, label: t('desk:view') };
  return { text: t(place.closed ? 'previews:over' : 'previews:since'), link };
}

function lostWords({ t }: Reader) {
  return { title: t('previews:lost.title'), sentence: t('previews:lost.sentence') };
}
