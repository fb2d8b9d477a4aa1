import type accessibility from '../../locales/fr/accessibility.json';
import type accounts from '../../locales/fr/accounts.json';
import type articles from '../../locales/fr/articles.json';
import type authors from '../../locales/fr/authors.json';
import type command from '../../locales/fr/command.json';
import type desk from '../../locales/fr/desk.json';
import type door from '../../locales/fr/door.json';
import type employers from '../../locales/fr/employers.json';
import type errors from '../../locales/fr/errors.json';
import type favourites from '../../locales/fr/favourites.json';
import type home from '../../locales/fr/home.json';
import type jobDesk from '../../locales/fr/jobDesk.json';
import type jobs from '../../locales/fr/jobs.json';
import type log from '../../locales/fr/log.json';
import type mail from '../../locales/fr/mail.json';
import type media from '../../locales/fr/media.json';
import type money from '../../locales/fr/money.json';
import type numbers from '../../locales/fr/numbers.json';
import type previews from '../../locales/fr/previews.json';
import type privacy from '../../locales/fr/privacy.json';
import type registers from '../../locales/fr/registers.json';
import type reports from '../../locales/fr/reports.json';
import type revisions from '../../locales/fr/revisions.json';
import type search from '../../locales/fr/search.json';
import type site from '../../locales/fr/site.json';
import type team from '../../locales/fr/team.json';
import type terms from '../../locales/fr/terms.json';
import type wages from '../../locales/fr/wages.json';

/** The French files; a new one is named here too, or its keys have no type. */
interface Namespaces {
  accessibility: typeof accessibility;
  accounts: typeof accounts;
  articles: typeof articles;
  authors: typeof authors;
  command: typeof command;
  desk: typeof desk;
  door: typeof door;
  employers: typeof employers;
  errors: typeof errors;
  favourites: typeof favourites;
  home: typeof home;
  jobDesk: typeof jobDesk;
  jobs: typeof jobs;
  log: typeof log;
  mail: typeof mail;
  media: typeof media;
  money: typeof money;
  numbers: typeof numbers;
  previews: typeof previews;
  privacy: typeof privacy;
  registers: typeof registers;
  reports: typeof reports;
  revisions: typeof revisions;
  search: typeof search;
  site: typeof site;
  team: typeof team;
  terms: typeof terms;
  wages: typeof wages;
}

type WithoutPlural<Key extends string> =
  Key extends `${infer Base}_${'zero' | 'one' | 'many' | 'other'}` ? Base : Key;

type PathsIn<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string
    ? WithoutPlural<Key>
    : `${Key}.${PathsIn<Tree[Key]>}`;
}[keyof Tree & string];

/** Every key of the words of the site, as `jobs:list.count`, without plural suffixes. */
export type MessageKey = {
  [Name in keyof Namespaces]: `${Name}:${PathsIn<Namespaces[Name]>}`;
}[keyof Namespaces];
