export { mostRead, mostViewed } from './items';
export { numbersByDay, type DayNumbers } from './days';
export { emptySearches } from './searches';
export { sweepNumbers } from './sweep';
export { addEmptySearches, addToDays, type Counted, type SearchCount } from './write';
