import { EMPLOYERS_OFFERED } from '../../src/jobs/forms';
import { aJob, anEmployer, jobText } from '../support/factories';
import { headOf } from '../support/head';
import { open, type ReadPage } from '../support/page';
import { testSite, type TestSite } from '../support/site';

describe('the filters of the list', () => {
  let site: TestSite;
  let canal: number;
  let galets: number;
  /** A value or two of every filter, in the order that addresses have. */
  let everything: string;

  beforeAll(async () => {
    site = await testSite();
    canal = await anEmployer(site.database, { name: 'Conserverie du Canal' });
    galets = await anEmployer(site.database, { name: 'Atelier des Galets' });
    // Enough for a third page.
    for (let at = 1; at <= 41; at += 1) {
      await aJob(site.database, {
        employerId: galets,
        salary: { minCents: 60_000_00, maxCents: null, period: 'year' },
        texts: { fr: jobText(`Poste ${at}`) },
      });
    }
    everything = [
      ...['tenure=permanent', 'tenure=casual', 'schedule=full_time', 'workplace=on_site'],
      ...['place=dorval', 'place=verdun', 'category=administration', 'category=legal'],
      ...[`employer=${canal}`, `employer=${galets}`, 'language=fr', 'lang=fr'],
      ...['salary_min=47000', 'posted=10'],
    ].join('&');
  });
  afterAll(() => site.close());

  it('have one chip for each value, which says it in words', async () => {
    const french = await open(site, `/fr/emplois?${everything}`);
    expect(chipsOf(french).map(({ label }) => label)).toEqual([
      ...['Permanent', 'Occasionnel', 'À temps plein', 'Sur place', 'Dorval', 'Verdun'],
      ...['Soutien administratif', 'Droit et services juridiques'],
      ...['Conserverie du Canal', 'Atelier des Galets'],
      ...['Travail : français', 'Offres en français'],
      ...['47 000 $ et plus par année', 'Publiées dans les 10 derniers jours'],
    ]);
    const english = await open(site, `/en/jobs?${everything}`);
    expect(chipsOf(english).map(({ label }) => label)).toEqual([
      ...['Permanent', 'Casual', 'Full-time', 'On site', 'Dorval', 'Verdun'],
      ...['Administrative support', 'Law and legal services'],
      ...['Conserverie du Canal', 'Atelier des Galets'],
      ...['Works in French', 'Listings in French'],
      ...['$47,000 or more a year', 'Posted in the last 10 days'],
    ]);
  });

  it('are each taken off by its chip, which keeps all others and the sort', async () => {
    const page = await open(site, `/fr/emplois?${everything}&sort=salary&page=2`);
    const values = everything.split('&');
    const without = values.map((value) => values.filter((other) => other !== value).join('&'));
    expect(chipsOf(page).map(({ href }) => href)).toEqual(
      without.map((rest) => `/fr/emplois?${rest}&sort=salary`),
    );
  });

  it('tell screen readers what a chip does', async () => {
    const { $ } = await open(site, '/fr/emplois?place=verdun');
    expect($('.chip').attr('aria-label')).toBe('Retirer le filtre\u00a0: Verdun');
    const english = await open(site, '/en/jobs?place=verdun');
    expect(english.$('.chip').attr('aria-label')).toBe('Remove filter: Verdun');
  });

  it('can be taken off all at once, when there are several', async () => {
    const several = await open(site, '/fr/emplois?place=verdun&tenure=permanent');
    expect(several.$('.clear').attr('href')).toBe('/fr/emplois');
    const one = await open(site, '/fr/emplois?place=verdun');
    expect(one.$('.chip').attr('href')).toBe('/fr/emplois');
    expect(one.$('.clear')).toHaveLength(0);
    expect((await open(site, '/fr/emplois')).$('.chips')).toHaveLength(0);
  });

  it('stay checked in the form, which sends the same list again', async () => {
    const page = await open(site, `/fr/emplois?${everything}&sort=salary`);
    expect(new Set(sentBy(page))).toEqual(new Set([...everything.split('&'), 'sort=salary']));
    expect(page.$('.filters form').attr()).toEqual({ action: '/fr/emplois', method: 'get' });
  });

  it('are sent empty by an untouched form, and lead to the plain list', async () => {
    const form = await open(site, '/fr/emplois');
    expect(sentBy(form)).toEqual(['salary_min=', 'posted=']);
    const answer = await site.get(`/fr/emplois?${sentBy(form).join('&')}`);
    expect([answer.status, answer.headers.location]).toEqual([302, '/fr/emplois']);
  });

  it.each([
    ['/en/jobs?salary_min=&posted=&place=verdun', '/en/jobs?place=verdun'],
    ['/fr/emplois?sort=&tenure=casual&page=', '/fr/emplois?tenure=casual'],
    ['/fr/emplois?posted=&sort=salary&page=3', '/fr/emplois?sort=salary&page=3'],
    ['/fr/emplois?place=&place=verdun&place=', '/fr/emplois?place=verdun'],
    ['/fr/emplois?anything=', '/fr/emplois'],
    ['/fr/emplois?place', '/fr/emplois'],
  ])('that are empty go away: %s', async (asked, shorter) => {
    const answer = await site.get(asked);
    expect([answer.status, answer.headers.location]).toEqual([302, shorter]);
    expect((await site.get(shorter)).status).toBe(200);
  });

  it('are open in the form where something is chosen, and the three short ones always', async () => {
    const openIn = ({ $ }: ReadPage) =>
      $('.filters details[open] > summary')
        .toArray()
        .map((summary) => $(summary).text());
    const short = ['Statut', 'Horaire', 'Lieu de travail'];
    expect(openIn(await open(site, '/fr/emplois'))).toEqual(short);
    const chosen = await open(site, '/fr/emplois?place=verdun&lang=fr');
    expect(openIn(chosen)).toEqual([...short, 'Arrondissement ou ville', 'Langue de l’offre']);
  });

  it('show the first eight of a long list, and what is chosen before them', async () => {
    const labelsIn = ({ $ }: ReadPage, boxes: string) =>
      $(boxes)
        .toArray()
        .map((box) => $(box).next().text());
    const shown = 'fieldset > label > input[name=place]';
    const more = 'fieldset > .more:not([open]) input[name=place]';
    const plain = await open(site, '/fr/emplois');
    const all = [...labelsIn(plain, shown), ...labelsIn(plain, more)];
    expect(labelsIn(plain, shown)).toHaveLength(8);
    expect(plain.$('.more summary').first().text()).toBe('Plus de choix');

    const chosen = await open(site, '/fr/emplois?place=verdun&place=westmount');
    const others = all.filter((label) => !['Verdun', 'Westmount'].includes(label));
    expect(labelsIn(chosen, shown)).toEqual(['Verdun', 'Westmount', ...others.slice(0, 6)]);
    expect(labelsIn(chosen, more)).toEqual(others.slice(6));
  });

  it('hide nothing that is chosen, however much it is, and cut no short list', async () => {
    const slugs = ['anjou', 'dorval', 'lachine', 'lasalle', 'laval', 'outremont', 'saint-laurent'];
    const places = [...slugs, 'verdun', 'ville-marie', 'westmount'].map((slug) => `place=${slug}`);
    const { $ } = await open(site, `/fr/emplois?${places.join('&')}&tenure=casual`);
    expect($('fieldset > label > input[name=place]:checked')).toHaveLength(10);
    expect($('.more :checked')).toHaveLength(0);
    const [first] = $('.filters input[name=tenure]').toArray();
    expect($(first).attr('value')).toBe('permanent');
    expect($('.filters input[name=tenure]').closest('.facet').find('.more')).toHaveLength(0);
  });

  it('offer the employers who hire now, and the one chosen even if it hires no more', async () => {
    const offered = ({ $ }: ReadPage) =>
      $('.filters input[name=employer]')
        .toArray()
        .map((box) => $(box).next().text());
    expect(offered(await open(site, '/fr/emplois'))).toEqual(['Atelier des Galets']);
    const chosen = await open(site, `/fr/emplois?employer=${canal}`);
    expect(offered(chosen)).toEqual(['Atelier des Galets', 'Conserverie du Canal']);
  });

  it('have one address, in whatever order and however often they are asked for', async () => {
    const shuffled = [
      ...everything.split('&').reverse(),
      'tenure=casual',
      'place=atlantis',
      'colour=red',
    ];
    const page = await open(site, `/fr/emplois?page=3&sort=date&${shuffled.join('&')}`);
    const own = `https://escalier.test/fr/emplois?${everything}&page=3`;
    expect(headOf(page).canonical).toBe(own);
  });

  it('stay, with sort and page, when the reader switches language', async () => {
    const list = `?${everything}&sort=salary&page=3`;
    const french = await open(site, `/fr/emplois${list}`);
    expect(french.status).toBe(200);
    expect(headOf(french).otherLanguage).toBe(`/en/jobs${list}`);
    const english = await open(site, `/en/jobs${list}`);
    expect(english.cards).toEqual(french.cards);
    expect(headOf(english).otherLanguage).toBe(`/fr/emplois${list}`);
  });
});

describe('the filter form with every box ticked', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite();
    // More employers than the form offers, each with something open.
    for (let at = 1; at <= EMPLOYERS_OFFERED + 5; at += 1) {
      await aJob(site.database, { employerId: await anEmployer(site.database) });
    }
  });
  afterAll(() => site.close());

  it('is a list like any other, which keeps every box ticked', async () => {
    const form = await open(site, '/fr/emplois');
    // Also those that would find nothing: an address may be written by hand.
    form.$('.filters :disabled').removeAttr('disabled');
    const boxes = form.$('.filters input[type=checkbox]').prop('checked', true).length;
    expect(form.$('.filters input[name=employer]')).toHaveLength(EMPLOYERS_OFFERED);
    form.$('.filters select').each((_, select) => {
      form.$(select).val(form.$(select).find('option').last().attr('value') ?? '');
    });
    const sent = sentBy(form);
    expect(sent).toHaveLength(boxes + 2);
    const page = await open(site, `/fr/emplois?${sent.join('&')}`);
    expect(page.status).toBe(200);
    expect(new Set(sentBy(page))).toEqual(new Set(sent));
    expect(page.$('.filters input[name=employer]')).toHaveLength(EMPLOYERS_OFFERED);
  });
});

function chipsOf({ $ }: ReadPage) {
  return $('.chip')
    .toArray()
    .map((chip) => ({
      label: $(chip).contents().first().text().replace(/\s+/g, ' ').trim(),
      href: $(chip).attr('href'),
    }));
}

/** What a browser sends when the form is submitted as it stands. */
function sentBy({ $ }: ReadPage): string[] {
  return $('.filters form')
    .serializeArray()
    .map(({ name, value }) => `${name}=${value}`);
}
