import type { RouteName } from '../site-map';

/** What the desk keeps listings and articles under, a list of each. */
export const REGISTERS = ['employer', 'jobCategory', 'place', 'author', 'articleCategory'] as const;
export type RegisterName = (typeof REGISTERS)[number];

/** Where each register stands on the desk. */
export const REGISTER_ROUTES = {
  employer: {
    list: 'desk.employers',
    add: 'desk.newEmployer',
    entry: 'desk.employer',
    merge: 'desk.mergeEmployer',
  },
  jobCategory: {
    list: 'desk.jobCategories',
    add: 'desk.newJobCategory',
    entry: 'desk.jobCategory',
    merge: 'desk.mergeJobCategory',
  },
  place: {
    list: 'desk.places',
    add: 'desk.newPlace',
    entry: 'desk.place',
    merge: 'desk.mergePlace',
  },
  author: {
    list: 'desk.authors',
    add: 'desk.newAuthor',
    entry: 'desk.author',
    merge: 'desk.mergeAuthor',
  },
  articleCategory: {
    list: 'desk.articleCategories',
    add: 'desk.newArticleCategory',
    entry: 'desk.articleCategory',
    merge: 'desk.mergeArticleCategory',
  },
} as const satisfies Record<RegisterName, Record<string, RouteName>>;
