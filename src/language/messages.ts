import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../config';
import { forEachLocale, type Locale } from './locales';

/** The words of one file: strings, in folders of strings. */
export interface MessageTree {
  readonly [key: string]: string | MessageTree;
}

/** The words of the site: language, then namespace (the name of the file). */
export type Messages = Readonly<Record<Locale, Readonly<Record<string, MessageTree>>>>;

/**
 * Reads every `locales/{fr,en}/*.json`.
 * @throws SyntaxError, with the path, when a file is not JSON.
 */
export function readMessages(): Messages {
  return forEachLocale((locale) => {
    const folder = join(projectRoot, 'locales', locale);
    const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
    return Object.fromEntries(
      names.map((name) => [name.slice(0, -'.json'.length), readTree(join(folder, name))]),
    );
  });
}

/** The strings of a language by their full key, plural suffixes kept: `jobs:list.count_one`. */
export function flattenMessages(namespaces: Messages[Locale]): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [namespace, tree] of Object.entries(namespaces)) {
    flattenInto(flat, tree, `${namespace}:`);
  }
  return flat;
}

function flattenInto(flat: Map<string, string>, tree: MessageTree, prefix: string): void {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') flat.set(prefix + key, value);
    else flattenInto(flat, value, `${prefix}${key}.`);
  }
}

function readTree(path: string): MessageTree {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as MessageTree;
  } catch (cause) {
    throw new SyntaxError(`Cannot read the words in ${path}`, { cause });
  }
}
