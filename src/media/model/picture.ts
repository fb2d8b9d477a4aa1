import type { Locale } from '../../language/locales';

type InBoth = Readonly<Record<Locale, string>>;

/** What every page must know of a picture to show it. */
export interface Picture {
  readonly id: number;
  readonly hash: string;
  /** Of its largest file. */
  readonly width: number;
  readonly height: number;
  /** It shows nothing that must be known. */
  readonly decorative: boolean;
  readonly alt: InBoth;
  readonly caption: InBoth;
  readonly credit: InBoth;
}

/** A picture of the library. */
export interface LibraryPicture extends Picture {
  readonly fileName: string;
  readonly version: number;
  readonly createdAt: Date;
  /** Who sent it; null when the account is gone. */
  readonly sentBy: string | null;
}

/** What is said of a picture. */
export type PictureTexts = Pick<Picture, 'decorative' | 'alt' | 'caption' | 'credit'>;

/** The columns of what is said of a picture. */
export interface TextsRow {
  decorative: boolean | number;
  alt_fr: string;
  alt_en: string;
  caption_fr: string;
  caption_en: string;
  credit_fr: string;
  credit_en: string;
}

/** The columns of a picture as pages show it. */
export interface PictureRow extends TextsRow {
  id: number;
  hash: string;
  width: number;
  height: number;
}

export const PICTURE_COLUMNS = [
  ...(['id', 'hash', 'width', 'height', 'decorative'] as const),
  ...(['alt_fr', 'alt_en', 'caption_fr', 'caption_en', 'credit_fr', 'credit_en'] as const),
];

/** A row as a picture. */
export function mapPicture(row: PictureRow): Picture {
  return {
    ...{ id: row.id, hash: row.hash, width: row.width, height: row.height },
    decorative: Boolean(row.decorative),
    alt: { fr: row.alt_fr, en: row.alt_en },
    caption: { fr: row.caption_fr, en: row.caption_en },
    credit: { fr: row.credit_fr, en: row.credit_en },
  };
}

/** What is said of a picture as columns. */
export function textsRow({ decorative, alt, caption, credit }: PictureTexts): TextsRow {
  return {
    decorative,
    ...{ alt_fr: alt.fr, alt_en: alt.en, caption_fr: caption.fr, caption_en: caption.en },
    ...{ credit_fr: credit.fr, credit_en: credit.en },
  };
}
