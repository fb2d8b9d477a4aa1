import type { Choice, Field, fieldsOf } from '../../http/form';
import { formatNumber } from '../../language/numbers';
import type { Reader } from '../../language/reader';
import { pathTo } from '../../site-map';
import type { ChoosablePictures, Picture } from '../model';
import { nameOf, thumbnailHtml } from './pictures';

/** The fields of a choice of picture: one of the newest, any other by its number, or none. */
export interface PictureFields {
  readonly choice: Omit<Choice, 'options'> & {
    readonly options: readonly (Choice['options'][number] & { readonly picture?: string })[];
  };
  readonly number: Field;
  readonly libraryHref: string;
}

interface Asked {
  /** Of the field. */
  readonly name: string;
  readonly label: string;
  /** What it is to choose none. */
  readonly none: string;
}

/** The fields in which a picture is chosen. */
export function presentChosen(
  { name, label, none }: Asked,
  { field, choice }: ReturnType<typeof fieldsOf>,
  { offered, asked }: ChoosablePictures,
  { t, locale }: Reader,
): PictureFields {
  const noPicture = { value: '', label: none };
  const plain = choice(name, label, [noPicture]);
  const chosen = asked.get(Number(plain.value));
  const isOffered = offered.some(({ id }) => id === chosen?.id);
  const pictures = chosen === undefined || isOffered ? offered : [chosen, ...offered];
  const made = choice(name, label, [
    noPicture,
    ...pictures.map((picture) => ({
      value: String(picture.id),
      label: nameOf(picture, locale, numberOf(picture, { t, locale })),
    })),
  ]);
  return {
    choice: {
      ...made,
      options: made.options.map((option, at) => {
        const picture = pictures[at - 1];
        const isNone = made.value === '' && option.value === '';
        return {
          ...option,
          chosen: option.chosen || isNone,
          ...(picture === undefined ? {} : { picture: thumbnailHtml(picture) }),
        };
      }),
    },
    number: field(`${name}.number`, t('media:choice.number')),
    libraryHref: pathTo('desk.media', locale),
  };
}

function numberOf({ id }: Picture, { t, locale }: Pick<Reader, 't' | 'locale'>): string {
  return t('media:number', { id: formatNumber(id, locale) });
}
