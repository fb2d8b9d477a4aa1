import { termsOf, type Document } from './document';
import type { IndexEntry } from './engine/engine';
import { filterTokens } from './filters';
import { token } from './plan';
import type { SearchRecord } from './record';

/** What is known of a thing beside its words. */
export type Facts = Omit<SearchRecord, 'title' | 'name'>;

/** A thing as the index holds it. */
export function indexEntry(id: number, document: Document, facts: Facts): IndexEntry {
  const { title, name, any } = termsOf(document);
  const record = { ...facts, title: [...title].join(' '), name: [...name].join(' ') };
  return {
    id,
    tokens: [
      ...[...any].map((term) => token('w', term)),
      ...[...title].map((term) => token('t', term)),
      ...[...name].map((term) => token('n', term)),
      ...filterTokens(record),
    ],
    record,
  };
}
