import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { openDatabase } from '../../src/database/database';
import { migrate } from '../../src/database/migrate';
import { environment } from './environment';

const TEMPLATE = 'escalier_template';

/** Makes the migrated database that the tests’ own are copied from: faster than migrating each. */
export async function makeTemplate(): Promise<void> {
  await dropTemplate();
  await tellServer(`create database ${TEMPLATE}`);
  const database = openDatabase(urlOf(TEMPLATE));
  try {
    await migrate(database);
  } finally {
    await database.close();
  }
}

export async function dropTemplate(): Promise<void> {
  await tellServer(`drop database if exists ${TEMPLATE} with (force)`);
}

export interface OwnDatabase {
  readonly url: string;
  /** Removes the database, whoever is still connected to it. */
  remove(): Promise<void>;
}

/** A database of the caller’s own: a copy of the template, or one without any table. */
export async function createPostgresDatabase(kind: 'migrated' | 'empty'): Promise<OwnDatabase> {
  const name = `escalier_test_${randomBytes(6).toString('hex')}`;
  await tellServer(
    `create database ${name} template ${kind === 'migrated' ? TEMPLATE : 'template0'}`,
  );
  return {
    url: urlOf(name),
    remove: () => tellServer(`drop database if exists ${name} with (force)`),
  };
}

function urlOf(name: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return url.href;
}

async function tellServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function serverUrl(): string {
  const url = environment.postgresUrl;
  if (url === undefined) throw new Error('no PostgreSQL server: the postgres project starts it');
  return url;
}
