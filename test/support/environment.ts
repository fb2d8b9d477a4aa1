/** What the person who runs the tests may set, and what the run tells its tests, read here alone. */
export const environment = {
  /** A PostgreSQL server to test on, by a user who may create databases: `postgres://…`. */
  get postgresUrl(): string | undefined {
    return process.env.TEST_POSTGRES_URL === '' ? undefined : process.env.TEST_POSTGRES_URL;
  },
  set postgresUrl(url: string) {
    process.env.TEST_POSTGRES_URL = url;
  },
  /** The migrated file that the tests’ own are copied from; made by the run itself. */
  get sqliteTemplate(): string | undefined {
    return process.env.TEST_SQLITE_TEMPLATE;
  },
  set sqliteTemplate(path: string) {
    process.env.TEST_SQLITE_TEMPLATE = path;
  },
  /** A Chromium or Chrome to test in. */
  get chromiumPath(): string | undefined {
    return process.env.CHROMIUM_PATH === '' ? undefined : process.env.CHROMIUM_PATH;
  },
  /** How often the site is killed while it saves. */
  get kills(): number {
    return Number(process.env.KILLS ?? 3);
  },
  /** How often a browser is, while someone types: each takes a quarter of a minute. */
  get browserKills(): number {
    return Number(process.env.KILLS ?? 1);
  },
  /** The variables that every program inherits, with some more. */
  with(more: Record<string, string>): NodeJS.ProcessEnv {
    return { ...process.env, ...more };
  },
};
