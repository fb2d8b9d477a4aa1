import type { TestSite, Visitor } from './site';
import { aUser } from './factories';

let made = 0;

/** Someone who is signed in, in a browser of their own. */
export async function aMember(site: TestSite): Promise<Visitor & { readonly id: number }> {
  made += 1;
  const { id, email } = await aUser(site.database, { email: `lectrice${made}@exemple.example` });
  const visitor = site.visitor();
  await visitor.signIn(email);
  return { ...visitor, id };
}

/** What someone keeps, by the rows of the database: `job 12`. */
export async function keptBy({ database }: TestSite, userId: number): Promise<string[]> {
  const jobs = await database
    .knex('job_favourites')
    .where({ user_id: userId })
    .whereNull('removed_at')
    .pluck('job_id');
  const articles = await database
    .knex('article_favourites')
    .where({ user_id: userId })
    .whereNull('removed_at')
    .pluck('article_id');
  return [...jobs.map((id) => `job ${id}`), ...articles.map((id) => `article ${id}`)].sort();
}
