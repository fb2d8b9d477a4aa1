import { CARRIED, type Values } from '../http/form';
import type { Submission } from './model';

/** Says that a form was filled with a submission as it now is: `12-3`, its number and version. */
export function claimOf({ id, version }: Pick<Submission, 'id' | 'version'>): Values {
  return { [CARRIED]: `${String(id)}-${String(version)}` };
}

/** The submission that a form was filled with, and its version; undefined: none. */
export function readClaim(values: Values): { id: number; version: number } | undefined {
  const [, id, version] = /^(\d{1,9})-(\d{1,9})$/.exec([values[CARRIED] ?? ''].flat().join()) ?? [];
  return id === undefined ? undefined : { id: Number(id), version: Number(version) };
}
