export * from './attempts';
export * from './sessions';
export * from './users';
