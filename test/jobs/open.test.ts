import { endOfMontrealDay } from '../../src/clock';
import type { State } from '../../src/jobs/rules';
import { aJob, anEmployer, jobText } from '../support/factories';
import { similarTo } from '../support/listing';
import { open } from '../support/page';
import { testSite, type TestSite } from '../support/site';

const NOW = '2026-11-24T15:00:00Z';
const from = (milliseconds: number) => new Date(Date.parse(NOW) + milliseconds);

describe('whether a listing is open now', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite();
  });
  beforeEach(() => site.clock.set(NOW));
  afterAll(() => site.close());

  interface Given {
    readonly state?: State;
    readonly publishedAt?: Date | null;
    readonly expiresAt?: Date | null;
    readonly closedAt?: Date;
  }

  /** A listing, and how its page, its employer’s page and the list answer for it now. */
  async function seen(given: Given) {
    const employerId = await anEmployer(site.database, { name: 'Atelier' });
    const texts = { fr: jobText('Luthière') };
    const id = await aJob(site.database, { employerId, texts, ...given });
    return look({ id, employerId });
  }

  async function look({ id, employerId }: { id: number; employerId: number }) {
    const list = await open(site, `/fr/emplois?employer=${employerId}`);
    const employer = await open(site, `/fr/employeurs/${employerId}-atelier`);
    const employers = await open(site, '/fr/employeurs');
    const page = await open(site, `/fr/emplois/${id}-luthiere`);
    return {
      page: page.status,
      listed: list.cards.length,
      ofEmployer: employer.cards.length,
      hires: employers.$(`main a[href="/fr/employeurs/${employerId}-atelier"]`).length > 0,
    };
  }

  const OPEN = { page: 200, listed: 1, ofEmployer: 1, hires: true };
  const CLOSED = { page: 410, listed: 0, ofEmployer: 0, hires: false };
  const NOT_THERE = { page: 404, listed: 0, ofEmployer: 0, hires: false };

  it.each<[string, Given, object]>([
    ['published at this very instant', { publishedAt: from(0) }, OPEN],
    ['published a millisecond from now', { publishedAt: from(1) }, NOT_THERE],
    ['scheduled for this very instant', { state: 'scheduled', publishedAt: from(0) }, OPEN],
    ['scheduled for later', { state: 'scheduled', publishedAt: from(60_000) }, NOT_THERE],
    ['in the last millisecond of its last day', { expiresAt: from(1) }, OPEN],
    ['at the instant when its last day ends', { expiresAt: from(0) }, CLOSED],
    ['scheduled, and over since', { state: 'scheduled', expiresAt: from(-1) }, CLOSED],
    ['closed before its last day', { state: 'closed', closedAt: from(-1) }, CLOSED],
    [
      'closed before it appeared',
      { state: 'closed', closedAt: from(-1), publishedAt: from(1) },
      NOT_THERE,
    ],
    ['a draft', { state: 'draft', publishedAt: null, expiresAt: null }, NOT_THERE],
    ['a draft with its dates', { state: 'draft' }, NOT_THERE],
    ['in the bin', { state: 'binned' }, NOT_THERE],
    ['in the bin since its last day', { state: 'binned', expiresAt: from(-1) }, NOT_THERE],
    ['without a date of publication', { publishedAt: null }, NOT_THERE],
  ])('is the same everywhere when it is %s', async (_, given, answer) => {
    expect(await seen(given)).toEqual(answer);
  });

  // The last day, then its last instant and the next one, as a clock in UTC shows them.
  it.each([
    ['of 25 hours', '2026-11-01', '2026-11-02T04:59:59.999Z', '2026-11-02T05:00:00Z'],
    ['before that', '2026-10-31', '2026-11-01T03:59:59.999Z', '2026-11-01T04:00:00Z'],
    ['of 23 hours', '2026-03-08', '2026-03-09T03:59:59.999Z', '2026-03-09T04:00:00Z'],
    ['before that', '2026-03-07', '2026-03-08T04:59:59.999Z', '2026-03-08T05:00:00Z'],
    ['of summer', '2026-07-01', '2026-07-02T03:59:59.999Z', '2026-07-02T04:00:00Z'],
    ['of winter', '2026-12-31', '2027-01-01T04:59:59.999Z', '2027-01-01T05:00:00Z'],
  ])('lasts until midnight in Montréal on a day %s, %s', async (_, day, last, next) => {
    const end = endOfMontrealDay(day);
    const employerId = await anEmployer(site.database, { name: 'Atelier' });
    const id = await aJob(site.database, {
      employerId,
      publishedAt: new Date(end.getTime() - 30 * 86_400_000),
      expiresAt: end,
      texts: { fr: jobText('Luthière') },
    });
    site.clock.set(last);
    expect(await look({ id, employerId })).toEqual(OPEN);
    site.clock.set(next);
    expect(await look({ id, employerId })).toEqual(CLOSED);
  });

  it('decides who is offered beside another listing', async () => {
    const employer = () => anEmployer(site.database);
    const kin = { category: 'legal', tags: ['rights'] };
    const subject = await aJob(site.database, { ...kin, texts: { fr: jobText('Juriste') } });
    for (const [title, given] of [
      ['Ouverte', {}],
      ['Fermée', { state: 'closed', closedAt: from(-1) }],
      ['Finie', { expiresAt: from(0) }],
      ['À venir', { state: 'scheduled', publishedAt: from(1) }],
      ['Brouillon', { state: 'draft' }],
      ['Jetée', { state: 'binned' }],
    ] as const) {
      const texts = { fr: jobText(title) };
      await aJob(site.database, { employerId: await employer(), ...kin, ...given, texts });
    }
    const page = await open(site, `/fr/emplois/${subject}-juriste`);
    expect(similarTo(page)).toEqual(['Ouverte']);
  });
});
