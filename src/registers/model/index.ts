export { deleteEntry, holdEntries, keepEntry, moveAll, raiseVersion, thingsOf } from './entry';
export {
  countThings,
  entriesOf,
  hangingOn,
  REGISTER_SORTS,
  type EntryName,
  type RegisterSort,
} from './list';
export { addRedirects, dropRedirects, foundOrMoved, redirectOf, redirectsOf } from './redirects';
