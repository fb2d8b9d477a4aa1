import { insertUser, type NewUser, type User } from '../../src/accounts/model';
import { hashPassword } from '../../src/accounts/password';
import { insertArticles, type NewArticle } from '../../src/articles/model';
import { insertAuthors } from '../../src/authors/model';
import { allPlaces, categoriesOf } from '../../src/catalogue/model';
import type { Connection } from '../../src/database/database';
import { insertEmployers, type NewEmployer } from '../../src/employers/model';
import { insertJobs, type NewJob } from '../../src/jobs/model';

const NOW = new Date('2026-11-24T15:00:00Z');

/** An employer; returns its id. */
export async function anEmployer(
  connection: Connection,
  given: Partial<NewEmployer> = {},
): Promise<number> {
  const employer = {
    name: 'Atelier des Galets',
    website: 'https://galets.example',
    about: {},
    agencyPermit: null,
    exemptReason: null,
    demo: false,
    ...given,
  };
  return only(await insertEmployers(connection, [employer], NOW));
}

/** What a test says of a listing: places and category by the words of addresses. */
type GivenJob = Partial<Omit<NewJob, 'placeIds' | 'categoryId'>> & {
  readonly places?: readonly string[];
  readonly category?: string;
};

/** A listing that is open for a month; returns its id. */
export async function aJob(connection: Connection, given: GivenJob = {}): Promise<number> {
  const { places = ['verdun'], category = 'administration', ...facts } = given;
  const all = await allPlaces(connection);
  const categories = await categoriesOf(connection, 'job');
  const job: NewJob = {
    employerId: given.employerId ?? (await anEmployer(connection)),
    categoryId: found(categories.find(({ code }) => code === category)).id,
    tenure: 'permanent',
    schedule: 'full_time',
    workplace: 'on_site',
    salary: null,
    state: 'published',
    publishedAt: new Date('2026-11-20T15:00:00Z'),
    expiresAt: new Date('2026-12-21T05:00:00Z'),
    featuredUntil: null,
    applyUrl: 'https://galets.example/postuler',
    applyEmail: null,
    placeIds: places.map((slug) => found(all.find((place) => place.slug === slug)).id),
    languages: { fr: 'advanced' },
    tags: [],
    texts: { fr: jobText('Commis de bureau') },
    demo: false,
    ...facts,
  };
  return only(await insertJobs(connection, [job], NOW));
}

/** The words of a listing. */
export function jobText(title: string) {
  return { title, summary: `${title}, en bref.`, body: `## ${title}\n\nUn texte.` };
}

type GivenArticle = Partial<Omit<NewArticle, 'categoryId'>> & { readonly category?: string };

/** An article that can be read; returns its id. */
export async function anArticle(connection: Connection, given: GivenArticle = {}): Promise<number> {
  const { category = 'good-to-know', ...facts } = given;
  const categories = await categoriesOf(connection, 'article');
  const article: NewArticle = {
    authorId: given.authorId ?? (await anAuthor(connection)),
    categoryId: found(categories.find(({ code }) => code === category)).id,
    state: 'published',
    publishedAt: new Date('2026-11-10T15:00:00Z'),
    credit: null,
    reads: 0,
    tags: [],
    texts: { fr: { title: 'Un matin', summary: 'Bref.', body: 'Un texte.' } },
    demo: false,
    ...facts,
  };
  return only(await insertArticles(connection, [article], NOW));
}

/** An author; returns the id. */
export async function anAuthor(connection: Connection, name = 'Odalie Zweig'): Promise<number> {
  const author = { name, bio: { fr: null, en: null }, demo: false };
  return only(await insertAuthors(connection, [author], NOW));
}

/** The password of every account that `aUser` makes. */
export const PASSWORD = 'un escalier de bois peint en vert';
const passwordHash = hashPassword(PASSWORD);

/** Someone with an account. */
export async function aUser(
  connection: Connection,
  given: Partial<Omit<NewUser, 'passwordHash'>> = {},
): Promise<User> {
  const user: NewUser = {
    email: 'idalie@exemple.example',
    name: 'Idalie',
    role: 'member',
    locale: 'fr',
    demo: false,
    ...given,
    passwordHash: await passwordHash,
  };
  return found(await insertUser(connection, user, NOW));
}

function only(ids: readonly number[]): number {
  return found(ids[0]);
}

function found<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('a test names what does not exist');
  return thing;
}
