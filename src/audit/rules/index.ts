export {
  added,
  changesBetween,
  readDetails,
  recordItem,
  type Details,
  type Recorded,
} from './details';
export { wordsIn, wordsOf } from './words';
