import type { Connection } from '../database/database';
import type { Reader } from '../language/reader';
import type { DeskItem } from './desk-list';
import type { Act, State } from './editing';
import type { Editing } from './editing-page';
import type { Mistakes, Values } from './form';
import type { Page } from './page';

/** What every item has that is edited on the desk. */
export interface Item {
  readonly id: number;
  /** Grows at each save. */
  readonly version: number;
  readonly state: State;
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
  readonly userId: number;
  /** Where a kept form of it may wait. */
  readonly addresses: readonly string[];
}

/** What came of a press: one of these; warnings come with mistakes. */
export interface Outcome<Found, Warning = never> {
  readonly id?: number;
  readonly mistakes?: Mistakes;
  /** What must be confirmed before it can be published. */
  readonly warnings?: readonly Warning[];
  /** What someone else saved since the form was filled; nothing was written. */
  readonly conflict?: Found;
}

export type ReadForm<Sent> =
  | { readonly sent: Sent; readonly mistakes?: undefined }
  | { readonly sent?: undefined; readonly mistakes: Mistakes };

/** The form of an item as it is shown. */
export interface ShownItem<Found, Warning> {
  readonly item: Found | undefined;
  readonly editing: Omit<Editing, 'missed'>;
  readonly warnings: readonly Warning[];
  readonly preview: boolean;
}

/** What the desk must know of a kind of item to list it, and to show and save its form. */
export interface ItemEditor<Found extends Item, Sent, Warning = never> {
  readonly kind: 'article' | 'job';
  /** The names of the fields that say what an item is, in the order of the form. */
  readonly fields: readonly string[];
  list(
    connection: Connection,
    asked: { state: State | undefined; page: number },
  ): Promise<{ pages: number; items: readonly DeskItem[] }>;
  find(connection: Connection, id: number): Promise<Found | undefined>;
  /** The form of an item as it is saved, or of one that is not there yet. */
  valuesOf(item: Found | undefined): Values;
  read(values: Values): ReadForm<Sent>;
  /** Does what a button says, with all that hangs on it, in the transaction of `connection`. */
  save(connection: Connection, sending: Sending<Sent>, now: Date): Promise<Outcome<Found, Warning>>;
  readonly view: string;
  present(shown: ShownItem<Found, Warning>, reader: Reader): Promise<Page<object>>;
}
