import { drawFeatured, featureAmong, pageWindow, weave } from '../../src/jobs/featured';

const PAGE = 20;

/** The whole list as its pages show it; others are negative numbers, in their own order. */
function layOut(total: number, featuredIds: readonly number[], day: string) {
  const drawn = drawFeatured(featuredIds, day, total);
  const left = featuredIds.filter((id) => !drawn.includes(id));
  const plain = Array.from({ length: total - featuredIds.length }, (_, at) => -at - 1);
  const others = [...left, ...plain];
  const pages = Array.from({ length: Math.ceil(total / PAGE) }, (_, at) => {
    const { featured, skip, take } = pageWindow(drawn, at + 1, PAGE);
    return weave(featured, others.slice(skip, skip + take));
  });
  return { drawn, pages, list: pages.flat() };
}

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);
const days = (count: number) =>
  upTo(count).map((day) => new Date(Date.UTC(2026, 0, day)).toISOString().slice(0, 10));

describe('the rule of featured listings, for every list of up to 85', () => {
  const lists = upTo(85).flatMap((total) =>
    [0, 1, 2, 3, 5, 8, 17, 18, 40, total]
      .filter((featured) => featured <= total)
      .map((featured) => ({ total, featured, ...layOut(total, upTo(featured), '2026-11-24') })),
  );

  /** The lists that break a rule, as « 47 of which 12 »: one look for hundreds of lists. */
  const broken = (rule: (list: (typeof lists)[number]) => boolean) =>
    lists
      .filter((list) => !rule(list))
      .map(({ total, featured }) => `${total} of which ${featured}`);

  it('shows each listing exactly once', () => {
    const unruly = broken(
      ({ total, list }) => list.length === total && new Set(list).size === total,
    );
    expect(unruly).toEqual([]);
  });

  it('never marks more than two of any ten in a row, not even across pages', () => {
    const unruly = broken(({ drawn, list }) =>
      list.every((_, from) => {
        const ten = list.slice(from, from + 10);
        return ten.filter((id) => drawn.includes(id)).length <= 2;
      }),
    );
    expect(unruly).toEqual([]);
  });

  it('marks one in five places, as long as there are enough to mark', () => {
    const unruly = broken(({ total, featured, drawn, list }) => {
      const places = Math.min(featured, Math.ceil(total / 5));
      return drawn.length === places && drawn.every((id, at) => list.indexOf(id) === at * 5);
    });
    expect(unruly).toEqual([]);
  });

  it('fills each page but the last', () => {
    const unruly = broken(({ pages }) => pages.slice(0, -1).every(({ length }) => length === PAGE));
    expect(unruly).toEqual([]);
  });

  it('leaves those that are not drawn in their order among the others', () => {
    const unruly = broken(({ drawn, list }) => {
      const rest = list.filter((id) => !drawn.includes(id));
      const inOrder = [
        ...rest.filter((id) => id > 0).sort((a, b) => a - b),
        ...rest.filter((id) => id < 0).sort((a, b) => b - a),
      ];
      return rest.join() === inOrder.join();
    });
    expect(unruly).toEqual([]);
  });
});

describe('the draw of a day', () => {
  it('is the same for everyone, in whatever order the listings come', () => {
    const ids = upTo(12);
    const draw = drawFeatured(ids, '2026-11-24', 60);
    expect(drawFeatured([...ids].reverse(), '2026-11-24', 60)).toEqual(draw);
  });

  it('is another one the day after', () => {
    const draws = days(30).map((day) => drawFeatured(upTo(12), day, 60).join());
    expect(new Set(draws).size).toBe(30);
  });

  it('puts each of five first about as often, over a year', () => {
    const firsts = days(365).map((day) => drawFeatured(upTo(5), day, 25)[0]);
    for (const id of upTo(5)) {
      const times = firsts.filter((first) => first === id).length;
      expect(times).toBeGreaterThan(45);
      expect(times).toBeLessThan(105);
    }
  });

  it('lets each of twenty stand on one of five places about as often, over a year', () => {
    const drawn = days(365).flatMap((day) => drawFeatured(upTo(20), day, 25));
    for (const id of upTo(20)) {
      const times = drawn.filter((each) => each === id).length;
      expect(times).toBeGreaterThan(60);
      expect(times).toBeLessThan(125);
    }
  });

  it('draws forty at most, in a list however long, and leaves its far pages by date', () => {
    const { drawn, list } = layOut(1000, upTo(300), '2026-11-24');
    expect(drawn).toHaveLength(40);
    expect(list).toHaveLength(1000);
    expect(new Set(list).size).toBe(1000);
    expect(list.indexOf(drawn.at(-1) ?? 0)).toBe(195);
  });
});

describe('the rule of featured listings, for a few that were chosen by their subject', () => {
  const NOW = new Date('2026-11-24T15:00:00Z');
  const LATER = new Date('2026-12-15T05:00:00Z');
  const few = (...featured: number[]) =>
    upTo(5).map((id) => ({ id, featuredUntil: featured.includes(id) ? LATER : null }));
  const ids = (jobs: readonly { id: number }[]) => jobs.map(({ id }) => id);

  it('puts the featured one first, marked, and leaves the others in their order', () => {
    const { jobs, featuredIds } = featureAmong(few(4), NOW);
    expect(ids(jobs)).toEqual([4, 1, 2, 3, 5]);
    expect([...featuredIds]).toEqual([4]);
  });

  it('marks one of them, however many are featured, and loses none', () => {
    const { jobs, featuredIds } = featureAmong(few(1, 2, 3, 4, 5), NOW);
    expect(ids(jobs).sort()).toEqual(upTo(5));
    expect([...featuredIds]).toEqual([jobs[0]?.id]);
  });

  it('does not mark one whose time is over', () => {
    const { jobs, featuredIds } = featureAmong(few(4), LATER);
    expect(ids(jobs)).toEqual(upTo(5));
    expect(featuredIds.size).toBe(0);
  });

  it('draws anew each day', () => {
    const first = days(10).map((day) => featureAmong(few(1, 2, 3), new Date(`${day}T15:00:00Z`)));
    expect(new Set(first.map(({ jobs }) => jobs[0]?.id)).size).toBeGreaterThan(1);
  });
});
