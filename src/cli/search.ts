import { operatorLocale } from '../config';
import { systemClock } from '../clock';
import type { Database } from '../database/database';
import { jobSummaries, jobVocabulary, textsOfJobs } from '../jobs/model';
import type { Translate } from '../language/dictionary';
import { textFor } from '../language/words';
import { explain, type Explained } from '../search/explain';
import type { Plan } from '../search/plan';

const SHOWN = 20;

/** `escalier search`: the best answers to some words, and with `--explain` why they are. */
export async function runSearch(
  database: Database,
  words: string,
  { explain: why }: { explain: boolean },
  t: Translate,
): Promise<void> {
  const locale = operatorLocale();
  const { plan, results } = await explain(
    database,
    { typed: words, filters: {}, sort: 'relevance' },
    {
      ...{ kind: 'job', locale, now: systemClock.now(), limit: SHOWN, textsOf: textsOfJobs },
      vocabulary: () => jobVocabulary(database),
    },
  );
  if (why) for (const line of readLines(plan, t)) console.log(line);
  const jobs = await jobSummaries(
    database,
    results.map(({ id }) => id),
  );
  for (const [at, result] of results.entries()) {
    const job = jobs.find(({ id }) => id === result.id);
    const title = job === undefined ? '' : (textFor(job.texts, locale)?.text.title ?? '');
    console.log(`${at + 1}. ${title} (${String(result.id)}, ${job?.employer.name ?? ''})`);
    if (why) console.log(`   ${scoreLine(result, t)}`);
  }
  if (results.length === 0) console.log(t('command:search.none'));
}

/** How the words were read: what is looked for, what filters, what was mended. */
function readLines(plan: Plan, t: Translate): string[] {
  return [
    ...plan.mended.map(({ typed, instead }) => t('command:search.mended', { typed, instead })),
    ...plan.groups.map(({ typed, alternatives }) =>
      t('command:search.group', {
        typed,
        terms: alternatives.map(({ term, weight }) => `${term} ${String(weight)}`).join(', '),
      }),
    ),
    ...plan.filters.map(({ name, values, near }) =>
      t('command:search.filter', { name, values: [...values, ...near].join(', ') }),
    ),
    ...(plan.pay === undefined ? [] : [t('command:search.pay', { annual: plan.pay.annual })]),
    ...(plan.without.length === 0
      ? []
      : [t('command:search.without', { terms: plan.without.join(', ') })]),
  ];
}

function scoreLine({ score, parts }: Explained, t: Translate): string {
  const points = (value: number) => String(Math.round(10 * value));
  return t('command:search.score', {
    score,
    words: parts.words.map(points).join(' + '),
    title: points(parts.title),
    language: points(parts.language),
    freshness: points(parts.freshness),
    place: points(parts.place),
  });
}
