import type { Connection } from '../database/database';
import type { Locale } from '../language/locales';
import type { Reader } from '../language/reader';
import type { TextState } from './desk-list';
import type { Act, Standing } from './editing';
import type { Editing } from './editing-page';
import type { Check, Choice, Field, Mistakes, Values } from './form';
import type { Page } from './page';
import type { ItemPreview, PublicPlace } from './preview';

/** What every item has that is edited on the desk. */
export interface Item extends Standing {
  readonly id: number;
  /** Of a listing: the end of its last day. */
  readonly expiresAt?: Date | null;
  /** Grows at each save. */
  readonly version: number;
  readonly texts: Partial<Record<Locale, { readonly title: string; readonly state: TextState }>>;
}

/** A press of a button of the form. */
export interface Sending<Sent> {
  /** Undefined: a new item. */
  readonly id: number | undefined;
  /** The version that the form was filled from. */
  readonly version: number;
  readonly act: Act;
  readonly values: Values;
  readonly sent: Sent;
  /** What reading the form has found. */
  readonly mistakes: Mistakes;
}

/** An item about to be saved: as it is, and where it would then stand. */
export interface Saving<Found, Sent> extends Sending<Sent> {
  readonly before: Found | undefined;
  readonly standing: Standing;
}

/** Writes down what an item needed and was added with it. */
export type NoteAdded = (
  action: string,
  subject: 'employer' | 'author' | 'category',
  id: number,
  details: AddedThing,
) => Promise<void>;

/** What an item needed: its name in each language, and its fields, each with nothing before. */
interface AddedThing {
  readonly title: Partial<Record<Locale, string>>;
  readonly changes: Record<string, [string | string[], string | string[]]>;
}

/** What came of looking at an item before it is saved. */
export interface Checked<Warning = never> {
  readonly mistakes: Mistakes;
  /** What must be confirmed before it can be published. */
  readonly warnings?: readonly Warning[];
  /** What the audit log must remember beside the fields that changed. */
  readonly details?: { readonly confirmed?: string[] };
  /** Writes the item, where nothing is wrong, with all that it needs; returns its id. */
  write(note: NoteAdded): Promise<number>;
}

/** A form that was read: all of it as far as it goes, and what is wrong; nothing when it was forged. */
export interface ReadForm<Sent> {
  readonly sent?: Sent;
  readonly mistakes: Mistakes;
}

/** The form of an item as it is shown. */
export interface ShownItem<Found, Warning> {
  readonly item: Found | undefined;
  readonly editing: Omit<Editing, 'missed'>;
  readonly warnings: readonly Warning[];
}

/** What is typed of an item, saved or not, to be looked at: all of it as far as it could be read. */
export interface Typed<Sent> extends Pick<Sending<Sent>, 'id' | 'sent' | 'mistakes'> {
  /** When it would appear, or first appeared. */
  readonly publishedAt: Date;
}

/** What the desk must know of a kind of item to list it, and to show and save its form. */
export interface ItemEditor<Found extends Item, Sent, Warning = never> {
  readonly kind: 'article' | 'job';
  /** How long one is open at most, from its publication; undefined: for good. */
  readonly daysOpen?: number;
  /** The names of the fields that say what an item is, in the order of the form. */
  readonly fields: readonly string[];
  /** One item, where it stands now. */
  find(connection: Connection, id: number, now: Date): Promise<Found | undefined>;
  /** The form of an item as it is saved, or of one that is not there yet. */
  readonly valuesOf: (item: Found | undefined) => Values;
  /** The fields of an empty form, each with its label and what it offers. */
  blankFields(reader: Reader): Promise<readonly (Field | Choice | Check)[]>;
  read(values: Values): ReadForm<Sent>;
  /** Looks at what was sent, in the transaction in which it is saved. */
  check(connection: Connection, saving: Saving<Found, Sent>, now: Date): Promise<Checked<Warning>>;
  /** Takes the next version for oneself; false when someone else has. */
  takeVersion(connection: Connection, before: Found, now: Date): Promise<boolean>;
  /** Changes where an item stands, and nothing else of it. */
  stand(connection: Connection, before: Found, standing: Standing, now: Date): Promise<void>;
  /** Where the public finds it, now. */
  placeOf(item: Found, reader: Reader): PublicPlace | undefined;
  /** It as readers would see it, were it public; undefined when it has no text at all. */
  preview(item: Pick<Found, 'id'>, reader: Reader): Promise<ItemPreview | undefined>;
  /** The same of what is typed, of which nothing is written. */
  previewTyped(typed: Typed<Sent>, reader: Reader): Promise<ItemPreview | undefined>;
  readonly view: string;
  present(shown: ShownItem<Found, Warning>, reader: Reader): Promise<Page<object>>;
}
