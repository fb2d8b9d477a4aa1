import { MAIL_STATES } from '../../../src/mail/outbox';
import { STATES } from '../../../src/http/editing';
import type { RouteName } from '../../../src/site-map';

/** A list of the desk, and each way to look at it: what its address says. */
interface DeskList {
  readonly route: RouteName;
  readonly ways: readonly string[];
}

const states = STATES.map((state) => `state=${state}`);
const registers = ['', 'q=service', 'q=o', 'sort=added'];

/** Every list of the desk: as it opens, with each filter, in each order, and searched. */
export const LISTS: readonly DeskList[] = [
  {
    route: 'desk.jobs',
    ways: [
      ...['', ...states, 'todo=closing', 'todo=french'],
      ...['sort=title', 'sort=closing', 'sort=updated', 'state=draft&sort=title'],
      ...['q=commis', 'q=e', 'q=introuvable', 'q=commis+montréal&state=published&sort=title'],
    ],
  },
  {
    route: 'desk.articles',
    ways: [
      ...['', ...states, 'sort=title', 'sort=published', 'sort=added', 'state=draft&sort=title'],
      ...['q=commis', 'q=e', 'q=introuvable', 'q=commis&state=published&sort=title'],
    ],
  },
  ...(
    ['desk.employers', 'desk.jobCategories', 'desk.authors', 'desk.articleCategories'] as const
  ).map((route) => ({ route, ways: registers })),
  { route: 'desk.media', ways: ['', 'q=cuisine', 'q=introuvable', 'state=undescribed'] },
  { route: 'desk.mails', ways: ['', ...MAIL_STATES.map((state) => `state=${state}`)] },
  { route: 'desk.reports', ways: ['', 'state=decided'] },
  {
    route: 'desk.log',
    ways: [
      ...['', 'kind=job', 'deed=save', 'from=2020-01-01', 'to=2020-01-01'],
      ...['q=cuisine', 'q=cuisine&kind=job&deed=save', 'q=introuvable'],
    ],
  },
  { route: 'desk', ways: [''] },
];
