import { categoriesOf } from '../../src/catalogue/model';
import { actionsOf, routeOf, type Slugs } from '../support/actions';
import { crawl, internalLinks, type Crawled } from '../support/crawl';
import { htmlMistakes } from '../support/html';
import { testSite, type TestSite } from '../support/site';

const SITE = 'https://escalier.test';

/** All that may differ between the two languages of a page, and what of it must be the same. */
const EXCEPTIONS = [
  {
    why: 'a letter to an employer has its subject in the reader’s language',
    action: /^(mailto:[^?]+\?subject=).+$/,
    same: '$1…',
  },
  {
    why: 'an author leads each reader to the page of another site in their language',
    action: /^words (https:\/\/[^/]+)\/.*$/,
    same: 'words $1/…',
  },
] as const;

describe('the whole site of the demo, from both its doors', () => {
  let site: TestSite;
  let pages: Map<string, Crawled>;
  /** Listings that have closed: nothing leads to them any more, but people come back to them. */
  let closed: Map<string, Crawled>;
  let slugs: Slugs;

  beforeAll(async () => {
    site = await testSite({ demo: true });
    slugs = (await categoriesOf(site.database, 'article')).map(({ slug }) => slug);
    pages = await crawl(site, ['/fr/', '/en/']);
    closed = await crawl(site, await closedAddresses(), { follow: false });
  }, 120_000);
  afterAll(() => site.close());

  async function closedAddresses(): Promise<string[]> {
    const rows = await numbersIn('jobs', 'expires_at <= ?');
    const paths = rows.flatMap((id) => [`/fr/emplois/${id}`, `/en/jobs/${id}`]);
    return Promise.all(paths.map(async (path) => String((await site.get(path)).headers.location)));
  }

  /** Numbers of all rows of a table, or of those of which this is true now. */
  async function numbersIn(table: string, condition?: string): Promise<number[]> {
    const query = site.database.knex(table).select<{ id: number }[]>('id').orderBy('id');
    if (condition !== undefined) void query.whereRaw(condition, [site.clock.now()]);
    return (await query).map(({ id }) => id);
  }

  const everything = () => [...pages.values(), ...closed.values()];

  /** The pages that a rule does not hold for. */
  const but = (rule: (page: Crawled) => boolean) =>
    everything()
      .filter((page) => !rule(page))
      .map(({ path }) => path);

  const at = (address: string) => pages.get(address) ?? closed.get(address);
  const twinOf = ({ $ }: Crawled) => at(String($('.switch').attr('href')));

  it.each(['fr', 'en'])('leads to everything that can be read, in %s', async (locale) => {
    const open = await numbersIn('jobs', 'expires_at > ?');
    const reached = [...pages.keys()].filter((path) => path.startsWith(`/${locale}/`));
    const routes = new Set(reached.map((path) => routeOf(path, slugs)));
    for (const [route, numbers] of [
      ['jobs.show', open] as const,
      ['articles.show', await numbersIn('articles')] as const,
      ['employers.show', await numbersIn('employers')] as const,
      ['authors.show', await numbersIn('authors')] as const,
    ]) {
      expect(numbers.filter((id) => !routes.has(`${route} ${id}`))).toEqual([]);
    }
    expect(closed.size).toBeGreaterThan(0);
  });

  it('leads nowhere else', () => {
    const broken = [...pages.values()].filter(({ status }) => status !== 200);
    expect(broken.map(({ path, status, from }) => ({ path, status, from }))).toEqual([]);
    for (const { path, status, $ } of closed.values()) {
      expect([path, status]).toEqual([path, 410]);
      expect(internalLinks($).filter((link) => at(link) === undefined)).toEqual([]);
    }
  });

  it('gives every page one h1, a title, a description and its language', () => {
    expect(but(({ $ }) => $('h1').length === 1 && $('h1').text().trim() !== '')).toEqual([]);
    expect(but(({ $ }) => / – Escalier$|^Escalier, /.test($('title').text()))).toEqual([]);
    expect(but(({ $ }) => ($('meta[name=description]').attr('content') ?? '').length > 20)).toEqual(
      [],
    );
    expect(but(({ path, $ }) => $('html').attr('lang') === `${path.slice(1, 3)}-CA`)).toEqual([]);
  });

  it('names for every page one true address, which answers', () => {
    const canonicalOf = ({ $ }: Crawled) => String($('link[rel=canonical]').attr('href'));
    const trueOf = (page: Crawled) => at(canonicalOf(page).replace(SITE, ''));
    expect(but((page) => canonicalOf(page).startsWith(`${SITE}/`))).toEqual([]);
    expect(but((page) => trueOf(page)?.status === page.status)).toEqual([]);
    expect(but((page) => canonicalOf(trueOf(page) ?? page) === canonicalOf(page))).toEqual([]);
  });

  it('calls no two pages of one language by one title', () => {
    const listed = [...pages.values()].filter(({ $ }) => $('meta[name=robots]').length === 0);
    const titles = listed.map(({ path, $ }) => `${path.slice(0, 3)} ${$('title').text()}`);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it('leaves no cookie and asks nothing of another site', () => {
    expect(but(({ headers }) => headers['set-cookie'] === undefined)).toEqual([]);
    const asked = ({ $ }: Crawled) =>
      $('link:not([rel=canonical], [rel=alternate]), [src]')
        .toArray()
        .map((element) => $(element).attr('href') ?? $(element).attr('src') ?? '');
    expect(but((page) => asked(page).every((file) => /^\/[^/]/.test(file)))).toEqual([]);
  });

  it('switches language on the same thing, filters and page kept, and back again', () => {
    expect(
      but((page) => {
        const twin = twinOf(page);
        const same = twin !== undefined && routeOf(twin.path, slugs) === routeOf(page.path, slugs);
        return same && twin.path.slice(0, 3) !== page.path.slice(0, 3) && twinOf(twin) === page;
      }),
    ).toEqual([]);
  });

  it('offers the same in both languages: routes, links and forms', () => {
    const offered = (page: Crawled) => actionsOf(page.$, slugs).map(withoutExceptions).sort();
    const french = everything().filter(({ path }) => path.startsWith('/fr/'));
    expect(french.length).toBeGreaterThan(100);
    for (const page of french) {
      const twin = twinOf(page);
      expect([page.path, twin && offered(twin)]).toEqual([page.path, offered(page)]);
    }
  });

  it('is written in faultless HTML, each kind of page in both languages', async () => {
    const kinds = new Map<string, Crawled>();
    for (const page of everything()) {
      const kind = routeOf(page.path, slugs)
        .replace(/ \d+/, '')
        .replace(/=[^&]*/g, '');
      kinds.set(`${page.path.slice(0, 3)} ${kind} ${page.status}`, page);
    }
    expect(kinds.size).toBeGreaterThan(40);
    for (const [kind, { html }] of kinds) {
      expect([kind, await htmlMistakes(html)]).toEqual([kind, []]);
    }
  }, 60_000);

  it('is judged by rules that find something', async () => {
    const mistakes = await htmlMistakes('<div><h1>a</h1><h3 style="color:red">b</h3></div>');
    for (const rule of ['missing-doctype', 'heading-level', 'no-inline-style']) {
      expect(mistakes.join('\n')).toContain(`(${rule})`);
    }
  });
});

function withoutExceptions(action: string): string {
  const exception = EXCEPTIONS.find((each) => each.action.test(action));
  return exception === undefined ? action : action.replace(exception.action, exception.same);
}
