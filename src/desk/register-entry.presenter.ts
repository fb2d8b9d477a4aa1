import { STATES, type State } from '../http/editing';
import { presentDeskNav } from '../http/desk-nav';
import {
  presentConflict,
  presentKept,
  type DeskNotices,
  type WaitingForm,
} from '../http/editing-page';
import { fieldsOf, presentMistakes, type Form } from '../http/form';
import type { Page } from '../http/page';
import type { Entry, FieldGroup, Register } from '../http/register';
import { REGISTER_ROUTES, type RegisterName } from '../http/register-routes';
import { forEachLocale, type Locale } from '../language/locales';
import { formatNumber } from '../language/numbers';
import type { Reader } from '../language/reader';
import { presentChosen, type PictureFields } from '../media/card';
import type { ChoosablePictures } from '../media/model';
import { pathTo } from '../site-map';
import { thingsOf } from './register-list.presenter';

/** What hangs on an entry. */
export interface Hanging {
  readonly states: Partial<Record<State, number>>;
  readonly favourites: number;
}

/** The form of an entry as it is shown. */
export interface ShownEntry<Found> {
  /** Undefined: a new one. */
  readonly entry: Found | undefined;
  readonly form: Form;
  readonly version: number;
  /** For whom the form is kept when it comes after the end of a session. */
  readonly keeper: string;
  readonly hanging: Hanging | undefined;
  /** Those that it can be shown with. */
  readonly pictures: ChoosablePictures | undefined;
  /** What was just done. */
  readonly done?: 'create' | 'save' | 'merge';
  /** Forms that wait here, and which of them is shown. */
  readonly kept?: readonly WaitingForm[];
}

interface EntryPage {
  readonly nav: ReturnType<typeof presentDeskNav>;
  readonly heading: string;
  readonly viewHref?: string;
  readonly action: string;
  readonly notices: DeskNotices;
  readonly groups: readonly FieldGroup[];
  readonly picture?: PictureFields;
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly save: string;
  readonly hanging?: {
    readonly heading: string;
    readonly rows: HangingRows;
    readonly none: string;
    /** Why it stays, where it must. */
    readonly kept?: string;
    readonly mergeHref: string;
    /** Only where nothing hangs on it. */
    readonly isDeletable: boolean;
  };
}

export type HangingRows = readonly { readonly label: string; readonly count: string }[];

/** The form of an entry of a register, new or not, and what hangs on it. */
export function presentEntry<Found extends Entry, Sent>(
  register: Register<Found, Sent>,
  shown: ShownEntry<Found>,
  reader: Reader,
): Page<EntryPage> {
  const { t, locale } = reader;
  const { name } = register;
  const { entry, form, hanging } = shown;
  const routes = REGISTER_ROUTES[name];
  const addresses = entryAddresses(name, entry);
  const kept = [form.values.kept ?? ''].flat().join();
  const fields = fieldsOf(form, t);
  const parts = {
    groups: register.presentFields(fields, reader),
    ...presentPicture(register, fields, shown.pictures, reader),
  };
  const reason = entry === undefined ? undefined : register.keptFor?.(entry);
  const heading = entry === undefined ? t(`registers:${name}.new`) : register.nameOf(entry, locale);
  return {
    title: heading,
    description: t('registers:description'),
    // What was taken up again stays so in the other language.
    addresses: forEachLocale((each) => addresses[each] + (kept === '' ? '' : `?kept=${kept}`)),
    unlisted: true,
    content: {
      nav: presentDeskNav(routes.list, reader),
      heading,
      ...(entry === undefined ? {} : { viewHref: register.publicPath(entry, locale) }),
      action: addresses[locale],
      notices: presentNotices(shown, { ...parts, own: addresses[locale] }, reader),
      ...parts,
      hidden: [
        { name: 'version', value: String(shown.version) },
        { name: 'keeper', value: shown.keeper },
        { name: 'kept', value: kept },
      ],
      save: t(entry === undefined ? 'registers:add' : 'desk:act.save'),
      ...(entry === undefined || hanging === undefined
        ? {}
        : {
            hanging: {
              heading: t(`registers:hanging.${thingsOf(name)}`),
              ...presentStates(name, hanging, reader),
              ...(reason === undefined ? {} : { kept: t(reason) }),
              mergeHref: pathTo(routes.merge, locale, { id: entry.id }),
              isDeletable: reason === undefined && Object.keys(hanging.states).length === 0,
            },
          }),
    },
  };
}

/** What hangs on an entry, by where it stands. */
export function presentStates(
  register: RegisterName,
  { states }: Hanging,
  { t, locale }: Reader,
): { rows: HangingRows; none: string } {
  return {
    rows: STATES.filter((state) => (states[state] ?? 0) > 0).map((state) => ({
      label: t(`desk:state.${state}`),
      count: formatNumber(states[state] ?? 0, locale),
    })),
    none: t(`registers:nothing.${thingsOf(register)}`),
  };
}

/** Where the form of an entry stands, in both languages; of one that is not there yet, too. */
export function entryAddresses(
  register: RegisterName,
  entry: Pick<Entry, 'id'> | undefined,
): Record<Locale, string> {
  const { add, entry: own } = REGISTER_ROUTES[register];
  return forEachLocale((locale) =>
    entry === undefined ? pathTo(add, locale) : pathTo(own, locale, { id: entry.id }),
  );
}

function presentPicture<Found extends Entry, Sent>(
  { picture: name }: Register<Found, Sent>,
  fields: ReturnType<typeof fieldsOf>,
  pictures: ChoosablePictures | undefined,
  reader: Reader,
): Pick<EntryPage, 'picture'> {
  if (name === undefined || pictures === undefined) return {};
  const { t } = reader;
  const asked = {
    name,
    label: t(`registers:picture.${name}`),
    none: t(`registers:noPicture.${name}`),
  };
  return { picture: presentChosen(asked, fields, pictures, reader) };
}

function presentNotices(
  { form, done, kept = [] }: Pick<ShownEntry<never>, 'form' | 'done' | 'kept'>,
  { groups, picture, own }: Pick<EntryPage, 'groups' | 'picture'> & { own: string },
  reader: Reader,
): DeskNotices {
  const all = [
    ...groups.flatMap(({ fields, checks = [] }) => [...fields, ...checks]),
    ...(picture === undefined ? [] : [picture.choice]),
  ];
  const missed = all.filter(({ theirs }) => theirs !== undefined);
  return {
    ...(done === undefined ? {} : { done: reader.t(`registers:done.${done}`) }),
    kept: kept.map((each) => presentKept(each, own, reader)),
    ...presentConflict(form, missed, own),
    mistakes: presentMistakes(form, reader.t),
  };
}
