import { setUpPostgres } from './postgres-run';

export = setUpPostgres;
