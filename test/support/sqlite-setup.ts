import { setUpSqlite } from './sqlite-run';

export = setUpSqlite;
