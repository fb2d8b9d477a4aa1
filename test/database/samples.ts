import type { Database } from '../../src/database/database';

export interface Sample {
  readonly name: string;
  readonly size: number;
  readonly seen: Date;
  readonly shown: boolean;
  readonly note: string | null;
}

const SIZES = Array.from({ length: 12 }, (_, at) => at + 1);

/** A table with a column of each kind that the site stores. */
export async function createSamples({ knex }: Database): Promise<void> {
  await knex.schema.createTable('samples', (table) => {
    table.increments('id');
    table.text('name').notNullable();
    table.bigInteger('size').notNullable();
    table.timestamp('seen').notNullable();
    table.boolean('shown').notNullable();
    table.text('note');
  });
  await knex('samples').insert(SIZES.map(sample));
}

/** The nth sample: seen on that day of May, shown and without a note when its number is even. */
export function sample(size: number): Sample {
  const even = size % 2 === 0;
  return {
    ...{ name: `sample ${String(size)}`, size, shown: even, note: even ? null : 'odd' },
    seen: dayOfMay(size),
  };
}

export function dayOfMay(day: number): Date {
  return new Date(Date.UTC(2026, 4, day));
}
