import { chosenNumber, line } from '../../http/form-parts';
import type { Mistakes, Values } from '../../http/form';

/** A picture that a form chose. */
export interface Chosen {
  /** Null: none; 0: what was typed is no number of a picture. */
  readonly id: number | null;
  /** The field that says so. */
  readonly field: string;
}

/** As the library names a picture, or as a text asks for it. */
const pictureNumber = line().transform(
  (typed) => /^(?:media:)?([1-9]\d{0,8})$/.exec(typed)?.[1] ?? typed,
);

/** The fields in which a picture is chosen: among some that are shown, or any by its number. */
export const pictureFields = <Name extends string>(name: Name) =>
  ({ [name]: chosenNumber, [`${name}.number`]: pictureNumber }) as Record<
    Name,
    typeof chosenNumber
  > &
    Record<`${Name}.number`, typeof pictureNumber>;

/** The picture that was chosen, and by which of its fields: a number that was typed counts. */
export function readChosen(name: string, chosen: number | undefined, typed: string): Chosen {
  return typed === ''
    ? { id: chosen ?? null, field: name }
    : { id: /^\d{1,9}$/.test(typed) ? Number(typed) : 0, field: `${name}.number` };
}

/** The numbers of pictures that the fields of a choice hold as they were typed. */
export function typedPictures(values: Values, name: string): number[] {
  return [name, `${name}.number`]
    .map((each) => [values[each] ?? ''].flat()[0] ?? '')
    .filter((typed) => /^\d{1,9}$/.test(typed))
    .map(Number);
}

/** Says at its field when a chosen picture is none of those that exist. */
export function chosenMistake(
  { id, field }: Chosen,
  known: ReadonlyMap<number, unknown>,
): Mistakes {
  return id === null || known.has(id) ? {} : { [field]: 'media:mistake.unknown' };
}
