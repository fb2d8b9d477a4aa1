import { load } from 'cheerio';
import { letterWriter } from '../../src/mail/letter';
import { putInOutbox } from '../../src/mail/outbox';
import { createDictionary } from '../../src/language/dictionary';
import { anEditor } from '../support/desk';
import { aUser } from '../support/factories';
import { deliverMail, mailFolder, type MailFolder } from '../support/mail';
import { mailServer, refusal } from '../support/mail-server';
import { testSite, type TestSite, type Visitor } from '../support/site';

const SUBJECT = 'Votre signalement <b>';

let site: TestSite;
let folder: MailFolder;

beforeEach(async () => {
  folder = await mailFolder();
});
afterEach(async () => {
  await site.close();
  await folder.remove();
});

describe('the mails, on the desk', () => {
  it('are for who administers the site alone', async () => {
    await begin();
    await write();
    const editor = await anEditor(site);
    for (const path of ['/fr/pupitre/courriels', '/en/desk/mail/1']) {
      expect((await editor.get(path)).status).toBe(403);
      expect((await site.get(path)).status).toBe(303);
    }
    expect((await editor.post('/fr/pupitre/courriels/1', { do: 'revive' })).status).toBe(403);
    const seen = load((await editor.get('/fr/pupitre')).text);
    expect(seen('a[href="/fr/pupitre/courriels"]')).toHaveLength(0);
    const admin = load((await (await anAdmin()).get('/fr/pupitre')).text);
    expect(admin('a[href="/fr/pupitre/courriels"]').text()).toBe('Courriels');
  });

  it('can be read where they are written to a folder', async () => {
    await begin();
    await write();
    const admin = await anAdmin();
    const list = load((await admin.get('/fr/pupitre/courriels')).text);
    expect(list('main li h2').text()).toBe(SUBJECT);
    expect(list('main li').text()).toContain('Sur le point de partir');
    expect(list('main').text()).toContain(folder.path);
    await deliverMail(site);
    const mail = load((await admin.get('/en/desk/mail/1')).text);
    expect(mail('main h1').text()).toBe(SUBJECT);
    expect(mail('main .letter').text()).toContain('Nous l’avons lu.');
    expect(mail('main').text()).toContain('Sent November 24, 2026 at 10:00');
  });

  it('that were given up can be tried again', async () => {
    let isAway = true;
    const server = await mailServer(() => (isAway ? refusal(550, 'Unknown') : undefined));
    await begin({ SMTP_URL: server.url });
    await write();
    await deliverMail(site);
    const admin = await anAdmin();
    const dead = load((await admin.get('/fr/pupitre/courriels/1')).text);
    expect(dead('main').text()).toContain('Unknown');
    isAway = false;
    const answer = await admin.post('/fr/pupitre/courriels/1', { do: 'revive' });
    expect([answer.status, answer.headers.location]).toEqual([
      303,
      '/fr/pupitre/courriels/1?done=revive',
    ]);
    await deliverMail(site);
    expect(server.messages).toHaveLength(1);
    const sent = load((await admin.get('/fr/pupitre/courriels/1')).text);
    expect(sent('main').text()).toContain('n’est plus gardé ici');
    expect(sent('button[value="revive"]')).toHaveLength(0);
    await server.close();
  });

  it('are told apart by state, page by page', async () => {
    await begin();
    for (let at = 0; at < 31; at += 1) await write();
    await deliverMail(site);
    await write();
    const admin = await anAdmin();
    const waiting = load((await admin.get('/fr/pupitre/courriels?state=waiting')).text);
    expect(waiting('main li.job')).toHaveLength(1);
    const second = load((await admin.get('/fr/pupitre/courriels?state=sent&page=2')).text);
    expect(second('main li.job')).toHaveLength(1);
    expect((await admin.get('/fr/pupitre/courriels?state=dead&page=2')).status).toBe(404);
    expect((await admin.get('/fr/pupitre/courriels/99')).status).toBe(404);
    expect((await admin.post('/fr/pupitre/courriels/1', { do: 'x' })).status).toBe(400);
  });

  it('go thirty days after they went out', async () => {
    await begin();
    await write();
    await deliverMail(site);
    site.clock.set('2026-12-24T14:59:00Z');
    await anAdmin();
    expect(await site.database.knex('outbox')).toHaveLength(1);
    site.clock.set('2026-12-24T15:00:00Z');
    await anEditor(site);
    expect(await site.database.knex('outbox')).toEqual([]);
  });
});

async function begin(settings: Record<string, string> = {}): Promise<void> {
  site = await testSite({ settings: { MAIL_DIR: folder.path, ...settings } });
}

async function write(): Promise<void> {
  const writer = letterWriter(site.config, await createDictionary());
  const letter = {
    ...({ to: 'odalie@exemple.example', locale: 'fr', subject: SUBJECT } as const),
    paragraphs: ['Nous l’avons lu.'],
    why: 'À votre demande.',
  };
  await putInOutbox(site.database, writer(letter), site.clock.now());
}

async function anAdmin(): Promise<Visitor> {
  const email = 'administration@exemple.example';
  await aUser(site.database, { email, role: 'admin' });
  const visitor = site.visitor();
  await visitor.signIn(email);
  return visitor;
}
