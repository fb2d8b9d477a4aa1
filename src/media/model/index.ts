export { keptPictures, picturesById } from './asked';
export { mapCover, withCover, type CoverRow } from './cover';
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
export { usesOf, type Use } from './uses';
export { forgetStray, noteStray, notedStrays } from './strays';
