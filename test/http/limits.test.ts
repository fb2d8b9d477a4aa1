import request from 'supertest';
import { testSite, type TestSite } from '../support/site';

describe('what one request may ask', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite();
  });
  afterAll(() => site.close());

  const post = (body: string) =>
    request(site.server).post('/fr/emplois').type('application/x-www-form-urlencoded').send(body);
  const addressOf = (length: number) => '/fr/emplois?x='.padEnd(length, 'x');
  const parameters = (count: number) => Array.from({ length: count }, () => 'tenure=permanent');

  it('is an address of four thousand characters, no more', async () => {
    // An address may be too long for a listing’s filters and still be read.
    expect((await site.get(addressOf(4000))).status).toBe(200);
    expect((await site.get(addressOf(4001))).status).toBe(414);
  });

  it('is two hundred parameters, no more', async () => {
    expect((await site.get(`/fr/emplois?${parameters(200).join('&')}`)).status).toBe(200);
    expect((await site.get(`/fr/emplois?${parameters(201).join('&')}`)).status).toBe(414);
  });

  it('is a form of 2 MB, no more: two long texts, each letter of them written as nine bytes', async () => {
    // This page takes no form: a good one is refused for that alone.
    expect((await post(`q=${encodeURIComponent('’'.repeat(200_000))}`)).status).toBe(405);
    expect((await post(`q=${'x'.repeat(2 * 1024 * 1024)}`)).status).toBe(413);
  });

  it('is a form of two hundred fields, no more', async () => {
    const fields = (count: number) => Array.from({ length: count }, (_, at) => `f${String(at)}=1`);
    expect((await post(fields(200).join('&'))).status).toBe(405);
    expect((await post(fields(201).join('&'))).status).toBe(413);
  });

  it('is no trick with the names of parameters', async () => {
    for (const query of ['__proto__=1', 'constructor[prototype]=1', 'tenure[$ne]=1', 'page[]=2']) {
      expect((await site.get(`/fr/emplois?${query}`)).status).toBe(200);
    }
  });

  it('is answered with a page even when the address cannot be decoded', async () => {
    const answer = await site.get('/en/articles/%FF');
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toContain('text/html');
  });
});
