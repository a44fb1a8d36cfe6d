/** The job that works on the tables of client systems. */
export const MIGRATE_JOB = 'crypto.migrate';
