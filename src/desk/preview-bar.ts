import { addressesOf, previewAddresses, type DeskKind } from '../http/desk-addresses';
import { LOOKS } from '../http/editing';
import type { Item } from '../http/editing-item';
import { TICKED, type Mistakes, type Values } from '../http/form';
import type { PreviewBar } from '../http/page';
import { FORMS, type ItemPreview, type PreviewForm, type PublicPlace } from '../http/preview';
import { LOCALES, otherLocale, type Locale } from '../language/locales';
import type { Reader } from '../language/reader';

/** A sentence over a preview, and where it leads. */
export type Remark = PreviewBar['remarks'][number];

/** An item, and where the public finds it, if anywhere. */
export interface Standpoint {
  readonly item: Pick<Item, 'texts'>;
  readonly place: PublicPlace | undefined;
}

/** How what is typed is looked at. */
export type Look = keyof typeof LOOKS;

/** Over the preview of an item as it is saved. */
export function presentSavedBar(
  shown: Standpoint & {
    readonly kind: DeskKind;
    readonly item: Pick<Item, 'id' | 'texts'>;
    readonly form: PreviewForm;
  },
  reader: Reader,
): PreviewBar {
  const { t, locale } = reader;
  const { kind, item, form } = shown;
  const editing = addressesOf(kind, item)[locale];
  return {
    label: t('previews:label'),
    remarks: [
      presentStanding(shown, reader),
      ...presentLacks(shown, reader, `${editing}#${locale}.title`),
    ],
    back: { href: editing, label: t('previews:back') },
    ways: [
      {
        label: t('previews:forms.label'),
        links: FORMS.map((each) => ({
          href: previewAddresses(kind, item.id, each)[locale],
          label: t(`previews:forms.${each}`),
          current: each === form,
        })),
      },
      {
        label: t('previews:language'),
        links: LOCALES.map((each) => ({
          href: previewAddresses(kind, item.id, form)[each],
          label: t(`desk:language.${each}`),
          current: each === locale,
        })),
      },
    ],
  };
}

/** Over the preview of what is typed, which each press sends along. */
export function presentTypedBar(
  shown: {
    readonly look: Look;
    readonly values: Values;
    readonly mistakes: Mistakes;
    /** What the fields of the form are called. */
    readonly labels: ReadonlyMap<string, string>;
    readonly preview: ItemPreview | undefined;
    /** Of the form, where it is sent in each language. */
    readonly addresses: Readonly<Record<Locale, string>>;
  },
  reader: Reader,
): PreviewBar {
  const { t, locale } = reader;
  const { look, values, addresses, preview } = shown;
  const written = LOCALES.filter((each) => preview && (preview.page.onlyIn ?? each) === each);
  const isReady = values[`${locale}.ready`] === TICKED;
  const unready = !isReady && written.includes(locale) ? [{ text: t('previews:unready') }] : [];
  const mistakes = Object.entries(shown.mistakes).map(([name, key]) => {
    const field = shown.labels.get(name);
    return { ...(field === undefined ? {} : { field }), words: t(key) };
  });
  return {
    label: t('previews:label'),
    remarks: [{ text: t('previews:typed') }, ...presentMissing(written, reader), ...unready],
    ...(mistakes.length === 0 ? {} : { mistakes }),
    ways: [],
    form: {
      action: addresses[locale],
      fields: fieldsOf(values),
      ways: [
        {
          label: t('previews:forms.label'),
          buttons: (Object.keys(LOOKS) as Look[]).map((each) => ({
            value: LOOKS[each],
            label: t(`previews:forms.${each}`),
            current: each === look,
          })),
        },
        {
          label: t('previews:language'),
          buttons: LOCALES.map((each) => ({
            ...{ value: LOOKS[look], action: addresses[each] },
            label: t(`desk:language.${each}`),
            current: each === locale,
          })),
        },
      ],
    },
  };
}

/** All that was sent but the button, to be sent again. */
function fieldsOf(values: Values): { name: string; value: string }[] {
  return Object.entries(values)
    .filter(([name]) => name !== 'do')
    .flatMap(([name, sent]) => [sent ?? []].flat().map((value) => ({ name, value })));
}

/** What the public sees of what is shown. */
function presentStanding({ item, place }: Standpoint, { t, locale }: Reader): Remark {
  if (place === undefined) return { text: t('previews:hidden') };
  const link = { href: place.href, label: t('desk:view') };
  if (place.closed) return { text: t('previews:closed'), link };
  const isDraft = item.texts[locale]?.state === 'draft';
  return { text: t(isDraft ? 'previews:draft' : 'previews:public'), link };
}

/** What an editor is told of the text in their language; `write` is where it is written. */
function presentLacks(standpoint: Standpoint, reader: Reader, write: string): Remark[] {
  const { item, place } = standpoint;
  const isUnready = item.texts[reader.locale]?.state === 'draft' && place === undefined;
  return isUnready
    ? [{ text: reader.t('previews:unready') }]
    : presentMissing(writtenIn(item), reader, {
        link: { href: write, label: reader.t('previews:write') },
      });
}

/** The languages in which an item has a text. */
export function writtenIn({ texts }: Standpoint['item']): Locale[] {
  return LOCALES.filter((locale) => texts[locale] !== undefined);
}

/** That there is no text in the reader’s language, where that is so. */
export function presentMissing(
  written: readonly Locale[],
  { t, locale }: Reader,
  way: Pick<Remark, 'link'> = {},
): Remark[] {
  if (written.includes(locale)) return [];
  const isThere = written.includes(otherLocale(locale));
  return [{ text: isThere ? t(`previews:missing.${locale}`) : t('previews:nothing'), ...way }];
}
