import { load } from 'cheerio';
import type { TestSite } from './site';

/** What an employer fills in, as a browser sends it: a whole listing in French. */
const SUBMITTED = {
  'employer.name': 'Verrerie du Canal',
  'employer.website': 'https://canal.example',
  'fr.title': 'Souffleuse de verre',
  'fr.summary': 'Souffler le verre, en bref.',
  'fr.body': '## Le poste\n\nSouffler du verre.',
  tenure: 'permanent',
  schedule: 'full_time',
  workplace: 'on_site',
  pay: 'undisclosed',
  pay_period: 'hour',
  'needs.fr': 'advanced',
  place: ['lachine'],
  last_day: '2026-12-20',
  apply_email: 'emploi@canal.example',
  email: 'Patron@canal.example',
  do: 'send',
} as const;

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** The form of a new submission, with the number of a field of work that the site has. */
export async function filledIn(site: TestSite, changes: Fields = {}): Promise<Fields> {
  const form = load((await site.get('/fr/proposer-une-offre')).text);
  const category = String(form('#category option').eq(1).attr('value'));
  return { ...SUBMITTED, category, ...changes };
}

/** Submits a listing; returns the path of the link that its employer was sent. */
export async function submit(
  site: TestSite,
  changes: Fields = {},
  path = '/fr/proposer-une-offre',
): Promise<string> {
  const sent = await site.visitor().post(path, await filledIn(site, changes));
  if (sent.status !== 303) throw new Error(load(sent.text)('.mistakes').text());
  return linkIn(site);
}

/** Submits a listing whose employer confirms their address. */
export async function submitConfirmed(site: TestSite, changes: Fields = {}): Promise<string> {
  const link = await submit(site, changes);
  await site.visitor().post(link, { do: 'confirm' });
  return link;
}

/** The path of the link in the last mail that was written. */
export async function linkIn(site: TestSite): Promise<string> {
  const mails = await mailsOf(site);
  const [, path] =
    /https?:\/\/[^/\s]+(\/\S+\/(?:suivi|follow)\/\S+)/.exec(mails.at(-1)?.text ?? '') ?? [];
  if (path === undefined) throw new Error('no link in the last mail');
  return path;
}

/** All mails that were written, the oldest first. */
export function mailsOf({
  database,
}: TestSite): Promise<{ recipient: string; locale: string; subject: string; text: string }[]> {
  return database.knex('outbox').orderBy('id').select('recipient', 'locale', 'subject', 'text');
}

/** Where the only submission stands. */
export async function stateOf({ database }: TestSite): Promise<string | undefined> {
  const row = await database.knex('submissions').first<{ state: string } | undefined>('state');
  return row?.state;
}
