import { load } from 'cheerio';
import { filledIn, linkIn, mailsOf, submit, stateOf } from '../support/door';
import { testSite, type TestSite } from '../support/site';

const PATH = '/fr/proposer-une-offre';

let site: TestSite;

beforeEach(async () => {
  site = await testSite();
});
afterEach(() => site.close());

describe('the employers’ door', () => {
  it('is found from every page, in both languages', async () => {
    const home = load((await site.get('/fr/')).text);
    expect(home(`footer a[href="${PATH}"]`).text()).toBe('Proposer une offre');
    const english = load((await site.get('/en/')).text);
    expect(english('footer a[href="/en/submit-a-job"]').text()).toBe('Submit a job');
  });

  it('takes a listing without an account, and sends a link to prove the address', async () => {
    const sent = await site.visitor().post(PATH, await filledIn(site));
    expect([sent.status, sent.headers.location]).toEqual([303, `${PATH}?done=new`]);
    expect(load((await site.get(`${PATH}?done=new`)).text)('h1').text()).toBe(
      'Confirmez votre adresse',
    );
    const [mail] = await mailsOf(site);
    expect(mail).toMatchObject({
      recipient: 'Patron@canal.example',
      locale: 'fr',
      subject: 'Confirmez votre offre\u00A0: Souffleuse de verre',
    });
    expect(await stateOf(site)).toBe('unconfirmed');
    expect(await site.database.knex('jobs')).toEqual([]);
  });

  it('keeps what opens a submission out of the database', async () => {
    const link = await submit(site);
    const token = String(link.split('/').at(-1));
    const [row] = await site.database.knex('submission_links');
    expect(JSON.stringify(row)).not.toContain(token);
    expect((await site.get(link)).headers).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'no-referrer',
    });
  });

  it('says each mistake at its field, keeps all that was typed, and writes nothing', async () => {
    const answer = await site.visitor().post(PATH, {
      ...(await filledIn(site)),
      ...{ 'employer.name': '', last_day: '', email: 'patron', category: '', 'fr.body': '' },
    });
    expect(answer.status).toBe(422);
    const page = load(answer.text);
    const mistaken = page('.mistakes a')
      .toArray()
      .map((link) => page(link).attr('href'));
    expect(mistaken).toEqual(['#employer.name', '#fr.body', '#category', '#last_day', '#email']);
    expect(page('[id="fr.title"]').val()).toBe('Souffleuse de verre');
    expect(page('#email').val()).toBe('patron');
    expect(page('[name="place"][checked]').val()).toBe('lachine');
    expect(await site.database.knex('submissions')).toEqual([]);
    expect(await mailsOf(site)).toEqual([]);
  });

  it('asks for the French text of a listing in English, and takes an exemption', async () => {
    const english = {
      ...{ 'fr.title': '', 'fr.summary': '', 'fr.body': '' },
      ...{ 'en.title': 'Glassblower', 'en.summary': 'Blow glass.', 'en.body': 'Blow glass.' },
    };
    const answer = await site.visitor().post('/en/submit-a-job', await filledIn(site, english));
    expect(answer.status).toBe(422);
    expect(load(answer.text)('.mistakes a').text()).toBe(
      'A job in English appears in French too: write the French text.',
    );
    await submit(site, { ...english, 'employer.exempt': 'Consulate.' }, '/en/submit-a-job');
    expect((await mailsOf(site))[0]).toMatchObject({ locale: 'en' });
  });

  it('warns of words that may discriminate, and lets them be confirmed', async () => {
    const risky = await filledIn(site, { 'fr.body': 'Une équipe jeune et dynamique.' });
    const answer = await site.visitor().post(PATH, risky);
    expect(answer.status).toBe(422);
    const confirm = load(answer.text)('[name="confirm"]').val();
    const confirmed = { ...risky, confirm: String(confirm) };
    expect((await site.visitor().post(PATH, confirmed)).status).toBe(303);
  });

  it('shows what was typed as readers would see it, and writes nothing', async () => {
    const answer = await site.visitor().post(PATH, { ...(await filledIn(site)), do: 'preview' });
    const page = load(answer.text);
    expect([answer.status, page('.preview h3').text()]).toEqual([200, 'Souffleuse de verre']);
    expect(page('[id="fr.title"]').val()).toBe('Souffleuse de verre');
    expect(await site.database.knex('submissions')).toEqual([]);
  });

  it('forgets what a robot sends, and does not tell it', async () => {
    const robot = { ...(await filledIn(site)), website: 'https://spam.example' };
    expect((await site.visitor().post(PATH, robot)).status).toBe(303);
    expect(await site.database.knex('submissions')).toEqual([]);
    expect(await mailsOf(site)).toEqual([]);
  });

  it('writes no more than five times a day to one address, and loses nothing', async () => {
    const typed = await filledIn(site);
    for (let time = 0; time < 5; time += 1) await site.visitor().post(PATH, typed);
    const sixth = await site.visitor().post(PATH, { ...typed, email: 'patron@CANAL.example' });
    expect(sixth.status).toBe(429);
    expect(load(sixth.text)('[id="fr.title"]').val()).toBe('Souffleuse de verre');
    expect(await mailsOf(site)).toHaveLength(5);
  });

  it('takes at most ten an hour from one network', async () => {
    for (let time = 0; time < 10; time += 1) {
      await submit(site, { email: `a${String(time)}@canal.example` });
    }
    const typed = await filledIn(site, { email: 'other@canal.example' });
    expect((await site.visitor().post(PATH, typed)).status).toBe(429);
    site.clock.set('2026-11-24T17:30:00Z');
    expect((await site.visitor().post(PATH, typed)).status).toBe(303);
  });
});

describe('a lost link', () => {
  it('is sent again, and nobody learns whether an address has one', async () => {
    const first = await submit(site);
    const path = '/fr/proposer-une-offre/lien';
    const known = await site.visitor().post(path, { email: 'patron@canal.example' });
    const second = await linkIn(site);
    const stranger = await site.visitor().post(path, { email: 'nobody@canal.example' });
    expect([known.status, known.headers.location]).toEqual([
      stranger.status,
      stranger.headers.location,
    ]);
    expect(await mailsOf(site)).toHaveLength(2);
    expect(second).not.toBe(first);
    expect((await site.get(second)).status).toBe(200);
    expect((await site.visitor().post(path, { email: '' })).status).toBe(422);
  });

  it('goes out three times a day at most', async () => {
    await submit(site);
    for (let time = 0; time < 5; time += 1) {
      await site.visitor().post('/en/submit-a-job/link', { email: 'patron@canal.example' });
    }
    expect(await mailsOf(site)).toHaveLength(4);
  });
});
