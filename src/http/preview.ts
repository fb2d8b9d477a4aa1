import type { Page } from './page';

/** The forms in which an item is looked at before it is public, and where it is shown to others. */
export const FORMS = ['page', 'card', 'snippet', 'link'] as const;
export type PreviewForm = (typeof FORMS)[number];

/** An item as readers would see it, were it public with all the texts that it has. */
export interface ItemPreview {
  /** The view of its own page, and the page. */
  readonly view: string;
  readonly page: Page<object>;
  /** The same in a list, for the partial of its kind. */
  readonly stories?: readonly object[];
  readonly jobs?: readonly object[];
}

/** Where the public finds an item; undefined: nowhere. */
export interface PublicPlace {
  readonly href: string;
  /** What they find there says that it has closed. */
  readonly closed: boolean;
}
