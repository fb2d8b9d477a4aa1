/** The engine that the running Jest project tests on. */
declare const engine: import('../../src/database/database').Database['engine'];
