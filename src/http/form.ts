import { z } from 'zod';
import type { Translate } from '../language/dictionary';
import type { MessageKey } from '../language/keys';

/** What a form held when it was sent, by the names of its fields. */
export type Values = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What is wrong with a form, by the names of its fields: keys of words for the person who sent it. */
export type Mistakes = Readonly<Record<string, MessageKey>>;

/** A form as it is shown: what was typed is kept, and each mistake stands at its field. */
export interface Form {
  readonly values: Values;
  readonly mistakes: Mistakes;
  /** Of a form that someone else saved meanwhile: what differs in theirs, shown beside it. */
  readonly theirs?: { readonly by: string; readonly values: Values };
  /** The fields that lag behind the same in the other language. */
  readonly outdated?: readonly string[];
}

/** The box at a field that lags behind: it was read again. */
export const REVIEWED = 'reviewed';

/** The field that says what else a form was filled with than its item: see `submissions/claim`. */
export const CARRIED = 'submission';

/** A form that nobody has sent yet. */
export const blank = (values: Values = {}): Form => ({ values, mistakes: {} });

export type Sent<Data> =
  | { readonly data: Data; readonly form?: undefined }
  | { readonly data?: undefined; readonly form: Form };

/**
 * Reads what was sent. Messages of the schema are keys of words; fields that the schema does not
 * name are dropped.
 */
export function readForm<Data>(schema: z.ZodType<Data>, body: unknown): Sent<Data> {
  const values = sentValues(body);
  const parsed = schema.safeParse(values);
  if (parsed.success) return { data: parsed.data };
  const mistakes: Record<string, MessageKey> = {};
  for (const { path, message } of parsed.error.issues) {
    mistakes[path.join('.')] ??= message as MessageKey;
  }
  return { form: { values, mistakes } };
}

/**
 * Reads each field by itself, so that the whole can be judged however many are wrong: words with a
 * mistake count as they were typed, all else that has one as if nothing had been chosen.
 * @throws Error when such a field has no way to be empty.
 */
export function readEach<Shape extends z.ZodRawShape>(
  shape: Shape,
  values: Values,
): { data: z.output<z.ZodObject<Shape>>; mistakes: Mistakes } {
  const mistakes: Record<string, MessageKey> = {};
  const read = Object.entries(shape).map(([name, field]) => {
    const parsed = z.safeParse(field, values[name]);
    if (parsed.success) return [name, parsed.data];
    mistakes[name] = parsed.error.issues[0]?.message as MessageKey;
    const empty: unknown = z.parse(field, '');
    return [name, typeof empty === 'string' ? [values[name]].flat().join().trim() : empty];
  });
  return { data: Object.fromEntries(read) as z.output<z.ZodObject<Shape>>, mistakes };
}

/**
 * The fields of a body as text: no NUL, which PostgreSQL refuses, and lines that end as ours do,
 * not as browsers send them.
 */
export function sentValues(body: unknown): Values {
  const clean = (value: unknown) => String(value).replaceAll('\u0000', '').replaceAll('\r\n', '\n');
  return Object.fromEntries(
    Object.entries((body ?? {}) as Record<string, unknown>).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(clean) : clean(value),
    ]),
  );
}

/** What helps to write Markdown in a field. */
export interface Writing {
  /** Where a script asks what becomes of the text. */
  readonly preview: string;
  /** How many words there are, and how long they take to read. */
  readonly length?: string;
}

/** One field of a form, ready for `partials/field`. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'email' | 'password' | 'url' | 'date' | 'time' | 'number' | 'textarea';
  readonly help?: string;
  readonly mistake?: string;
  /** The elements that explain it: its help and its mistake. */
  readonly described?: string;
  /** It lags behind the other language; whether the box is ticked that says it was read again. */
  readonly outdated?: { readonly reviewed: boolean };
  /** What someone else saved here meanwhile, and who. */
  readonly theirs?: { readonly by: string; readonly value: string; readonly typed: string };
  readonly autocomplete?: string;
  /** What may be chosen beside typing it. */
  readonly suggestions?: readonly string[];
  readonly required?: boolean;
  readonly rows?: number;
  readonly lang?: string;
  readonly writing?: Writing;
}

/** Of a field that offers a choice, for `partials/choice`. */
export interface Choice extends Omit<Field, 'type' | 'rows'> {
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly chosen: boolean;
  }[];
}

/** A box to tick, for `partials/check`. */
export interface Check extends Omit<Field, 'type' | 'rows' | 'value' | 'lang'> {
  readonly checked: boolean;
}

/** What a ticked box sends. */
export const TICKED = '1';

/** Makes the fields of a form: what was typed and what is wrong with it find their place. */
export function fieldsOf(form: Form, t: Translate) {
  const valueOf = (name: string) => {
    const value = form.values[name];
    return typeof value === 'string' ? value : (value?.[0] ?? '');
  };
  const lags = (name: string) => form.outdated?.includes(name) === true;
  /** What explains a field, and that it does. */
  const explained = (name: string, help: string | undefined) => {
    const key = form.mistakes[name];
    const described = [
      ...(help === undefined ? [] : [`${name}-help`]),
      ...(key === undefined ? [] : [`${name}-mistake`]),
      ...(lags(name) ? [`${name}-outdated`] : []),
    ].join(' ');
    return {
      ...(help === undefined ? {} : { help }),
      ...(key === undefined ? {} : { mistake: t(key) }),
      ...(described === '' ? {} : { described }),
    };
  };
  /** What someone else wrote in a field; `show` says it as people read it. */
  const besides = (name: string, show: (value: string) => string) => {
    const value = form.theirs?.values[name];
    if (form.theirs === undefined || value === undefined) return {};
    const shown = [value].flat().map(show).join(', ');
    const typed = [value].flat().join(', ');
    return {
      theirs: { by: form.theirs.by, value: shown === '' ? t('site:form.empty') : shown, typed },
    };
  };
  const reviewed = (name: string) => [form.values[REVIEWED] ?? []].flat().includes(name);
  return {
    field: (name: string, label: string, more: Partial<Field> = {}): Field => ({
      ...{ name, label, value: valueOf(name) },
      ...more,
      ...explained(name, more.help),
      ...besides(name, (value) => value),
      ...(lags(name) ? { outdated: { reviewed: reviewed(name) } } : {}),
    }),
    check: (name: string, label: string, more: Partial<Check> = {}): Check => ({
      ...{ name, label, checked: valueOf(name) === TICKED },
      ...more,
      ...explained(name, more.help),
      ...besides(name, (value) => t(value === TICKED ? 'site:form.yes' : 'site:form.no')),
    }),
    choice: (
      name: string,
      label: string,
      options: readonly { readonly value: string; readonly label: string }[],
      more: Partial<Choice> = {},
    ): Choice => ({
      ...{ name, label, value: valueOf(name) },
      ...more,
      ...explained(name, more.help),
      ...besides(name, (value) => options.find((each) => each.value === value)?.label ?? value),
      options: options.map((option) => ({
        ...option,
        chosen: [form.values[name] ?? []].flat().includes(option.value),
      })),
    }),
  };
}

/** Mistakes as their fields follow one another; what adds a thing stands where one is chosen. */
export function inOrder(mistakes: Mistakes, fields: readonly string[]): Mistakes {
  const placeOf = (name: string) =>
    fields.includes(name) ? fields.indexOf(name) : fields.indexOf(name.split('.')[0] ?? '');
  return Object.fromEntries(
    Object.entries(mistakes).sort(([one], [other]) => placeOf(one) - placeOf(other)),
  );
}

/** The mistakes of a form in one list, each leading to its field. */
export function presentMistakes(form: Form, t: Translate) {
  return Object.entries(form.mistakes).map(([name, key]) => ({
    href: `#${name}`,
    label: t(key),
  }));
}
