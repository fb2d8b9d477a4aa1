export { keptPictures, pictureMistake, picturesById } from './asked';
export { choosablePictures, type ChoosablePictures } from './choosable';
export {
  deletePicture,
  holdPicture,
  insertPicture,
  pictureForEditing,
  pictureOfHash,
  picturesOnDesk,
  updatePicture,
} from './library';
export type { LibraryPicture, Picture, PictureTexts } from './picture';
export { mapShown, withPicture, type ShownRow } from './shown';
export { usesOf, type Use } from './uses';
export { forgetStray, noteStray, notedStrays } from './strays';
