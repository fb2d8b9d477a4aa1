export { presentChosen, type PictureFields } from './choice';
export {
  altOf,
  captionHtml,
  figuresOf,
  logoHtml,
  nameOf,
  pictureHtml,
  portraitHtml,
  thumbnailHtml,
} from './pictures';
