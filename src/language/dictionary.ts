import type { MessageKey } from './keys';
import { forEachLocale, type Locale } from './locales';
import { flattenMessages, readMessages, type Messages } from './messages';
import { formatNumber } from './numbers';
import { pluralForm, pluralForms, splitPluralKey } from './plurals';
import { createResolver, type MessageValues, type Resolve } from './resolver';

/**
 * A message in one language, with its values put in; nothing is escaped.
 * @throws Error when the key does not exist or a value that the message shows is missing.
 */
export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** The words of the site in both languages. */
export interface Dictionary {
  for(locale: Locale): Translate;
}

type Fill = (values: MessageValues | undefined) => string;
type Message = string | Fill;

/**
 * Reads the words of the site and makes them ready: a plain message is one look-up, one with values a
 * small closure. i18next’s own `t` is seven times slower for a whole page, and is asked only for what
 * is not done here (nesting, other formats); a test holds every answer against it.
 * @throws Error when a plural message lacks a form that its language needs.
 */
export async function createDictionary(messages: Messages = readMessages()): Promise<Dictionary> {
  const resolve = await createResolver(messages);
  const translate = forEachLocale((locale) =>
    translator(compileLanguage(messages, locale, resolve), locale),
  );
  return { for: (locale) => translate[locale] };
}

function translator(compiled: ReadonlyMap<string, Message>, locale: Locale): Translate {
  return (key, values) => {
    const message = compiled.get(key);
    if (typeof message === 'string') return message;
    if (message === undefined) throw new Error(`No message ${key} in ${locale}`);
    return message(values);
  };
}

function compileLanguage(messages: Messages, locale: Locale, resolve: Resolve) {
  const compiled = new Map<string, Message>();
  const plurals = new Map<string, Map<string, Message>>();
  for (const [key, text] of flattenMessages(messages[locale])) {
    const message = compileText(text, key, locale, resolve);
    const { base, form } = splitPluralKey(key);
    if (form === undefined) compiled.set(key, message);
    else plurals.set(base, (plurals.get(base) ?? new Map<string, Message>()).set(form, message));
  }
  for (const [base, forms] of plurals) compiled.set(base, choosePlural(forms, base, locale));
  return compiled;
}

/** A plural that lacks a form is found at start, not by the first visitor who meets the millionth thing. */
function choosePlural(forms: ReadonlyMap<string, Message>, base: string, locale: Locale): Fill {
  for (const form of pluralForms(locale)) {
    if (!forms.has(form)) throw new Error(`Message ${base} has no form “${form}” in ${locale}`);
  }
  const zero = forms.get('zero');
  return (values) => {
    const count = values?.count;
    if (typeof count !== 'number') throw new Error(`Message ${base} needs a count`);
    const message = count === 0 && zero !== undefined ? zero : forms.get(pluralForm(count, locale));
    return typeof message === 'function' ? message(values) : (message ?? '');
  };
}

const PLACEHOLDER = /\{\{\s*(\w+)\s*(,\s*number\s*)?\}\}/;

function compileText(text: string, key: string, locale: Locale, resolve: Resolve): Message {
  // Split by a pattern with two groups: text, name, format, text, name, format, text…
  const pieces = text.split(PLACEHOLDER);
  const texts = pieces.filter((_, index) => index % 3 === 0);
  if (texts.some((piece) => /\{\{|\$t\(/.test(piece))) {
    return (values) => resolve(key, locale, values);
  }
  if (pieces.length === 1) return text;
  const [start = '', ...tails] = texts;
  const slots = tails.map((tail, index) => {
    const name = pieces[index * 3 + 1] ?? '';
    return { name, tail, asNumber: name === 'count' || pieces[index * 3 + 2] !== undefined };
  });
  return (values) => {
    let filled = start;
    for (const { name, asNumber, tail } of slots) {
      const value = values?.[name];
      if (value === undefined) throw new Error(`Message ${key} needs a value for ${name}`);
      filled += asNumber && typeof value === 'number' ? formatNumber(value, locale) : String(value);
      filled += tail;
    }
    return filled;
  };
}
