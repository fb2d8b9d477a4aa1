import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROLES } from '../../src/accounts/rules';
import { projectRoot } from '../../src/config';
import { aJob, anArticle, anEmployer, aUser } from '../support/factories';
import { addressOf } from '../support/item';
import { testSite, type TestSite, type Visitor } from '../support/site';

const PEOPLE = ['anyone', ...ROLES] as const;
type Person = (typeof PEOPLE)[number];
type Ask = (visitor: Visitor) => ReturnType<Visitor['get']>;

/** What each line of the table in the README comes down to. */
const ASKS: Readonly<Record<string, readonly Ask[]>> = {
  'read listings, articles, employers': [
    ...['/fr/emplois', '/fr/articles', '/en/employers'].map(reading),
  ],
  'report a listing': [
    (visitor) => visitor.post(`${job}/signaler`, { reason: 'closed', words: '', email: '' }),
  ],
  'submit a listing, follow it by a secret link': [
    reading('/fr/proposer-une-offre'),
    (visitor) => visitor.post('/fr/proposer-une-offre/lien', { email: 'a@b.example' }),
  ],
  'keep favourites': [(visitor) => visitor.post('/fr/favoris/emplois/1', { then: 'login' })],
  'see and change one’s own account': [
    reading('/fr/compte'),
    (visitor) => visitor.post('/fr/compte', { name: 'Une personne', locale: 'fr' }),
  ],
  'write, publish and take off articles': [
    ...['', '/nouveau', '/1', '/1/versions'].map((end) => reading(`/fr/pupitre/articles${end}`)),
    (visitor) => visitor.post('/fr/pupitre/articles/1', { do: 'unpublish', version: '1' }),
  ],
  'write, publish and take off listings': [
    ...['', '/nouvelle', '/1', '/1/versions'].map((end) => reading(`/fr/pupitre/emplois${end}`)),
    (visitor) => visitor.post('/fr/pupitre/emplois', { do: 'close', ids: '1' }),
  ],
  'keep employers, fields, places, bylines, rubrics': [
    ...['employeurs', 'metiers', 'lieux', 'signatures', 'categories'].map((name) =>
      reading(`/fr/pupitre/${name}`),
    ),
    (visitor) => visitor.post('/fr/pupitre/employeurs/nouveau', { do: 'save', name: 'Une maison' }),
  ],
  'accept, ask about and refuse submitted listings': [
    reading('/fr/pupitre/offres-proposees'),
    (visitor) => visitor.post('/fr/pupitre/offres-proposees/99', { do: 'refuse', refuse: 'x' }),
  ],
  'decide reports': [
    reading('/en/desk/reports'),
    (visitor) => visitor.post('/en/desk/reports/99', { do: 'decide', decision: 'unchanged' }),
  ],
  'see the numbers, and take them as CSV': [
    reading('/fr/pupitre/chiffres'),
    reading('/en/desk/numbers.csv?list=days'),
  ],
  'keep the minimum wage': [reading('/fr/pupitre/salaire-minimum')],
  'read the log of the desk': [reading('/fr/pupitre/journal'), reading('/fr/pupitre/journal.csv')],
  'read the mails that the site sends': [
    reading('/fr/pupitre/courriels'),
    (visitor) => visitor.post('/fr/pupitre/courriels/99', { do: 'revive' }),
  ],
  'invite people and give roles': [
    reading('/fr/pupitre/equipe'),
    (visitor) => visitor.post('/fr/pupitre/equipe', { do: 'invite' }),
    (visitor) => visitor.post('/fr/pupitre/equipe', { do: 'takeBack', invitation: '99' }),
  ],
};

const LINES = tableOf(readFileSync(join(projectRoot, 'README.md'), 'utf8'));

let site: TestSite;
let job: string;
const visitors = new Map<Person, Visitor>();

beforeAll(async () => {
  site = await testSite();
  await anEmployer(site.database);
  await anArticle(site.database);
  job = await addressOf(site, '/fr/emplois', await aJob(site.database));
  visitors.set('anyone', site.visitor());
  for (const role of ROLES) {
    const email = `${role}@exemple.example`;
    await aUser(site.database, { email, role });
    const visitor = site.visitor();
    await visitor.signIn(email);
    visitors.set(role, visitor);
  }
});
afterAll(() => site.close());

describe('who may do what', () => {
  it('is written in the README, and each line of it is tried', () => {
    expect(LINES.map(([what]) => what)).toEqual(Object.keys(ASKS));
  });

  it.each(LINES)('%s: anyone %s, member %s, editor %s, admin %s', async (what, ...may) => {
    for (const [at, person] of PEOPLE.entries()) {
      for (const ask of ASKS[what] ?? []) {
        const { status, headers } = await ask(visitors.get(person) as Visitor);
        const isSentAway = String(headers.location).includes('/connexion');
        const isSignIn = String(headers.location).includes('/login');
        const isLet = status !== 403 && !isSentAway && !isSignIn;
        expect([person, isLet]).toEqual([person, may[at] === 'yes']);
      }
    }
  });
});

function reading(path: string): Ask {
  return (visitor) => visitor.get(path);
}

/** The lines of the table under « Who may do what »: what, and a word for each kind of person. */
function tableOf(readme: string): [string, string, string, string, string][] {
  const [, section = ''] = readme.split('## Who may do what');
  return [...(section.split('\n## ')[0] ?? '').matchAll(/^\| ([a-z][^|]*?) +\|(.*)\|$/gm)]
    .map(([, what = '', cells = '']) => [what, ...cells.split('|').map((cell) => cell.trim())])
    .filter(([what]) => what !== 'what') as [string, string, string, string, string][];
}
