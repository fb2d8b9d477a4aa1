export * from './counter';
export * from './sessions';
export * from './users';
