import type { Database } from '../../../src/database/database';
import { searchJobs } from '../../../src/jobs/model';
import { searcherHere } from '../../../src/searching';
import { fixedClock } from '../../support/clock';
import { insertJudgedJobs, judgedQueries, type Query } from './collection';

/** How well search answers: each from 0 to 1, the mean of some searches. */
export interface Quality {
  readonly queries: number;
  /** How much of the best possible order the first ten are. */
  readonly ndcg10: number;
  /** How much of what there is stands among the first fifty. */
  readonly recall50: number;
  /** How often the first is what was looked for. */
  readonly first: number;
}

const NOW = new Date('2026-11-24T15:00:00Z');
const SEEN = 10;
const REACHED = 50;

/** Measures one half of the judged searches, on a database that is empty but for its catalogue. */
export async function measure(
  database: Database,
  half: 'open' | 'held-out',
): Promise<Map<string, Quality>> {
  const keys = await insertJudgedJobs(database, NOW);
  const searcher = searcherHere(database, fixedClock(NOW.toISOString()));
  const found = new Map<Query, string[]>();
  for (const query of judgedQueries(half)) {
    const asked = { typed: query.q, filters: {}, sort: 'relevance' } as const;
    const { answer } = await searchJobs(database, searcher, asked, {
      ...{ locale: query.lang, now: NOW, page: 1 },
    });
    found.set(
      query,
      [...answer.ids, ...answer.partial].map((id) => keys.get(id) ?? ''),
    );
  }
  const all = [...found];
  const families = [...new Set(all.map(([{ family }]) => family))].sort();
  return new Map([
    ['all', qualityOf(all)],
    ...families.map(
      (family) => [family, qualityOf(all.filter(([query]) => query.family === family))] as const,
    ),
  ]);
}

function qualityOf(found: readonly (readonly [Query, readonly string[]])[]): Quality {
  const mean = (of: (query: Query, keys: readonly string[]) => number) =>
    found.reduce((sum, [query, keys]) => sum + of(query, keys), 0) / found.length;
  return {
    queries: found.length,
    ndcg10: mean(({ answers }, keys) => {
      const ideal = Object.values(answers).sort((a, b) => b - a);
      return gain(keys.map((key) => answers[key] ?? 0)) / gain(ideal);
    }),
    recall50: mean(({ answers }, keys) => {
      const good = Object.keys(answers);
      return good.filter((key) => keys.slice(0, REACHED).includes(key)).length / good.length;
    }),
    first: mean(({ answers }, [key = '']) => (answers[key] === 2 ? 1 : 0)),
  };
}

function gain(grades: readonly number[]): number {
  return grades
    .slice(0, SEEN)
    .reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
}
