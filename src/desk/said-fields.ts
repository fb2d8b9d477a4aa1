import type { Recorded } from '../audit/rules';
import { TICKED, type Check, type Choice, type Field } from '../http/form';
import { formatDay } from '../language/dates';
import type { Reader } from '../language/reader';

/** How a field is said that was filled in once. */
export interface SaidField {
  readonly label: string;
  /** Of words that someone typed: their language, where it is known. */
  readonly lang?: string;
  /** Whether it holds words, whose difference can be told, and not one of several values. */
  readonly isText: boolean;
  /** What it says with nothing in it; undefined: nothing. */
  readonly empty?: string;
  say(value: string): string;
}

export type SaidFields = ReadonlyMap<string, SaidField>;

/** A value as people read it, and what there is of several. */
export function sayValue(field: SaidField, value: Recorded): string {
  const given = [value].flat().filter((each) => each !== '');
  return given.length === 0 ? (field.empty ?? '') : given.map((each) => field.say(each)).join(', ');
}

/** A field that no form has any more is said by its name. */
export function unknownField(name: string): SaidField {
  return { label: name, isText: true, say: (value) => value };
}

/** The fields of a form, each by its name. */
export function saidFields(
  fields: readonly (Field | Choice | Check)[],
  reader: Reader,
): Map<string, SaidField> {
  return new Map(fields.map(saidField(reader)));
}

function saidField({ t, locale }: Reader) {
  return (field: Field | Choice | Check): [string, SaidField] => {
    const { name, label } = field;
    if ('checked' in field) {
      const [yes, no] = [t('site:form.yes'), t('site:form.no')];
      const say = (value: string) => (value === TICKED ? yes : no);
      return [name, { label, isText: false, say, empty: no }];
    }
    if (!('options' in field)) {
      const { lang, type } = field;
      if (type === 'date') return [name, valued(label, (day) => formatDay(day, locale))];
      return [name, { ...text(label), ...(lang === undefined ? {} : { lang }) }];
    }
    const labels = new Map(field.options.map((option) => [option.value, option.label]));
    return [name, { label, isText: false, say: (value) => labels.get(value) ?? value }];
  };
}

/** A field that holds words. */
export function text(label: string): SaidField {
  return { label, isText: true, say: (value) => value };
}

/** A field that holds one of several values, or a number. */
export function valued(label: string, say: SaidField['say']): SaidField {
  return { label, isText: false, say };
}
