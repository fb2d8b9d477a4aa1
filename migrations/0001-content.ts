import type { Knex } from 'knex';

const STATES = ['draft', 'scheduled', 'published', 'closed', 'binned'];
const TEXT_STATES = ['draft', 'ready'];
const LOCALES = ['fr', 'en'];

/** What people read: employers, authors, listings and articles, each as facts plus texts. */
export async function up(knex: Knex): Promise<void> {
  await createCatalogue(knex);
  await createPeople(knex);
  await createJobs(knex);
  await createArticles(knex);
  await createIndexes(knex);
}

export async function down(): Promise<void> {
  await Promise.reject(new Error('migrations only go forward: restore a backup instead'));
}

async function createCatalogue(knex: Knex): Promise<void> {
  await knex.schema.createTable('categories', (table) => {
    table.increments('id');
    table.text('kind').notNullable().checkIn(['job', 'article']);
    // The same in both languages: it stands in the addresses of filters.
    table.text('code').notNullable();
    for (const locale of LOCALES) {
      table.text(`name_${locale}`).notNullable();
      table.text(`slug_${locale}`).notNullable();
      addSortKey(knex, table, `sort_${locale}`);
      table.unique(['kind', `slug_${locale}`]);
    }
    table.unique(['kind', 'code']);
  });
  await knex.schema.createTable('places', (table) => {
    table.increments('id');
    table.text('kind').notNullable().checkIn(['borough', 'city']);
    // Boroughs and cities here bear one name, French, in both languages.
    table.text('name').notNullable();
    table.text('slug').notNullable().unique();
    addSortKey(knex, table, 'sort');
  });
}

async function createPeople(knex: Knex): Promise<void> {
  await knex.schema.createTable('employers', (table) => {
    table.increments('id');
    table.text('name').notNullable();
    addSortKey(knex, table, 'sort').index();
    table.text('slug').notNullable();
    table.text('website');
    for (const locale of LOCALES) {
      table.text(`about_${locale}`);
      table.text(`about_html_${locale}`);
    }
    // An agency shows its CNESST permit number on each of its listings.
    table.boolean('agency').notNullable().defaultTo(false);
    table.text('agency_permit');
    // Why the Charter of the French language does not apply; null: it applies.
    table.text('exempt_reason');
    addOrigin(table);
  });
  await knex.schema.createTable('authors', (table) => {
    table.increments('id');
    table.text('name').notNullable();
    addSortKey(knex, table, 'sort').index();
    table.text('slug').notNullable();
    for (const locale of LOCALES) table.text(`bio_${locale}`);
    addOrigin(table);
  });
}

async function createJobs(knex: Knex): Promise<void> {
  await knex.schema.createTable('jobs', (table) => {
    table.increments('id');
    table.integer('employer_id').notNullable().references('employers.id').index();
    table.integer('category_id').notNullable().references('categories.id');
    table
      .text('tenure')
      .notNullable()
      .checkIn(['permanent', 'temporary', 'contract', 'internship', 'seasonal', 'casual']);
    table.text('schedule').notNullable().checkIn(['full_time', 'part_time', 'flexible']);
    table.text('workplace').notNullable().checkIn(['on_site', 'hybrid', 'remote']);
    // Undisclosed pay has neither amount nor period.
    table.integer('salary_min_cents');
    table.integer('salary_max_cents');
    table.text('salary_period').checkIn(['hour', 'year']);
    // The top of the range over a full year, so that hours and years compare; 0 when undisclosed.
    table.integer('salary_annual_cents').notNullable().defaultTo(0);
    table.text('state').notNullable().defaultTo('draft').checkIn(STATES);
    table.timestamp('published_at');
    // The instant at which the last day ends in Montréal.
    table.timestamp('expires_at');
    table.timestamp('closed_at');
    table.timestamp('featured_until');
    table.text('apply_url');
    table.text('apply_email');
    table.text('source');
    table.text('reference');
    table.unique(['source', 'reference']);
    addOrigin(table);
  });
  await knex.schema.createTable('job_texts', (table) => {
    table.integer('job_id').notNullable().references('jobs.id').onDelete('CASCADE');
    addText(table);
    table.text('language_reason');
    table.text('apply_instructions');
    table.text('apply_instructions_html');
    table.primary(['job_id', 'locale']);
  });
  await knex.schema.createTable('job_places', (table) => {
    table.integer('job_id').notNullable().references('jobs.id').onDelete('CASCADE');
    table.integer('place_id').notNullable().references('places.id');
    table.primary(['job_id', 'place_id']);
    table.index(['place_id', 'job_id']);
  });
  await knex.schema.createTable('job_languages', (table) => {
    table.integer('job_id').notNullable().references('jobs.id').onDelete('CASCADE');
    // ISO 639-1, in lower case.
    table.string('language', 2).notNullable();
    table.text('level').notNullable().checkIn(['basic', 'intermediate', 'advanced']);
    table.primary(['job_id', 'language']);
    table.index(['language', 'job_id']);
  });
  await knex.schema.createTable('job_tags', (table) => {
    table.integer('job_id').notNullable().references('jobs.id').onDelete('CASCADE');
    table.text('tag').notNullable();
    table.primary(['job_id', 'tag']);
    table.index(['tag', 'job_id']);
  });
}

async function createArticles(knex: Knex): Promise<void> {
  await knex.schema.createTable('articles', (table) => {
    table.increments('id');
    table.integer('author_id').notNullable().references('authors.id').index();
    table.integer('category_id').notNullable().references('categories.id').index();
    table.text('state').notNullable().defaultTo('draft').checkIn(STATES);
    table.timestamp('published_at');
    // Where a republished article first appeared: all three, or none.
    table.text('credit_wording').checkIn(['permission', 'first_published']);
    table.text('credit_name');
    table.text('credit_url');
    table.integer('reads').notNullable().defaultTo(0);
    addOrigin(table);
  });
  await knex.schema.createTable('article_texts', (table) => {
    table.integer('article_id').notNullable().references('articles.id').onDelete('CASCADE');
    addText(table);
    table.integer('reading_minutes').notNullable();
    table.primary(['article_id', 'locale']);
  });
  await knex.schema.createTable('article_tags', (table) => {
    table.integer('article_id').notNullable().references('articles.id').onDelete('CASCADE');
    table.text('tag').notNullable();
    table.primary(['article_id', 'tag']);
    table.index(['tag', 'article_id']);
  });
}

/**
 * Lists read only what may be open, newest first. Each index also holds what decides whether a
 * listing is open and what its own columns filter by, so that counting never visits the rows.
 */
async function createIndexes(knex: Knex): Promise<void> {
  const mayBeOpen = `where state in ('scheduled', 'published')`;
  const opening = 'expires_at, state';
  const filters = 'tenure, schedule, workplace, category_id, employer_id, salary_annual_cents';
  for (const [name, columns] of [
    ['jobs_newest', `published_at desc, id desc, ${opening}, ${filters}`],
    ['jobs_by_salary', `salary_annual_cents desc, published_at desc, id desc, ${opening}`],
    ['jobs_by_category', `category_id, published_at desc, id desc, ${opening}`],
    ['jobs_by_employer', `employer_id, published_at desc, id desc, ${opening}`],
    ['jobs_featured', `featured_until desc, published_at, ${opening}`],
  ] as const) {
    await knex.raw(`create index ${name} on jobs (${columns}) ${mayBeOpen}`);
  }
  await knex.raw(
    `create index articles_newest on articles (published_at desc, id desc, state) ${mayBeOpen}`,
  );
  await knex.raw(
    `create index job_texts_ready on job_texts (locale, job_id, state) where state = 'ready'`,
  );
}

function addText(table: Knex.CreateTableBuilder): void {
  table.string('locale', 2).notNullable().checkIn(LOCALES);
  table.text('state').notNullable().defaultTo('draft').checkIn(TEXT_STATES);
  table.text('slug').notNullable();
  table.text('title').notNullable();
  table.text('summary').notNullable();
  // As typed, in Markdown, and beside it what was rendered and sanitised when it was saved.
  table.text('body').notNullable();
  table.text('body_html').notNullable();
  addInstants(table);
}

/** Ready keys, compared byte by byte: neither engine sorts « Émile » before « Zoé » by itself. */
function addSortKey(knex: Knex, table: Knex.CreateTableBuilder, name: string) {
  const { config } = knex.client as { config: { client: unknown } };
  const postgres = config.client === 'pg';
  return table.specificType(name, postgres ? 'text collate "C"' : 'text').notNullable();
}

/** Demo content is marked, so that it can be taken away. */
function addOrigin(table: Knex.CreateTableBuilder): void {
  table.boolean('demo').notNullable().defaultTo(false);
  addInstants(table);
}

function addInstants(table: Knex.CreateTableBuilder): void {
  for (const name of ['created_at', 'updated_at']) {
    table.timestamp(name).notNullable();
  }
}
