import { load } from 'cheerio';
import express, { type NextFunction, type Request, type Response } from 'express';
import request from 'supertest';
import { createRouter, localized } from '../../src/http/localized';
import type { Problem } from '../../src/http/problem';
import { htmlMistakes } from '../support/html';
import { testSite, type TestSite } from '../support/site';

describe('an address that does not take a method', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite();
  });
  afterAll(() => site.close());

  it.each([
    ['post', '/fr/emplois', 'Cet escalier ne se prend pas dans ce sens'],
    ['put', '/fr/', 'Cet escalier ne se prend pas dans ce sens'],
    ['delete', '/en/jobs/12-clerk', 'These stairs go the other way'],
    ['patch', '/en/articles/category/pay', 'These stairs go the other way'],
    ['options', '/en/privacy', 'These stairs go the other way'],
  ] as const)('says so, and what it takes: %s %s', async (method, path, heading) => {
    const answer = await request(site.server)[method](path);
    expect([answer.status, load(answer.text)('h1').text()]).toEqual([405, heading]);
    expect(answer.headers.allow).toBe('GET, HEAD');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(await htmlMistakes(answer.text)).toEqual([]);
  });

  it('is no address at all when nothing is there', async () => {
    const answer = await request(site.server).post('/fr/nulle-part');
    expect([answer.status, answer.headers.allow]).toEqual([404, undefined]);
  });
});

describe('a page that takes a form', () => {
  const said = (word: string) => (_req: Request, res: Response) => {
    res.send(word);
  };
  const router = createRouter();
  localized(router, 'jobs.list', { get: said('page'), post: said('thanks') });
  localized(router, 'terms', { post: said('thanks') });
  const app = express()
    .use(router)
    .use((error: Problem, _req: Request, res: Response, next: NextFunction) => {
      if (res.headersSent) next(error);
      else res.status(error.status).set(error.headers).end();
    });

  it('shows itself, takes the form, and refuses the rest', async () => {
    expect((await request(app).get('/en/jobs')).text).toBe('page');
    expect((await request(app).head('/en/jobs')).status).toBe(200);
    expect((await request(app).post('/fr/emplois')).text).toBe('thanks');
    const put = await request(app).put('/fr/emplois');
    expect([put.status, put.headers.allow]).toEqual([405, 'GET, HEAD, POST']);
  });

  it('may take the form alone', async () => {
    expect((await request(app).post('/en/terms')).text).toBe('thanks');
    const get = await request(app).get('/en/terms');
    expect([get.status, get.headers.allow]).toEqual([405, 'POST']);
  });
});
