export { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './embedded-postgres.ts';
export { readPostmaster } from './postmaster-file.ts';
export { stopServer } from './server.ts';
