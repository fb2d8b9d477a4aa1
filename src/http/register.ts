import type { Connection } from '../database/database';
import type { MessageKey } from '../language/keys';
import type { Locale } from '../language/locales';
import type { Reader } from '../language/reader';
import type { ReadForm } from './editing-item';
import type { Check, Field, fieldsOf, Mistakes, Values } from './form';
import type { RegisterName } from './register-routes';

/** One of a register. */
export interface Entry {
  readonly id: number;
  /** Grows at each save. */
  readonly version: number;
}

/** Fields of a form that stand together. */
export interface FieldGroup {
  readonly legend: string;
  readonly fields: readonly Field[];
  readonly checks?: readonly Check[];
}

/** What the desk must know of a register to list it, and to show and save the form of an entry. */
export interface Register<Found extends Entry, Sent> {
  readonly name: RegisterName;
  /** What the audit log calls an entry. */
  readonly subject: 'employer' | 'author' | 'category' | 'place';
  /** The names of the fields that say what an entry is, in the order of the form. */
  readonly fields: readonly string[];
  /** The field in which a picture of it is chosen, where it has one. */
  readonly picture?: 'logo' | 'portrait';
  find(connection: Connection, id: number): Promise<Found | undefined>;
  nameOf(found: Found, locale: Locale): string;
  /** Where people see it. */
  publicPath(found: Found, locale: Locale): string;
  /** What addresses call it by: where these change, the old ones lead to the new. */
  addressParts(found: Found): readonly string[];
  /** The form of an entry as it is saved, or of one that is not there yet. */
  valuesOf(found: Found | undefined): Values;
  read(values: Values): ReadForm<Sent>;
  /** What only the database knows to be wrong. */
  check(connection: Connection, sent: Sent, before: Found | undefined): Promise<Mistakes>;
  insert(connection: Connection, sent: Sent, now: Date): Promise<number>;
  /** Writes an entry whose version was taken. */
  update(connection: Connection, before: Found, sent: Sent, now: Date): Promise<void>;
  /** Why it can be neither merged into another nor deleted; undefined where it can. */
  keptFor?(found: Found): MessageKey | undefined;
  /** What must be known before one is merged into another. */
  cautionFor?(from: Found, into: Found): MessageKey | undefined;
  presentFields(make: ReturnType<typeof fieldsOf>, reader: Reader): readonly FieldGroup[];
}
