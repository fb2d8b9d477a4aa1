import type { Request } from 'express';
import type { Item } from '../http/editing-item';
import { notFound } from '../http/problem';
import { readId } from '../site-map';
import type { Workplace } from './item-page';

/** The item of the address. @throws Problem 404 when there is none. */
export async function itemOf<Found extends Item, Sent, Warning>(
  { services, editor }: Workplace<Found, Sent, Warning>,
  req: Request,
): Promise<Found> {
  const id = readId(req.params.id);
  const item =
    id === undefined ? undefined : await editor.find(services.database, id, req.reader.now);
  if (item === undefined) throw notFound(editor.kind);
  return item;
}
