import type { Request, Response } from 'express';
import { currentTitles, lastDeed } from '../audit/model';
import { keeperOf } from '../drafts/rules';
import { signedIn } from '../http/access';
import { differences } from '../http/conflict';
import { readVersion } from '../http/editing';
import { savedBy } from '../http/editing-page';
import { blank, type Values } from '../http/form';
import type { Services } from '../http/services';
import { pathTo, readId } from '../site-map';
import { sweepStray, type Library } from './adding';
import { PICTURE_FIELDS, valuesOf } from './editing.forms';
import { pictureAddresses, presentPicture, type ShownPicture } from './editing.picture.presenter';
import { removePicture, savePicture } from './editing.saving';
import { usesOf, type LibraryPicture } from './model';

/** Saves what was sent of a picture; else shows why not, with all that was typed. */
export async function saveSent(
  services: Services,
  req: Request,
  res: Response,
  { picture, values }: { picture: LibraryPicture; values: Values },
): Promise<void> {
  const { id } = picture;
  const version = readVersion(values);
  const sender = {
    ...{ userId: signedIn(req).id, keptId: readId(values.kept), now: req.reader.now },
  };
  const outcome = await services.database.transaction((connection) =>
    savePicture(connection, { id, version, values }, sender),
  );
  if ('saved' in outcome) {
    res.redirect(303, `${pictureAddresses(id)[req.reader.locale]}?done=save`);
  } else if ('conflict' in outcome) {
    await showConflict(services, req, res.status(409), { picture: outcome.conflict, values });
  } else {
    const form = { values, mistakes: outcome.mistakes };
    await showPicture(services, req, res.status(422), { picture, version, form });
  }
}

/** Shows both versions; what is saved from here on is chosen over theirs. */
async function showConflict(
  services: Services,
  req: Request,
  res: Response,
  { picture, values }: { picture: LibraryPicture; values: Values },
): Promise<void> {
  const saved = valuesOf(picture);
  const by = savedBy(await lastDeed(services.database, 'media', picture.id), req.reader);
  const missed = differences(values, saved, PICTURE_FIELDS);
  const theirs = { by, values: Object.fromEntries(missed.map((name) => [name, saved[name]])) };
  const form = { ...blank(values), theirs };
  await showPicture(services, req, res, { picture, version: picture.version, form });
}

/** Deletes a picture with its files; else shows why not. */
export async function removeShown(
  services: Services,
  { storage }: Library,
  req: Request,
  res: Response,
  picture: LibraryPicture,
): Promise<void> {
  const { database } = services;
  const sender = { userId: signedIn(req).id, now: req.reader.now };
  const isGone = await database.transaction((connection) =>
    removePicture(connection, picture.id, sender),
  );
  if (isGone) {
    await sweepStray(database, storage, picture.hash);
    res.redirect(303, `${pathTo('desk.media', req.reader.locale)}?done=delete`);
    return;
  }
  const mistakes = { uses: 'media:mistake.used' as const };
  const form = { values: valuesOf(picture), mistakes };
  await showPicture(services, req, res.status(422), { picture, version: picture.version, form });
}

/** Answers with the page of a picture. */
export async function showPicture(
  { database, secret }: Services,
  req: Request,
  res: Response,
  shown: Omit<ShownPicture, 'uses' | 'titles' | 'keeper'>,
): Promise<void> {
  const uses = await usesOf(database, shown.picture.id);
  const ids = uses.filter(({ kind }) => kind === 'article').map(({ id }) => id);
  const titles = await currentTitles(database, 'article', ids);
  const keeper = keeperOf(signedIn(req).id, secret);
  res.page('media/picture', presentPicture({ ...shown, uses, titles, keeper }, req.reader));
}
