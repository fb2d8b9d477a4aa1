import { previewAddresses, type DeskKind } from '../http/desk-addresses';
import { formatDate, formatTime } from '../language/dates';
import type { MessageKey } from '../language/keys';
import type { Reader } from '../language/reader';
import type { PreviewLink } from '../previews/model';
import { LINKS_AN_ITEM } from '../previews/rules';
import { pathTo } from '../site-map';
import type { Pressed, Refusal } from './preview-sharing';

/** The secret links of an item: those that work, and what makes another. */
export interface LinksForm {
  readonly action: string;
  /** What the last press has done, or why it did nothing. */
  readonly said?: string;
  /** The address of the link that was just made: it is shown this once. */
  readonly made?: { readonly address: string; readonly until: string };
  readonly mayCreate: boolean;
  readonly rows: readonly {
    readonly id: string;
    readonly until: string;
    readonly by: string;
    readonly endLabel: string;
  }[];
}

const REFUSALS: Readonly<Record<Refusal, MessageKey>> = {
  nothing: 'previews:nothing',
  binned: 'previews:link.binned',
  full: 'previews:link.full',
};

/** The links of an item, with what has just come of a press. */
export function presentLinks(
  shown: {
    readonly kind: DeskKind;
    readonly id: number;
    readonly links: readonly PreviewLink[];
    readonly refusal: Refusal | undefined;
    readonly pressed: Pressed;
    readonly siteUrl: string;
  },
  reader: Reader,
): LinksForm {
  const { t, locale } = reader;
  const { refusal, pressed, siteUrl } = shown;
  const { made } = pressed;
  const said = saidOf(refusal, pressed, reader);
  return {
    action: previewAddresses(shown.kind, shown.id)[locale],
    ...(said === undefined ? {} : { said }),
    ...(made === undefined
      ? {}
      : {
          made: {
            address: siteUrl + pathTo('preview', locale, { token: made.token }),
            until: sayUntil(made.endsAt, reader),
          },
        }),
    mayCreate: refusal === undefined,
    rows: shown.links.map(({ id, name, madeAt, endsAt }) => {
      const until = sayUntil(endsAt, reader);
      const when = { date: formatDate(madeAt, locale), time: formatTime(madeAt, locale) };
      const by =
        name === null
          ? t('previews:link.byNobody', when)
          : t('previews:link.by', { ...when, name });
      return { id: String(id), until, by, endLabel: t('previews:link.endNamed', { by }) };
    }),
  };
}

function saidOf(
  refusal: Refusal | undefined,
  { ended }: Pressed,
  { t }: Reader,
): string | undefined {
  if (refusal !== undefined) return t(REFUSALS[refusal], { count: LINKS_AN_ITEM });
  return ended === true ? t('previews:link.ended') : undefined;
}

function sayUntil(endsAt: Date, { t, locale }: Reader): string {
  return t('previews:link.until', {
    ...{ date: formatDate(endsAt, locale), time: formatTime(endsAt, locale) },
  });
}
