import { startPostgres, type PostgresServer } from '../support/postgres-server';

/** A server with as much memory as one that serves a site has: the tests get by with less. */
export function startMeasured(): Promise<PostgresServer> {
  return startPostgres({ shared_buffers: '512MB' });
}
