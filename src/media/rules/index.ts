export { chosenMistake, pictureFields, readChosen, typedPictures, type Chosen } from './choice';
export * from './files';
