import { escapeHtml } from '../../http/escape';
import type { Locale } from '../../language/locales';
import type { PictureHtml } from '../../language/markdown';
import type { Picture } from '../model/picture';
import { filePath, KINDS, TYPES, widthsOf, type Kind } from '../rules';

/** How a picture stands on a page. */
interface Place {
  /** How wide it is shown, as browsers read it. */
  readonly sizes: string;
  /** What it shows, in words; '' where words beside it say so. */
  readonly alt: string;
  readonly className?: string;
  /** It is the first thing to be seen: it is fetched before the others. */
  readonly first?: boolean;
}

/** For browsers that choose no file by themselves. */
const PLAIN_WIDTH = 960;
/** As wide as the text of an article. */
const IN_TEXT = '(min-width: 46rem) 42rem, 92vw';

/** A picture in the file that suits each browser; its size is known before it comes, so nothing jumps. */
export function pictureHtml(
  { hash, width, height }: Pick<Picture, 'hash' | 'width' | 'height'>,
  { sizes, alt, className, first = false }: Place,
): string {
  const files = (kind: Kind) =>
    widthsOf(width)
      .map((each) => `${filePath(hash, each, kind)} ${String(each)}w`)
      .join(', ');
  const sources = KINDS.filter((kind) => kind !== 'jpg').map(
    (kind) => `<source type="${TYPES[kind]}" srcset="${files(kind)}" sizes="${sizes}">`,
  );
  const plain = Math.min(PLAIN_WIDTH, width);
  const file = widthsOf(width).find((each) => each >= plain) ?? width;
  const attributes = [
    ...(className === undefined ? [] : [`class="${className}"`]),
    `src="${filePath(hash, file, 'jpg')}" srcset="${files('jpg')}" sizes="${sizes}"`,
    `width="${String(width)}" height="${String(height)}" alt="${escapeHtml(alt)}"`,
    first ? 'fetchpriority="high"' : 'loading="lazy" decoding="async"',
  ];
  return `<picture>${sources.join('')}<img ${attributes.join(' ')}></picture>`;
}

/** A picture in a text, with what is said under it. */
function figureHtml(picture: Picture, locale: Locale): string {
  const html = pictureHtml(picture, { sizes: IN_TEXT, alt: altOf(picture, locale) });
  return `<figure>${html}${captionHtml(picture, locale)}</figure>`;
}

/** How texts show the pictures that they ask for, in each language; one that is not there shows nothing. */
export function figuresOf(pictures: ReadonlyMap<number, Picture>): (locale: Locale) => PictureHtml {
  return (locale) => (number) => {
    const picture = pictures.get(number);
    return picture && figureHtml(picture, locale);
  };
}

/** What is said under a picture; nothing when there is nothing to say. */
export function captionHtml({ caption, credit }: Picture, locale: Locale): string {
  const words = [
    ...(caption[locale] === '' ? [] : [escapeHtml(caption[locale])]),
    ...(credit[locale] === '' ? [] : [`<small>${escapeHtml(credit[locale])}</small>`]),
  ];
  return words.length === 0 ? '' : `<figcaption>${words.join(' ')}</figcaption>`;
}

/** What stands for a picture where it is not seen. */
export function altOf({ decorative, alt }: Picture, locale: Locale): string {
  return decorative ? '' : alt[locale];
}

/** A picture in a list to choose from: words stand beside it. */
export function thumbnailHtml(picture: Pick<Picture, 'hash' | 'width' | 'height'>): string {
  return pictureHtml(picture, { sizes: '12rem', alt: '', className: 'thumbnail' });
}

/** The logo of an employer: its name stands beside it. */
export function logoHtml(picture: Picture): string {
  return pictureHtml(picture, { sizes: '7rem', alt: '', className: 'mark' });
}

/** The portrait of an author: their name stands beside it. */
export function portraitHtml(picture: Picture): string {
  return pictureHtml(picture, { sizes: '7rem', alt: '', className: 'face' });
}

/** What a picture is called on the desk: what it shows, else its number. */
export function nameOf({ alt }: Picture, locale: Locale, number: string): string {
  return alt[locale] || alt.fr || alt.en || number;
}
