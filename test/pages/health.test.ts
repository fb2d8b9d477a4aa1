import { testSite } from '../support/site';

describe('the health of a process', () => {
  it('answers, and says that visitors may come', async () => {
    const site = await testSite();
    try {
      const health = await site.get('/healthz');
      expect([health.status, health.text]).toEqual([200, 'ok\n']);
      const ready = await site.get('/readyz');
      expect([ready.status, ready.text]).toEqual([200, 'ready\n']);
      for (const { headers } of [health, ready]) {
        expect(headers['x-content-type-options']).toBe('nosniff');
      }
      expect(ready.headers['cache-control']).toBe('no-store');
    } finally {
      await site.close();
    }
  });

  it('answers without its database, and says that no visitor should come', async () => {
    const site = await testSite();
    try {
      await site.database.close();
      expect((await site.get('/healthz')).status).toBe(200);
      const ready = await site.get('/readyz');
      expect(ready.status).toBe(503);
      expect(ready.text).toBe('database does not answer\n');
      expect(ready.headers['cache-control']).toBe('no-store');
    } finally {
      await site.close();
    }
  });
});
