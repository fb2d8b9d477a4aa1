import { tearDownPostgres } from './postgres-run';

export = tearDownPostgres;
