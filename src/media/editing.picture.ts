import type { Request, Response } from 'express';
import { dropKeptForm, keptForms } from '../drafts/model';
import { signedIn } from '../http/access';
import { eachAddress } from '../http/desk-addresses';
import { readVersion } from '../http/editing';
import { blank, sentValues } from '../http/form';
import { notFound, Problem } from '../http/problem';
import type { Services } from '../http/services';
import { readId } from '../site-map';
import type { Library } from './adding';
import { valuesOf } from './editing.forms';
import { removeShown, saveSent, showPicture } from './editing.picture.acts';
import { pictureAddresses } from './editing.picture.presenter';
import { pictureForEditing, type LibraryPicture } from './model';

const DEEDS = ['create', 'known', 'save'] as const;

/** The page of each picture: what is said of it, where it is used, its end. */
export function pictureController(services: Services, library: Library) {
  const { database } = services;
  return { get, post };

  async function get(req: Request, res: Response): Promise<void> {
    const picture = await pictureOf(req);
    const addresses = eachAddress(pictureAddresses(picture.id));
    const asked = { userId: signedIn(req).id, addresses };
    const waiting = await keptForms(database, asked, req.reader.now);
    const taken = waiting.find(({ id }) => id === readId(req.query.kept));
    const done = DEEDS.find((each) => each === req.query.done);
    const saved = valuesOf(picture);
    const values = taken === undefined ? saved : { ...taken.values, kept: String(taken.id) };
    await showPicture(services, req, res, {
      ...{ picture, form: blank(values) },
      version: taken === undefined ? picture.version : readVersion(taken.values),
      kept: waiting.map((form) => ({ ...form, shown: form === taken })),
      ...(done === undefined ? {} : { done }),
    });
  }

  async function post(req: Request, res: Response): Promise<void> {
    const picture = await pictureOf(req);
    const values = sentValues(req.body);
    switch (values.do) {
      case 'save':
        return saveSent(services, req, res, { picture, values });
      case 'delete':
        return removeShown(services, library, req, res, picture);
      case 'discard':
        return discard(req, res, picture, readId(values.kept));
      default:
        throw new Problem(400, 'no such button');
    }
  }

  /** Throws a kept form away. */
  async function discard(
    req: Request,
    res: Response,
    { id }: LibraryPicture,
    keptId: number | undefined,
  ): Promise<void> {
    if (keptId !== undefined) await dropKeptForm(database, signedIn(req).id, keptId);
    res.redirect(303, pictureAddresses(id)[req.reader.locale]);
  }

  /** The picture of the address. @throws Problem 404 when there is none. */
  async function pictureOf(req: Request): Promise<LibraryPicture> {
    const id = readId(req.params.id);
    const picture = id === undefined ? undefined : await pictureForEditing(database, id);
    if (picture === undefined) throw notFound('picture');
    return picture;
  }
}
