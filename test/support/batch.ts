import { load, type CheerioAPI } from 'cheerio';
import type { Instant } from '../../src/database/database';
import type { Typed } from './job-form';
import type { TestSite, Visitor } from './site';

/** The list of listings on the desk, where several are acted on at once. */
export const LIST = '/fr/pupitre/emplois';

/** The page that an act leads to, and what it says. */
export interface Told {
  readonly status: number;
  readonly address: string;
  readonly $: CheerioAPI;
  readonly done: string;
  /** What was left as it was, and where its title leads. */
  readonly refused: readonly (readonly [href: string, words: string])[];
  readonly mistakes: readonly string[];
}

/** Ticks listings and presses a button, with the day that it needs. */
export async function act(
  visitor: Visitor,
  press: string,
  ids: readonly number[],
  more: Typed = {},
): Promise<Told> {
  return follow(visitor, await visitor.post(LIST, { do: press, ids: ids.map(String), ...more }));
}

/** The number of the batch that an act led to. */
export function batchIn({ address }: Told): string {
  return new URL(address, 'https://escalier.test').searchParams.get('batch') ?? '';
}

/** Presses the button that undoes; where the page no longer has it, sends it all the same. */
export async function undo(visitor: Visitor, told: Told): Promise<Told> {
  return follow(visitor, await visitor.post(LIST, { do: 'undo', batch: batchIn(told) }));
}

/** How a listing stands in the database, its instants in ISO 8601. */
export async function standingOf(site: TestSite, id: number): Promise<Record<string, unknown>> {
  const row = await site.database.knex('jobs').where({ id }).first<Record<string, unknown>>();
  const instants: (readonly [string, string | null])[] = [
    'published_at',
    'expires_at',
    'closed_at',
    'featured_until',
  ].map((name) => {
    const instant = row[name] as Instant | null;
    return [name, instant === null ? null : new Date(instant).toISOString()];
  });
  return { ...row, ...Object.fromEntries(instants) };
}

async function follow(
  visitor: Visitor,
  answer: { status: number; text: string; headers: Record<string, string> },
): Promise<Told> {
  const address = answer.headers.location ?? '';
  const page = answer.status === 303 ? await visitor.get(address) : answer;
  const $ = load(page.text);
  const words = (selector: string) => $(selector).text().replace(/\s+/g, ' ').trim();
  return {
    ...{ status: answer.status, address, $ },
    done: words('[role=status] > .notice:first-child > p'),
    refused: $('[role=status] .notice li')
      .toArray()
      .map((line) => [
        String($(line).find('a').attr('href')),
        $(line).text().replace(/\s+/g, ' ').trim(),
      ]),
    mistakes: $('.mistakes a')
      .toArray()
      .map((link) => $(link).text()),
  };
}
