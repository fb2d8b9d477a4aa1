import type { Request, Response } from 'express';
import { addressesOf } from '../http/desk-addresses';
import { LOOKS, NEW, readVersion } from '../http/editing';
import type { Item } from '../http/editing-item';
import { typedTitle } from '../http/editing-texts';
import { inOrder, type Mistakes, type Values } from '../http/form';
import { momentIn } from '../http/moment';
import { hide } from '../http/unseen';
import type { Reader } from '../language/reader';
import type { Workplace } from './item-page';
import { presentTypedBar, type Look } from './preview-bar';
import { presentPreview } from './preview-presenter';

/** What a form holds, to be looked at. */
interface Asked<Found> {
  /** Undefined: a new one. */
  readonly item: Found | undefined;
  readonly values: Values;
  readonly pressed: (typeof LOOKS)[Look];
}

/**
 * Answers with what is typed as readers would see it: read and checked as if it were saved as a draft,
 * and nothing is written. A mistake is said over it, and what has none is shown.
 */
export async function showTyped<Found extends Item, Sent, Warning>(
  workplace: Workplace<Found, Sent, Warning>,
  req: Request,
  res: Response,
  asked: Asked<Found>,
): Promise<void> {
  const reader: Reader = { ...req.reader, isPreview: true };
  const { item, values, pressed } = asked;
  const { services, editor } = workplace;
  const looks = Object.keys(LOOKS) as Look[];
  const look = looks.find((each) => LOOKS[each] === pressed) ?? 'page';
  const addresses = addressesOf(editor.kind, item);
  const { preview, mistakes } = await readTyped(workplace, asked, reader);
  const isWhole = Object.keys(mistakes).length === 0;
  const fields = isWhole ? [] : await editor.blankFields(reader);
  const labels = new Map(fields.map(({ name, label }) => [name, label]));
  const { view, page } = presentPreview(
    {
      ...{ title: typedTitle(values, reader), form: look, preview, addresses },
      siteUrl: services.config.siteUrl,
      bar: presentTypedBar({ look, values, mistakes, labels, preview, addresses }, reader),
    },
    reader,
  );
  hide(res);
  res.page(view, page);
}

async function readTyped<Found extends Item, Sent, Warning>(
  { services: { database }, editor }: Workplace<Found, Sent, Warning>,
  { item, values }: Asked<Found>,
  reader: Reader,
) {
  const { sent, mistakes } = editor.read(values);
  if (sent === undefined) return { preview: undefined, mistakes };
  const publishedAt = momentIn(values) ?? item?.publishedAt ?? reader.now;
  const typed = { id: item?.id, sent, mistakes };
  const preview = await editor.previewTyped({ ...typed, publishedAt }, reader);
  const saving = {
    ...{ ...typed, values, version: readVersion(values), act: 'save' as const },
    ...{ before: item, standing: NEW },
  };
  const checked = await database.transaction((connection) =>
    editor.check(connection, saving, reader.now),
  );
  const found: Mistakes = { ...checked.mistakes, ...mistakes };
  return { preview, mistakes: inOrder(found, editor.fields) };
}
