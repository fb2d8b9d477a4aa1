import type { Locale } from '../../src/language/locales';
import { aJob, anArticle, anAuthor, anEmployer } from './factories';
import { addressOf } from './item';
import { open } from './page';
import type { TestSite } from './site';

/** One of each kind of page that the site has, and of each state that looks different. */
export const PAGE_KINDS = [
  'the home page',
  'the list',
  'a filtered list',
  'an empty list',
  'the last page of a list',
  'an open listing',
  'a listing with all there can be in it',
  'a closed listing',
  'a listing in English alone',
  'a listing to report',
  'a listing to submit',
  'a submission that was sent',
  'a lost link',
  'the magazine',
  'a category',
  'a search of the magazine',
  'a search that finds no article',
  'an article of the demo',
  'an article with all there can be in it',
  'an article in English alone',
  'an employer',
  'an employer with nothing open',
  'the employers',
  'an author',
  'the favourites, signed out',
  'the sign-in',
  'the sign-up',
  'a forgotten password',
  'a forgotten password that a link was asked for',
  'the privacy page',
  'the accessibility page',
  'the terms',
  'an address that leads nowhere',
] as const;

export type PageKind = (typeof PAGE_KINDS)[number];
export type Addresses = Record<PageKind, Record<Locale, string>>;

/** Each kind in each language: `it.each(EVERY_PAGE)('… %s, in %s', async (kind, locale) => …)`. */
export const EVERY_PAGE: readonly (readonly [PageKind, Locale])[] = PAGE_KINDS.flatMap((kind) => [
  [kind, 'fr'] as const,
  [kind, 'en'] as const,
]);

const MANY_FILTERS =
  '?tenure=permanent&tenure=contract&schedule=full_time&workplace=on_site&workplace=hybrid' +
  '&place=villeray-saint-michel-parc-extension&place=ville-marie&place=verdun&language=fr' +
  '&salary_min=35000&posted=30&sort=salary';

/** The addresses of all kinds, in the demo and beside it what the demo has not. */
export async function addressesIn(site: TestSite): Promise<Addresses> {
  const list = query('/fr/emplois', '/en/jobs');
  const articles = query('/fr/articles', '/en/articles');
  const listing = items(site, '/fr/emplois', '/en/jobs');
  const article = items(site, '/fr/articles', '/en/articles');
  const employer = items(site, '/fr/employeurs', '/en/employers');
  const author = items(site, '/fr/auteurs', '/en/authors');
  const story = await aWholeArticle(site);
  return {
    'the home page': { fr: '/fr/', en: '/en/' },
    'the list': list(''),
    'a filtered list': list(MANY_FILTERS),
    'an empty list': list('?salary_min=1000000'),
    'the last page of a list': list('?page=3'),
    'an open listing': await listing(await firstItem(site, '/fr/emplois', '.job h3 a')),
    'a listing with all there can be in it': await listing(await aWholeListing(site)),
    'a closed listing': await listing(await aClosedListing(site)),
    'a listing in English alone': await listing(await anEnglishListing(site)),
    'a listing to report': await reporting(site),
    'a listing to submit': { fr: '/fr/proposer-une-offre', en: '/en/submit-a-job' },
    'a submission that was sent': {
      fr: '/fr/proposer-une-offre?done=new',
      en: '/en/submit-a-job?done=new',
    },
    'a lost link': { fr: '/fr/proposer-une-offre/lien', en: '/en/submit-a-job/link' },
    'the magazine': { fr: '/fr/articles', en: '/en/articles' },
    'a search of the magazine': articles('?q=paie+entrevue'),
    'a search that finds no article': articles('?q=zzqqzz'),
    'a category': { fr: '/fr/articles/categorie/droits', en: '/en/articles/category/rights' },
    'an article of the demo': await article(await firstItem(site, '/fr/articles', '.story h3 a')),
    'an article with all there can be in it': await article(story),
    'an article in English alone': await article(await anEnglishArticle(site)),
    'an employer': await employer(await firstItem(site, '/fr/employeurs', '.counts a')),
    'an employer with nothing open': await employer(await anEmployer(site.database)),
    'the employers': { fr: '/fr/employeurs', en: '/en/employers' },
    'an author': await author(
      await firstItem(site, (await article(story)).fr, '.byline a[rel=author]'),
    ),
    'the favourites, signed out': { fr: '/fr/favoris', en: '/en/favourites' },
    'the sign-in': { fr: '/fr/connexion', en: '/en/login' },
    'the sign-up': { fr: '/fr/inscription', en: '/en/signup' },
    'a forgotten password': { fr: '/fr/mot-de-passe-oublie', en: '/en/forgotten-password' },
    'a forgotten password that a link was asked for': {
      fr: '/fr/mot-de-passe-oublie?done=sent',
      en: '/en/forgotten-password?done=sent',
    },
    'the privacy page': { fr: '/fr/confidentialite', en: '/en/privacy' },
    'the accessibility page': { fr: '/fr/accessibilite', en: '/en/accessibility' },
    'the terms': { fr: '/fr/conditions', en: '/en/terms' },
    'an address that leads nowhere': { fr: '/fr/nulle-part', en: '/en/nowhere' },
  };
}

function query(fr: string, en: string) {
  return (parameters: string) => ({ fr: fr + parameters, en: en + parameters });
}

function items(site: TestSite, fr: string, en: string) {
  return async (id: number) => ({
    fr: await addressOf(site, fr, id),
    en: await addressOf(site, en, id),
  });
}

async function reporting(site: TestSite) {
  const listing = await items(
    site,
    '/fr/emplois',
    '/en/jobs',
  )(await firstItem(site, '/fr/emplois', '.job h3 a'));
  return { fr: `${listing.fr}/signaler`, en: `${listing.en}/report` };
}

/** The number of the first thing that a page links to. */
async function firstItem(site: TestSite, path: string, selector: string): Promise<number> {
  const href = (await open(site, path)).$(selector).first().attr('href') ?? '';
  const [, id] = /\/(\d+)-[^/]*$/.exec(href) ?? [];
  if (id === undefined) throw new Error(`no ${selector} in ${path}`);
  return Number(id);
}

const LONG_WORD = 'anticonstitutionnellement-et-intergouvernementalement';

const EVERYTHING = `
## Un titre de ${LONG_WORD}

Un paragraphe avec [un lien](https://exemple.example/${LONG_WORD}/${LONG_WORD}), du **gras**, de
l’*italique* et un \`mot.de.code.qui.ne.se.coupe.nulle.part.et.qui.est.bien.plus.long.qu.un.telephone\`.

### Des listes

- un point
- un autre
  1. un premier
  2. un second

> Une citation, ${LONG_WORD}.

| Poste | Salaire de départ | Salaire après cinq ans | Arrondissement | Horaire |
| --- | --- | --- | --- | --- |
| Technicienne | 58 000 $ | 66 000 $ | Rivière-des-Prairies–Pointe-aux-Trembles | de nuit |

\`\`\`
une ligne de code qui est bien plus longue que la colonne où elle se trouve, et qui ne s’arrête pas là
\`\`\`
`;

async function aWholeListing({ database }: TestSite): Promise<number> {
  const text = (title: string) => ({
    title,
    summary: `${title}, en bref.`,
    body: EVERYTHING,
    languageReason: 'Une partie de la clientèle ne parle que cette langue.',
    applyInstructions: `Envoyez [le formulaire](https://exemple.example/${LONG_WORD}).`,
  });
  return aJob(database, {
    employerId: await anEmployer(database, {
      name: `Société ${LONG_WORD} du Québec`,
      agencyPermit: 'AP-2612345',
    }),
    places: ['villeray-saint-michel-parc-extension', 'verdun', 'lachine'],
    salary: { minCents: 5_800_000, maxCents: 6_600_000, period: 'year' },
    featuredUntil: new Date('2026-12-10T15:00:00Z'),
    applyUrl: null,
    languages: { fr: 'advanced', en: 'intermediate' },
    texts: { fr: text(`Responsable, ${LONG_WORD}`), en: text(`Manager, ${LONG_WORD}`) },
  });
}

function aClosedListing({ database }: TestSite): Promise<number> {
  const expiresAt = new Date('2026-11-23T05:00:00Z');
  return aJob(database, { category: 'technology', expiresAt });
}

function anEnglishListing({ database }: TestSite): Promise<number> {
  const words = { summary: 'Tune pianos.', body: '## The work\n\nTune *pianos*.' };
  return aJob(database, {
    texts: { en: { ...words, title: 'Piano Tuner', applyInstructions: 'Come to the shop.' } },
    applyUrl: null,
  });
}

async function aWholeArticle({ database }: TestSite): Promise<number> {
  const text = (title: string) => ({ title, summary: `${title}, en bref.`, body: EVERYTHING });
  const url = `https://exemple.example/${LONG_WORD}`;
  return anArticle(database, {
    authorId: await anAuthor(database, 'Idalie Zweig'),
    category: 'rights',
    credit: { wording: 'permission', name: `Le Carnet ${LONG_WORD}`, url },
    reads: 2468,
    texts: { fr: text(`Une page, ${LONG_WORD}`), en: text(`One page, ${LONG_WORD}`) },
  });
}

function anEnglishArticle({ database }: TestSite): Promise<number> {
  const words = { title: 'What a Reference Is', summary: 'In short.', body: 'A text.' };
  return anArticle(database, { texts: { en: words } });
}
