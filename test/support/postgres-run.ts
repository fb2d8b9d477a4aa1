import { environment } from './environment';
import { dropTemplate, makeTemplate } from './postgres-databases';
import { startPostgres, type PostgresServer } from './postgres-server';

let server: PostgresServer | undefined;

/** Starts one server for the whole run, unless the person gave one; the tests find it as if given. */
export async function setUpPostgres(): Promise<void> {
  if (environment.postgresUrl === undefined) {
    server = await startPostgres();
    environment.postgresUrl = server.url;
  }
  await makeTemplate();
}

/** Leaves nothing behind: neither our server, nor our template on somebody’s. */
export async function tearDownPostgres(): Promise<void> {
  await (server === undefined ? dropTemplate() : server.stop());
}
