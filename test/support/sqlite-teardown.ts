import { tearDownSqlite } from './sqlite-run';

export = tearDownSqlite;
