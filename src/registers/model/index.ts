export { deleteEntry, holdEntries, keepEntry, moveAll, raiseVersion, thingsOf } from './entry';
export { countThings, entriesOf, hangingOn, type EntryName } from './list';
export { addRedirects, dropRedirects, foundOrMoved, redirectOf, redirectsOf } from './redirects';
