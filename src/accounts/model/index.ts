export * from './counter';
export * from './invitations';
export * from './sessions';
export * from './tokens';
export * from './users';
