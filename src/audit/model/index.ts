export { deedsFrom, pageOfDeeds, peopleWithDeeds, type Asked, type Deed } from './log';
export { detailsOf, lastDeed, noteFor, SUBJECTS, type Note, type Subject } from './notes';
export { sweepLog } from './sweep';
export { currentTitles } from './titles';
