import { open, type ReadPage } from '../support/page';
import { testSite, type TestSite } from '../support/site';

let site: TestSite;

beforeAll(async () => {
  site = await testSite();
});
afterAll(() => site.close());

/** What a browser sends when the form is submitted as it stands, with these words. */
function sentBy({ $ }: ReadPage, typed?: string): string {
  if (typed !== undefined) $('.find input[name=q]').val(typed);
  return $('.find').serialize();
}

describe.each([
  ['home', '/fr/', '/en/'],
  ['the list', '/fr/emplois', '/en/jobs'],
])('the search form of %s', (_, french, english) => {
  it('asks for words and a place, and leads to the list', async () => {
    for (const [path, list, words, place] of [
      [french, '/fr/emplois', 'Métier, compétence ou employeur', 'Arrondissement ou ville'],
      [english, '/en/jobs', 'Job, skill or employer', 'Borough or city'],
    ] as const) {
      const page = await open(site, path);
      expect(page.$('search .find').attr()).toMatchObject({ action: list, method: 'get' });
      expect(page.$('.find label[for=search-words]').text()).toBe(words);
      expect(page.$('.find label[for=search-place]').text()).toBe(place);
      expect(sentBy(page)).toBe('q=&place=');
    }
  });

  it('offers every borough and every city, in their groups, by name', async () => {
    const { $ } = await open(site, french);
    const groups = $('.find optgroup').toArray();
    expect(groups.map((group) => $(group).attr('label'))).toEqual([
      'Arrondissements de Montréal',
      'Autres villes',
    ]);
    expect($('.find optgroup option').length).toBeGreaterThan(30);
    expect($(groups[0]).find('option').first().text()).toBe('Ahuntsic-Cartierville');
    expect($(groups[1]).find('option[value=dorval]').text()).toBe('Dorval');
  });

  it('leads to the plain list when nothing is asked', async () => {
    const page = await open(site, english);
    const { headers } = await site.get(`/en/jobs?${sentBy(page)}`);
    expect(headers.location).toBe('/en/jobs');
  });
});

describe('the search form of the list', () => {
  it('keeps what was typed and the place, safely', async () => {
    const typed = `l'été "C#" <b>&amp;`;
    const page = await open(site, `/fr/emplois?q=${encodeURIComponent(typed)}&place=verdun`);
    expect(page.$('.find input[name=q]').val()).toBe(typed);
    expect(page.$('.find option[selected]').attr('value')).toBe('verdun');
    expect(page.$('.find option[selected]').text()).toBe('Verdun');
  });

  it('keeps several places as one choice, and leads to their own address', async () => {
    const page = await open(site, '/fr/emplois?q=commis&place=verdun&place=dorval');
    expect(page.$('.find option[selected]').text()).toBe('Dorval ou Verdun');
    const { status, headers } = await site.get(`/fr/emplois?${sentBy(page, 'soudeuse')}`);
    expect([status, headers.location]).toEqual([
      302,
      '/fr/emplois?q=soudeuse&place=dorval&place=verdun',
    ]);
  });

  it('takes along what someone is ready to do, not what narrowed the words before', async () => {
    const page = await open(
      site,
      '/fr/emplois?q=commis&tenure=permanent&tenure=casual&schedule=full_time&workplace=remote' +
        '&category=culture&language=fr&lang=en&salary_min=45000&posted=7&sort=date&page=1',
    );
    expect(sentBy(page, 'soudeuse')).toBe(
      'q=soudeuse&place=&tenure=permanent&tenure=casual&schedule=full_time&workplace=remote' +
        '&language=fr&lang=en&salary_min=45000&posted=7&sort=date',
    );
  });

  it('searches within a category that was opened by itself', async () => {
    const page = await open(site, '/fr/emplois?category=culture');
    expect(sentBy(page, 'régie')).toBe('q=r%C3%A9gie&place=&category=culture');
  });
});
