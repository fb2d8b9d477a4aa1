import { load } from 'cheerio';
import { anEditor } from '../support/desk';
import { linkIn, mailsOf, submit, submitConfirmed, stateOf } from '../support/door';
import { typedIn } from '../support/job-form';
import { testSite, type TestSite, type Visitor } from '../support/site';

const DESK = '/fr/pupitre/offres-proposees/1';

let site: TestSite;
let editor: Visitor;

beforeEach(async () => {
  site = await testSite();
  editor = await anEditor(site);
});
afterEach(() => site.close());

describe('a secret link', () => {
  it('changes nothing by being opened, and is not for the desk before it is confirmed', async () => {
    const link = await submit(site);
    expect((await page(link)).text('.standfirst')).toContain('Il reste une chose à faire');
    expect(await stateOf(site)).toBe('unconfirmed');
    expect((await editor.get(DESK)).status).toBe(404);
    const confirmed = await site.visitor().post(link, { do: 'confirm' });
    expect(confirmed.headers.location).toBe(`${link}?done=confirm`);
    expect((await page(`${link}?done=confirm`)).text('.notice')).toContain('La rédaction a');
    expect(await stateOf(site)).toBe('waiting');
    expect((await editor.get(DESK)).status).toBe(200);
  });

  it('opens nothing when it is wrong, and says how to have another', async () => {
    const link = await submit(site);
    const wrong = `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`;
    for (const path of [wrong, `${wrong}/corriger`, '/en/submit-a-job/follow/x']) {
      const lost = await site.get(path);
      expect([lost.status, load(lost.text)('.row a').text()]).toEqual([404, expect.any(String)]);
    }
    expect((await site.visitor().post(wrong, { do: 'withdraw' })).status).toBe(404);
    expect((await site.visitor().post(link, { do: 'publish' })).status).toBe(400);
    expect((await site.visitor().post(link, { do: 'close' })).status).toBe(409);
  });

  it('that is not confirmed stops after seven days', async () => {
    const link = await submit(site);
    site.clock.set('2026-12-01T14:59:00Z');
    expect((await site.get(link)).status).toBe(200);
    site.clock.set('2026-12-01T15:01:00Z');
    expect((await site.get(link)).status).toBe(404);
    await site.visitor().signIn('r-daction@exemple.example');
    expect(await site.database.knex('submissions')).toEqual([]);
  });

  it('can be replaced: the one before opens nothing any more', async () => {
    const link = await submitConfirmed(site);
    await site.visitor().post(link, { do: 'relink' });
    const next = await linkIn(site);
    expect((await site.get(link)).status).toBe(404);
    expect((await site.get(next)).status).toBe(200);
  });

  it('lets its employer take all of it back before anyone has read it', async () => {
    const link = await submitConfirmed(site);
    const gone = await site.visitor().post(link, { do: 'withdraw' });
    expect(gone.headers.location).toBe('/fr/proposer-une-offre?done=withdrawn');
    for (const table of ['submissions', 'submission_links', 'submission_messages']) {
      expect(await site.database.knex(table)).toEqual([]);
    }
  });
});

describe('the listing of a submission', () => {
  it('is followed, kept for longer and closed by its employer, and the log says so', async () => {
    await submitConfirmed(site);
    await publish();
    const link = await linkIn(site);
    expect((await page(link)).text('.standfirst')).toContain('en ligne jusqu’au 20 décembre 2026');
    const far = await site.visitor().post(link, { do: 'renew', last_day: '2027-12-20' });
    expect(load(far.text)('#last_day-mistake').text()).toContain('au plus 120 jours');
    await site.visitor().post(link, { do: 'renew', last_day: '2027-01-15' });
    expect((await page(link)).text('.standfirst')).toContain('15 janvier 2027');
    await site.visitor().post(link, { do: 'close' });
    expect((await site.get('/fr/emplois/1-souffleuse-de-verre')).status).toBe(410);
    expect((await page(link)).text('.standfirst')).toContain('Votre offre est fermée');
    const log = load((await editor.get('/fr/pupitre/journal?person=employer')).text)('main').text();
    expect(log).toContain('L’employeur a prolongé l’offre');
    expect(log).toContain('L’employeur a fermé l’offre');
    expect(log).not.toMatch(/patron@/i);
  });

  it('is renewed once it is over, but not put back when the desk took it off', async () => {
    await submitConfirmed(site);
    await publish();
    const link = await linkIn(site);
    site.clock.set('2027-01-10T15:00:00Z');
    expect((await page(link)).text('.standfirst')).toContain('s’est terminée le 20 décembre');
    await site.visitor().post(link, { do: 'renew', last_day: '2027-02-10' });
    expect((await site.get('/fr/emplois/1-souffleuse-de-verre')).status).toBe(200);
    await editor.signIn('r-daction@exemple.example');
    await pressOn('/fr/pupitre/emplois/1', 'unpublish');
    expect((await page(link)).deeds).toEqual(['relink']);
    const refused = await site.visitor().post(link, { do: 'renew', last_day: '2027-02-11' });
    expect(refused.status).toBe(409);
    expect((await site.get('/fr/emplois/1-souffleuse-de-verre')).status).toBe(410);
  });

  it('is corrected only once the desk has read the correction', async () => {
    await submitConfirmed(site);
    await publish();
    const link = await linkIn(site);
    const form = load((await site.get(`${link}/corriger`)).text);
    const typed = typedIn(form);
    expect(typed['fr.title']).toBe('Souffleuse de verre');
    expect(form('[id="employer.name"]')).toHaveLength(0);
    const wrong = await site.visitor().post(`${link}/corriger`, { ...typed, 'fr.body': '' });
    expect(wrong.status).toBe(422);
    const again = { ...typed, 'fr.title': 'Verrière d’art', do: 'send' };
    expect((await site.visitor().post(`${link}/corriger`, again)).status).toBe(303);
    // The same page, sent from another window, would undo it.
    expect((await site.visitor().post(`${link}/corriger`, again)).status).toBe(409);
    expect((await site.get('/fr/emplois/1-souffleuse-de-verre')).status).toBe(200);
    const desk = load((await editor.get(DESK)).text);
    expect(desk('.changes').text().replace(/\s+/g, ' ')).toContain('Verrière d’art');
    expect(desk('.changes')).toHaveLength(1);
    await pressOn(`${DESK}/offre`, 'save');
    expect((await site.get('/fr/emplois/1-verriere-d-art')).status).toBe(200);
    expect((await mailsOf(site)).at(-1)?.subject).toContain('Votre correction est acceptée');
    expect(await stateOf(site)).toBe('accepted');
  });

  it('forgets its employer ninety days after its end, and not before', async () => {
    await submitConfirmed(site);
    await publish();
    site.clock.set('2027-03-20T15:00:00Z');
    await site.visitor().signIn('r-daction@exemple.example');
    expect(await site.database.knex('submissions')).toHaveLength(1);
    site.clock.set('2027-03-22T15:00:00Z');
    await site.visitor().signIn('r-daction@exemple.example');
    expect(await site.database.knex('submissions')).toEqual([]);
    expect(await site.database.knex('jobs')).toHaveLength(1);
  });

  it('stays as long as its listing is open, also one that was closed before and came back', async () => {
    await submitConfirmed(site);
    await publish();
    const back = { closed_at: new Date('2026-12-01'), expires_at: new Date('2027-05-01') };
    await site.database.knex('jobs').update(back);
    site.clock.set('2027-04-20T15:00:00Z');
    await site.visitor().signIn('r-daction@exemple.example');
    expect(await site.database.knex('submissions')).toHaveLength(1);
  });
});

async function page(path: string) {
  const $ = load((await site.get(path)).text);
  const deeds = $('main button[name="do"]').toArray();
  return {
    text: (selector: string) => $(selector).text(),
    deeds: deeds.map((button) => $(button).attr('value')),
  };
}

/** Publishes what was submitted, from the form that it fills in. */
async function publish(): Promise<void> {
  await pressOn(`${DESK}/offre`, 'publish');
}

async function pressOn(path: string, button: string): Promise<void> {
  const $ = load((await editor.get(path)).text);
  const action = String($('form.desk-form').attr('action'));
  const done = await editor.post(action, { ...typedIn($), do: button });
  if (done.status !== 303) throw new Error(load(done.text)('.mistakes').text());
}
