import { load } from 'cheerio';
import { anEditor } from '../support/desk';
import { aJob } from '../support/factories';
import { addressOf } from '../support/item';
import { testSite, type TestSite, type Visitor } from '../support/site';

const REPORT = { reason: 'fraud', words: 'Ask for 200 $ <b>first</b>.', email: 'a@b.example' };

let site: TestSite;
let editor: Visitor;
let job: number;
let page: string;

beforeEach(async () => {
  site = await testSite();
  editor = await anEditor(site);
  job = await aJob(site.database);
  page = await addressOf(site, '/en/jobs', job);
  await report(REPORT);
});
afterEach(() => site.close());

describe('a report, on the desk', () => {
  it('waits among what is to be done today, the oldest first', async () => {
    site.clock.set('2026-11-24T16:00:00Z');
    await report({ reason: 'closed', words: '', email: '' });
    const overview = load((await editor.get('/fr/pupitre')).text);
    const todo = overview('#todo').parent().find('a[href="/fr/pupitre/signalements"]');
    expect(todo.text()).toBe('Signalements à traiter');
    expect(todo.next().text()).toBe('2');
    const list = load((await editor.get('/fr/pupitre/signalements')).text);
    const rows = list('main li.job').toArray();
    expect(rows).toHaveLength(2);
    expect(list(rows[0]).text()).toContain('Elle semble frauduleuse');
    expect(list(rows[0]).find('[lang="en-CA"]').text()).toContain('Ask for 200 $ <b>first</b>.');
    expect(list(rows[1]).text()).toContain('Le poste n’est plus offert');
  });

  it('is for editors alone', async () => {
    for (const path of ['/fr/pupitre/signalements', '/en/desk/reports/1']) {
      expect((await site.get(path)).status).toBe(303);
    }
    expect((await site.visitor().post('/en/desk/reports/1', decision('closed'))).status).toBe(303);
    expect(await state()).toBe('published');
  });

  it('can take its listing off the site, is answered, and forgets where', async () => {
    const sent = await editor.post('/fr/pupitre/signalements/1', {
      ...decision('closed'),
      answer: 'Thank you, it was a cheat.',
    });
    expect([sent.status, sent.headers.location]).toEqual([
      303,
      '/fr/pupitre/signalements?done=decide',
    ]);
    expect((await site.get(page)).status).toBe(410);
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ recipient: 'a@b.example', locale: 'en' });
    expect(mail?.subject).toContain('Your report: ');
    expect(mail?.text).toContain('taken this job off the site');
    expect(mail?.text).toContain('Thank you, it was a cheat.');
    expect(await site.database.knex('reports')).toEqual([
      expect.objectContaining({ email: null, decision: 'closed' }),
    ]);
    const log = load((await editor.get('/fr/pupitre/journal')).text)('main').text();
    expect(log).toContain('Rédaction a classé un signalement sur l’offre');
    expect(log).toContain('Retirer l’offre du site maintenant');
    expect(log).toContain('Rédaction a fermé l’offre');
    expect(log).not.toContain('a@b.example');
    const decided = load((await editor.get('/fr/pupitre/signalements?state=decided')).text);
    expect(decided('main li.job')).toHaveLength(1);
    const overview = (await editor.get('/fr/pupitre')).text;
    expect(overview).not.toContain('Signalements à traiter');
  });

  it('that changes nothing is answered too, in words of its own', async () => {
    await editor.post('/en/desk/reports/1', decision('unchanged'));
    expect(await state()).toBe('published');
    const [mail] = await mails();
    expect(mail?.text).toContain('the job stays online as it is');
  });

  it('without an address is answered to nobody', async () => {
    await report({ reason: 'closed', words: '', email: '' });
    const form = load((await editor.get('/en/desk/reports/2')).text);
    expect(form('#answer')).toHaveLength(0);
    await editor.post('/en/desk/reports/2', decision('corrected'));
    expect(await mails()).toEqual([]);
  });

  it('is decided once: the second to press is told, and nothing is done', async () => {
    await editor.post('/en/desk/reports/1', decision('unchanged'));
    const second = await editor.post('/en/desk/reports/1', decision('closed'));
    expect(second.status).toBe(409);
    expect(load(second.text)('main').text()).toContain('Someone else has just dealt with');
    expect(await state()).toBe('published');
    expect(await mails()).toHaveLength(1);
  });

  it('keeps what was typed when the decision is missing', async () => {
    const answer = await editor.post('/fr/pupitre/signalements/1', {
      ...{ do: 'decide', answer: 'Un mot.' },
    });
    expect(answer.status).toBe(422);
    const form = load(answer.text);
    expect(form('#answer').val()).toBe('Un mot.');
    expect(form('#decision-mistake').text()).toContain('Choisissez ce qui a été décidé.');
    expect((await editor.post('/fr/pupitre/signalements/1', { do: 'x' })).status).toBe(400);
    expect((await editor.post('/fr/pupitre/signalements/9', decision('closed'))).status).toBe(404);
  });

  it('of a listing that is closed already is decided all the same', async () => {
    await site.database.knex('jobs').where({ id: job }).update({ state: 'closed' });
    const sent = await editor.post('/en/desk/reports/1', decision('closed'));
    expect(sent.status).toBe(303);
  });

  it('is forgotten ninety days after', async () => {
    await editor.post('/en/desk/reports/1', decision('unchanged'));
    site.clock.set('2027-02-22T14:59:00Z');
    await anEditor(site, 'Une autre');
    expect(await site.database.knex('reports')).toHaveLength(1);
    site.clock.set('2027-02-22T15:00:00Z');
    await anEditor(site, 'Encore une');
    expect(await site.database.knex('reports')).toEqual([]);
  });
});

async function report(fields: Record<string, string>): Promise<void> {
  const sent = await site.visitor().post(`${page}/report`, fields);
  if (sent.status !== 303) throw new Error(`a report was answered by ${String(sent.status)}`);
}

function decision(value: string): Record<string, string> {
  return { do: 'decide', decision: value };
}

async function state(): Promise<unknown> {
  return (await site.database.knex('jobs').where({ id: job }).first<{ state: string }>('state'))
    .state;
}

function mails(): Promise<{ recipient: string; locale: string; subject: string; text: string }[]> {
  return site.database.knex('outbox').select('recipient', 'locale', 'subject', 'text');
}
