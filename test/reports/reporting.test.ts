import { load } from 'cheerio';
import { aJob } from '../support/factories';
import { addressOf } from '../support/item';
import { testSite, type TestSite } from '../support/site';

const WRITTEN = { reason: 'fraud', words: 'On demande 200 $ d’avance.', email: 'a@b.example' };

let site: TestSite;
let fr: string;
let en: string;

beforeEach(async () => {
  site = await testSite();
  const id = await aJob(site.database);
  fr = `${await addressOf(site, '/fr/emplois', id)}/signaler`;
  en = `${await addressOf(site, '/en/jobs', id)}/report`;
});
afterEach(() => site.close());

describe('who reads a listing', () => {
  it('can report it without an account, from its page', async () => {
    const job = load((await site.get(fr.replace('/signaler', ''))).text);
    expect(job('.facts a[rel="nofollow"]').attr('href')).toBe(fr);
    const page = await site.get(fr);
    expect(page.status).toBe(200);
    expect(page.text).toContain('<meta name="robots" content="noindex">');
    const visitor = site.visitor();
    const sent = await visitor.post(fr, WRITTEN);
    expect([sent.status, sent.headers.location]).toEqual([303, `${fr}?done=sent`]);
    expect(await reports()).toEqual([
      expect.objectContaining({ ...WRITTEN, locale: 'fr', decided_at: null, decision: null }),
    ]);
    const thanks = load((await visitor.get(`${fr}?done=sent`)).text);
    expect(thanks('main [role="status"]').text()).toContain('a reçu votre signalement');
    expect(thanks('main form')).toHaveLength(0);
    expect(visitor.cookies()).toBe('');
  });

  it('is answered in the language in which they wrote, and need leave no address', async () => {
    await site.visitor().post(en, { reason: 'closed', words: '', email: '' });
    expect(await reports()).toEqual([
      expect.objectContaining({ reason: 'closed', words: '', email: null, locale: 'en' }),
    ]);
  });

  it.each([
    ['no reason', { reason: '' }, 'reason', 'Choose what is wrong.'],
    ['an unknown reason', { reason: 'boring' }, 'reason', 'Choose what is wrong.'],
    ['no words', { words: '  ' }, 'words', 'Say in a few words'],
    ['too many words', { words: 'x'.repeat(2001) }, 'words', 'over 2,000 characters'],
    ['half an address', { email: 'a@b' }, 'email', 'is not complete'],
  ])('is told at the field of %s, and loses nothing', async (_, wrong, field, told) => {
    const answer = await site.visitor().post(en, { ...WRITTEN, ...wrong });
    expect(answer.status).toBe(422);
    const page = load(answer.text);
    expect(page(`#${field}-mistake`).text()).toContain(told);
    const shown = { ...WRITTEN, ...wrong };
    expect(page('#email').attr('value')).toBe(shown.email);
    expect(page('#words').val()).toBe(shown.words.trim() === '' ? shown.words : shown.words);
    expect(await reports()).toEqual([]);
  });

  it('is not told when they are a robot', async () => {
    const sent = await site.visitor().post(fr, { ...WRITTEN, website: 'https://spam.example' });
    expect([sent.status, sent.headers.location]).toEqual([303, `${fr}?done=sent`]);
    expect(await reports()).toEqual([]);
  });

  it('can send ten an hour from one network, whatever they say', async () => {
    const visitor = site.visitor();
    for (let at = 0; at < 10; at += 1) expect((await visitor.post(fr, WRITTEN)).status).toBe(303);
    const refused = await visitor.post(fr, WRITTEN);
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '3600']);
    const page = load(refused.text);
    expect(page('#words').val()).toBe(WRITTEN.words);
    expect(page('#words-mistake').text()).toContain('Réessayez dans une heure');
    expect(await reports()).toHaveLength(10);
    site.clock.set('2026-11-24T16:00:00Z');
    expect((await visitor.post(fr, WRITTEN)).status).toBe(303);
  });

  it('is led to the listing’s own address', async () => {
    const answer = await site.get(fr.replace(/-[^/]+(?=\/signaler)/, '-autre'));
    expect([answer.status, answer.headers.location]).toEqual([301, fr]);
  });

  it('finds nothing to report where there is no open listing', async () => {
    const closed = await aJob(site.database, { state: 'closed', closedAt: site.clock.now() });
    const draft = await aJob(site.database, { state: 'draft' });
    for (const id of [closed, draft, 999]) {
      expect((await site.get(`/fr/emplois/${String(id)}/signaler`)).status).toBe(404);
      const sent = await site.visitor().post(`/fr/emplois/${String(id)}/signaler`, WRITTEN);
      expect(sent.status).toBe(404);
    }
    const gone = load((await site.get(`/fr/emplois/${String(closed)}`)).text);
    expect(gone('a[href$="/signaler"]')).toHaveLength(0);
    expect(await reports()).toEqual([]);
  });
});

function reports() {
  return site.database.knex('reports').orderBy('id');
}
