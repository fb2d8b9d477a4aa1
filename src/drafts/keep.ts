import type { Request, Response } from 'express';
import type { Connection } from '../database/database';
import { signedIn } from '../http/access';
import { readVersion } from '../http/editing';
import type { WaitingForm } from '../http/editing-page';
import { blank, type Form, type Values } from '../http/form';
import { formatTime } from '../language/dates';
import type { Reader } from '../language/reader';
import { readId } from '../site-map';
import { keepForm, keptForms, type KeptForm } from './model';
import { KEEPER_FIELD } from './rules';

/** What a form says beside what was typed: whose it is, where it is kept, which button was pressed. */
const OURS = [KEEPER_FIELD, 'kept', 'do'];

/** Keeps a form as it was sent, for one person, at the address that it was sent to; returns its number. */
export function keepSent(
  connection: Connection,
  req: Request,
  { userId, sent }: { readonly userId: number; readonly sent: Values },
): Promise<number> {
  const typed = Object.entries(sent).filter(([name]) => !OURS.includes(name));
  const form = {
    ...{ userId, values: Object.fromEntries(typed) as KeptForm['values'] },
    // The path alone would lack what the router of the desk has read of it.
    address: req.baseUrl + req.path,
    earlier: readId(sent.kept),
  };
  return keepForm(connection, form, req.reader.now);
}

/** The forms of who is signed in that wait at some addresses, and the one that was taken up. */
export async function waitingAt(
  connection: Connection,
  req: Request,
  addresses: readonly string[],
): Promise<{ kept: WaitingForm[]; taken: KeptForm | undefined }> {
  const asked = { userId: signedIn(req).id, addresses };
  const waiting = await keptForms(connection, asked, req.reader.now);
  const taken = waiting.find(({ id }) => id === readId(req.query.kept));
  return { kept: waiting.map((form) => ({ ...form, shown: form === taken })), taken };
}

/** A kept form, filled in again: it is let go when it is saved. */
export function takenUp({ id, values }: KeptForm): { form: Form; version: number } {
  return { form: blank({ ...values, kept: String(id) }), version: readVersion(values) };
}

/** Tells a script what became of a form that it sent to be kept; with a door, that one must sign in. */
export function answerKept(
  res: Response,
  { id, door }: { readonly id: number; readonly door?: string },
  { t, locale, now }: Reader,
): void {
  const said =
    door === undefined
      ? t('desk:keeping.kept', { time: formatTime(now, locale) })
      : t('desk:keeping.signedOut');
  res.json({
    kept: id,
    said,
    ...(door === undefined ? {} : { door: { href: door, label: t('desk:keeping.signIn') } }),
  });
}
