import { headOf } from '../support/head';
import { open, type ReadPage } from '../support/page';
import { testSite, type TestSite } from '../support/site';

jest.setTimeout(120_000);

/** A value of a filter, as the form offers it. */
interface Offered {
  readonly name: string;
  readonly value: string;
  readonly count: number;
  readonly disabled: boolean;
  readonly chosen: boolean;
}

const FILTERS = [
  ...['tenure', 'schedule', 'workplace', 'place', 'category', 'employer'],
  ...['language', 'lang', 'salary_min', 'posted'],
];

function offeredBy({ $ }: ReadPage): Offered[] {
  const boxes = $('.filters input[type=checkbox]').toArray();
  const options = $('.filters option[value!=""]').toArray();
  return [
    ...boxes.map((box) => ({
      name: String($(box).attr('name')),
      value: String($(box).attr('value')),
      count: numberIn($(box).closest('label').find('.count').text()),
      disabled: $(box).is(':disabled'),
      chosen: $(box).is(':checked'),
    })),
    ...options.map((option) => ({
      name: String($(option).closest('select').attr('name')),
      value: String($(option).attr('value')),
      count: numberIn(/\(([^()]*)\)$/.exec($(option).text())?.[1] ?? ''),
      disabled: $(option).is(':disabled'),
      chosen: $(option).is('[selected]'),
    })),
  ];
}

function numberIn(text: string): number {
  return /\d/.test(text) ? Number(text.replace(/\D/g, '')) : Number.NaN;
}

describe('what the list of listings promises', () => {
  let site: TestSite;
  const totals = new Map<string, number>();

  beforeAll(async () => {
    site = await testSite({ demo: true });
  });
  afterAll(() => site.close());

  async function totalOf(query: string): Promise<number> {
    const known = totals.get(query);
    if (known !== undefined) return known;
    const total = numberIn((await open(site, `/fr/emplois?${query}`)).heading);
    totals.set(query, total);
    return total;
  }

  it.each([
    '',
    'place=verdun&place=rosemont-la-petite-patrie',
    'tenure=permanent&schedule=full_time&lang=en&language=fr',
    'q=gestion&tenure=permanent&tenure=contract&salary_min=55000',
    'q=%22service+à+la+clientèle%22&place=ville-marie',
    'q=service+-vente&posted=7',
    'q=50000+$',
  ])('is so many for each value of each filter: %s', async (query) => {
    const offered = offeredBy(await open(site, `/fr/emplois?${query}`));
    expect([...new Set(offered.map(({ name }) => name))].sort()).toEqual([...FILTERS].sort());
    for (const { name, value, count, disabled, chosen } of offered) {
      const asked = new URLSearchParams(query);
      asked.delete(name);
      asked.append(name, value);
      expect([name, value, count]).toEqual([name, value, await totalOf(asked.toString())]);
      expect([name, value, disabled]).toEqual([name, value, count === 0 && !chosen]);
    }
  });

  it('of a filter that words say is what each value has without them', async () => {
    const offered = offeredBy(await open(site, '/fr/emplois?q=cuisine+temps+partiel'));
    const schedules = offered.filter(({ name }) => name === 'schedule');
    expect(schedules).toHaveLength(3);
    for (const { value, count } of schedules) {
      expect([value, count]).toEqual([value, await totalOf(`q=cuisine&schedule=${value}`)]);
    }
  });

  it('of two values of one filter is what has the one or the other', async () => {
    const [hybrid, remote, both] = [
      await totalOf('workplace=hybrid'),
      await totalOf('workplace=remote'),
      await totalOf('workplace=hybrid&workplace=remote'),
    ];
    expect(both).toBe(hybrid + remote);
    expect(Math.min(hybrid, remote)).toBeGreaterThan(0);
  });

  it('keeps a value that was chosen, though it gives nothing', async () => {
    const offered = offeredBy(await open(site, '/fr/emplois?q=zzqqzz&place=verdun&posted=1'));
    const chosen = offered.filter((each) => each.chosen);
    expect(chosen.map(({ name, count, disabled }) => [name, count, disabled])).toEqual([
      ['place', 0, false],
      ['posted', 0, false],
    ]);
  });

  describe('where little is found', () => {
    const waysOn = ({ $ }: ReadPage) =>
      $('[aria-labelledby=instead] a')
        .toArray()
        .map((way) => ({ label: $(way).text(), href: String($(way).attr('href')) }));

    it.each<[string, readonly string[]]>([
      ['q=cuisinière+zzqqzz', ['« zzqqzz »']],
      ['q=Éducatrice+Soudeuse', ['« Éducatrice »', '« Soudeuse »']],
      ['q=zzqqzz&place=verdun&tenure=permanent', ['« zzqqzz »']],
      ['q=zzqqzz+verdun+lachine+temps+partiel', ['« zzqqzz »']],
      ['q=%22zzqqzz+cuisine%22+service', ['« "zzqqzz cuisine" »']],
      ['q=%22service+à+la+clientèle%22&place=verdun', ['« "service à la clientèle" »']],
      ['q=cuisine+-cuisine', ['« cuisine »', '« -cuisine »']],
      ['q=cuisine+900000+$&salary_min=900000', ['le filtre « Salaire annuel »']],
      [
        'q=cuizinière+dorval&place=lasalle&sort=date',
        ['le filtre « Arrondissement ou ville »', '« cuizinière »'],
      ],
      [
        'tenure=internship&workplace=remote',
        ['le filtre « Statut »', 'le filtre « Lieu de travail »'],
      ],
      ['q=zzqqzz', []],
    ])('is so many without each thing: %s', async (query, things) => {
      const page = await open(site, `/fr/emplois?${query}`);
      const ways = waysOn(page);
      expect(ways.map(({ label }) => label.split('\u00a0: ')[0])).toEqual(
        things.map((thing) => `sans ${thing}`),
      );
      for (const { label, href } of ways) {
        const there = await open(site, href);
        expect(numberIn(label.split('\u00a0: ')[1] ?? '')).toBe(numberIn(there.heading));
        expect(numberIn(there.heading)).toBeGreaterThan(numberIn(page.heading));
        expect(headOf(there).canonical).toBe(`https://escalier.test${href}`);
      }
    });
  });
});
