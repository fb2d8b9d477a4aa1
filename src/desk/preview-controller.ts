import type { Request, Response } from 'express';
import { signedIn } from '../http/access';
import { previewAddresses } from '../http/desk-addresses';
import type { Item } from '../http/editing-item';
import { titleOf } from '../http/editing-texts';
import { sentValues } from '../http/form';
import type { PreviewForm } from '../http/preview';
import { Problem } from '../http/problem';
import { unseen } from '../http/unseen';
import type { Reader } from '../language/reader';
import { livingLinks } from '../previews/model';
import { readId } from '../site-map';
import { itemOf } from './item-of';
import type { Workplace } from './item-page';
import { presentSavedBar } from './preview-bar';
import { presentLinks } from './preview-links';
import { presentPreview, readForm } from './preview-presenter';
import { refusalOf, share, unshare, type Pressed } from './preview-sharing';

/** The items of one kind as readers would see them, and the links that show them to others. */
export function previewController<Found extends Item, Sent, Warning>(
  workplace: Workplace<Found, Sent, Warning>,
) {
  const { services, editor } = workplace;
  const { kind } = editor;
  const { database } = services;
  const { siteUrl } = services.config;
  return { get: [unseen, show], post: [unseen, act] };

  async function show(req: Request, res: Response): Promise<void> {
    const item = await itemOf(workplace, req);
    const ended = req.query.done === 'end';
    await answer(req, res, { item, form: readForm(req.query.form), pressed: { ended } });
  }

  async function act(req: Request, res: Response): Promise<void> {
    const item = await itemOf(workplace, req);
    const sent = sentValues(req.body);
    const presser = { userId: signedIn(req).id, now: req.reader.now };
    if (sent.do === 'create') {
      const pressed = await database.transaction((it) => share(it, kind, item, presser));
      res.status(pressed.made === undefined ? 409 : 201);
      return answer(req, res, { item, form: 'link', pressed });
    }
    if (sent.do !== 'end') throw new Problem(400, 'no such button');
    const linkId = readId(sent.link);
    if (linkId !== undefined) {
      await database.transaction((it) => unshare(it, kind, { ...item, linkId }, presser));
    }
    res.redirect(303, `${previewAddresses(kind, item.id, 'link')[req.reader.locale]}&done=end`);
  }

  async function answer(
    req: Request,
    res: Response,
    { item, form, pressed }: { item: Found; form: PreviewForm; pressed: Pressed },
  ): Promise<void> {
    const reader: Reader = { ...req.reader, isPreview: true };
    const place = editor.placeOf(item, reader);
    const more =
      form === 'link'
        ? { preview: undefined, links: await linksOf(item, pressed, reader) }
        : { preview: await editor.preview(item, reader) };
    const addresses = previewAddresses(kind, item.id, form);
    const pageHref = previewAddresses(kind, item.id)[reader.locale];
    const bar = presentSavedBar({ kind, item, form, place }, reader);
    const shown = { title: titleOf(item, reader), form, addresses, bar, pageHref, siteUrl };
    const { view, page } = presentPreview({ ...shown, ...more }, reader);
    res.page(view, page);
  }

  async function linksOf(item: Found, pressed: Pressed, reader: Reader) {
    const { id } = item;
    const links = await livingLinks(database, { kind, id }, reader.now);
    const refusal = pressed.refused ?? refusalOf(item, links.length);
    return presentLinks({ kind, id, links, refusal, pressed, siteUrl }, reader);
  }
}
