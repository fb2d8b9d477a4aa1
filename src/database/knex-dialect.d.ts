// knex ships its dialects without types; these are the members that we override.
declare module 'knex/lib/dialects/better-sqlite3/index.js' {
  class BetterSqlite3Client {
    _query(
      connection: import('better-sqlite3').Database,
      query: BetterSqlite3Client.Query,
    ): Promise<BetterSqlite3Client.Query>;
  }

  namespace BetterSqlite3Client {
    interface Query {
      readonly sql: string;
    }
  }

  export = BetterSqlite3Client;
}
