/**
 * The one-way rule of the house: a module uses what stands below it, never above or in a circle.
 *
 *   main, cli, search-thread → app, searching → pages, desk, door, privacy, demo → features → http, mail, search
 *     → database, language → site-map, clock, config
 */

const FEATURES = [
  ...['jobs', 'articles', 'favourites', 'accounts', 'alerts', 'employers', 'authors', 'catalogue'],
  ...['media', 'reports', 'audit', 'imports', 'feeds', 'drafts', 'revisions', 'registers'],
  ...['previews', 'submissions', 'numbers'],
];

/** From the top down; a name is a file or a folder of src. */
const LAYERS = [
  ['main', 'cli', 'search-thread'],
  ['app', 'searching'],
  ['pages', 'desk', 'door', 'privacy', 'demo'],
  FEATURES,
  ['http', 'mail', 'search'],
  ['database', 'language'],
  ['site-map', 'clock', 'config'],
];

const EXPRESS = 'node_modules/(@types/)?express';
const SQL_ENGINES = 'node_modules/(@types/)?(knex|better-sqlite3|pg)/';

/** Matches the modules of these names: `src/app.ts`, `src/jobs/model.ts`, `src/jobs/model/list.ts`. */
const modules = (names) => `^src/(${names.join('|')})(\\.ts$|/)`;

const feature = FEATURES.join('|');

const noWayUp = LAYERS.slice(1).map((layer, index) => ({
  name: `no-way-up-from-${layer[0]}`,
  comment: `${layer.join(', ')}: what stands above may use it, not the other way round.`,
  severity: 'error',
  from: { path: modules(layer) },
  to: { path: modules(LAYERS.slice(0, index + 1).flat()) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...noWayUp,
    {
      name: 'only-model-rules-and-card',
      comment: 'A feature may use another feature’s model, rules and card, nothing else of it.',
      severity: 'error',
      from: { path: `^src/(${feature})/` },
      to: {
        path: `^src/(${feature})/`,
        pathNot: [`^src/$1/`, `^src/(${feature})/(model|rules|card)(\\.ts$|/)`],
      },
    },
    {
      name: 'no-circle',
      comment: 'No module stands in a circle, not even of types.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'has-a-floor',
      comment: 'Each file and folder of src stands in a layer: give a new one its place in LAYERS.',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: modules(LAYERS.flat()) },
    },
    {
      name: 'has-a-floor-to-stand-on',
      comment: 'Each file and folder of src stands in a layer: give a new one its place in LAYERS.',
      severity: 'error',
      from: { path: '^src/', pathNot: modules(LAYERS.flat()) },
      to: {},
    },
    {
      name: 'no-request-below',
      comment:
        'Models, rules, search and language know nothing of Express, not even through others.',
      severity: 'error',
      from: { path: ['^src/(search|language)/', '^src/[^/]+/(model|rules)(\\.ts$|/)'] },
      to: { path: EXPRESS, reachable: true },
    },
    {
      name: 'engines-in-the-database-folder',
      comment:
        'Only src/database and the migrations know the SQL engines; models ask src/database.',
      severity: 'error',
      from: { pathNot: ['^src/database/', '^migrations/'] },
      to: { path: SQL_ENGINES },
    },
    {
      name: 'sql-in-models',
      comment:
        'Queries are written in models, search/engine, the outbox: others only pass the connection on.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          '^src/database/',
          '^src/[^/]+/model(\\.ts$|/)',
          '^src/search/engine(\\.ts$|/)',
          '^src/mail/outbox(\\.ts$|/)',
          // They open it, migrate it and close it.
          '^src/main\\.ts$',
          '^src/search-thread\\.ts$',
          '^src/cli/',
        ],
      },
      to: { path: '^src/database/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'migrations-stand-alone',
      comment: 'A migration that runs years from now may not change with the features of today.',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { path: '^src/', pathNot: modules(LAYERS.slice(-2).flat()) },
    },
    {
      name: 'no-test-in-the-site',
      comment: 'What runs in production uses neither the tests nor what is installed for them.',
      severity: 'error',
      from: { path: '^(src|migrations)/' },
      to: { path: ['^test/', '^dist/'] },
    },
    {
      name: 'no-development-package-in-the-site',
      comment: 'npm ci --omit=dev leaves these out, and the site would not start.',
      severity: 'error',
      from: { path: '^(src|migrations)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-stranger',
      comment: 'A package is named in package.json, and a file is there.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] },
    },
    {
      name: 'no-missing-file',
      comment: 'The file or package does not exist.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'types'],
    },
    exoticRequireStrings: ['require.resolve'],
  },
};
