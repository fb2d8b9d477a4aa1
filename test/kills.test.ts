import { setTimeout as after } from 'node:timers/promises';
import { termsOf } from '../src/search/document';
import { clientOf, type Client, type Fields } from './support/client';
import { testDatabase, type TestDatabase } from './support/database';
import { environment } from './support/environment';
import { aJob, anArticle, aUser } from './support/factories';
import { startSite } from './support/program';
import { rowsBy } from './support/search';

const EDITOR = 'redaction@exemple.example';
/** Saves before the one that a kill cuts short. */
const SAVES = 2;
/** A save takes some twenty milliseconds: each kill comes at another moment of it. */
const MOMENTS = 23;

jest.setTimeout(300_000);

describe('the site that is killed while it saves', () => {
  let database: TestDatabase;
  let articlePath: string;
  let articleId: number;
  let jobs: number[];

  beforeAll(async () => {
    database = await testDatabase();
    await aUser(database, { email: EDITOR, role: 'editor' });
    const text = { title: 'Avant', summary: 'Bref.', body: 'Un texte.' };
    articleId = await anArticle(database, { texts: { fr: text, en: text } });
    articlePath = `/fr/pupitre/articles/${articleId}`;
    jobs = [];
    for (let at = 0; at < environment.kills; at += 1) jobs.push(await aJob(database));
  });
  afterAll(() => database.drop());

  it('has lost nothing that it said was saved, and saved nothing by half', async () => {
    for (const [kill, job] of jobs.entries()) {
      const site = await startSite({ DATABASE_URL: database.url });
      const editor = clientOf(site.address);
      await editor.signIn(EDITOR);
      const heart = await editor.post(`/fr/favoris/emplois/${job}`);
      const saved = await saveSeveral(editor, kill);
      const form = await editor.formOf(articlePath);
      const cut = send(editor, form, `${kill} coupé`);
      await after((kill * 7) % MOMENTS);
      site.signal('SIGKILL');
      const acknowledged = await cut.then(
        ({ status }) => status === 303,
        () => false,
      );
      await site.ended;

      expect(heart.status).toBe(303);
      expect(await favourites()).toContain(job);
      const { titles, version, deeds } = await article();
      // Both texts, the version and the line of the log are of the same save.
      expect(new Set(titles).size).toBe(1);
      expect(version - 1).toBe(deeds);
      const possible = acknowledged ? [`${kill} coupé`] : [saved, `${kill} coupé`];
      expect(possible).toContain(titles[0]);
      expect(await foundTitles()).toEqual(titles.slice(0, 1).map(termsOfTitle));
    }
  });

  /** Saves under a new title each time, and returns the last one. */
  async function saveSeveral(editor: Client, kill: number): Promise<string> {
    const titles = Array.from({ length: SAVES }, (_, at) => `${kill} gardé ${at}`);
    for (const title of titles) expect((await save(editor, title)).status).toBe(303);
    return titles.at(-1) ?? '';
  }

  async function save(editor: Client, title: string): Promise<Response> {
    return send(editor, await editor.formOf(articlePath), title);
  }

  function send(editor: Client, form: Fields, title: string): Promise<Response> {
    return editor.post(articlePath, { ...form, 'fr.title': title, 'en.title': title, do: 'save' });
  }

  async function favourites(): Promise<number[]> {
    const rows = await database.knex('job_favourites').select<{ job_id: number }[]>('job_id');
    return rows.map(({ job_id: id }) => id);
  }

  /** What the search has of the article’s titles, which are the same in both languages. */
  async function foundTitles(): Promise<string[]> {
    const rows = await rowsBy(database, [], 'article');
    return rows.map(({ record }) => record.title);
  }

  function termsOfTitle(title: string): string {
    const text = { title, summary: '', body: '' };
    return [...termsOf({ texts: { fr: text }, name: '', about: [] }).title].join(' ');
  }

  async function article() {
    const texts = database.knex('article_texts').where({ article_id: articleId });
    const rows = await texts.select<{ title: string }[]>('title');
    const [row] = await database
      .knex('articles')
      .where({ id: articleId })
      .select<{ version: number }[]>('version');
    const deeds = await database
      .knex('audit_log')
      .where({ subject: 'article', subject_id: articleId })
      .select<{ id: number }[]>('id');
    return {
      titles: rows.map(({ title }) => title),
      version: row?.version ?? 0,
      deeds: deeds.length,
    };
  }
});
