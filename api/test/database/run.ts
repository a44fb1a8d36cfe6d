/**
 * What the global set-up tells the test files. Jest's workers are processes of their own, so it goes through the
 * environment.
 */
export interface TestRun {
  /** Connection string of a database from which others can be created. */
  serverUrl: string;
  /** Database with all migrations applied; also the begin of the names of its clones. */
  template: string;
  disposable: boolean;
}

const variable = 'TEST_RUN';

/** Called once by the global set-up, before the workers start. */
export function announceRun(run: TestRun): void {
  process.env[variable] = JSON.stringify(run);
}

/** Whether this run has a database: one of files that do not ask for any has none. */
export const hasDatabase = (): boolean => process.env[variable] !== undefined;

/** @throws outside of a Jest run with the global set-up of this folder. */
export function currentRun(): TestRun {
  const text = process.env[variable];
  if (!text) throw new Error('No test database: run this file with Jest and the configuration of api/.');
  return JSON.parse(text);
}

/** Name of the clone of one Jest worker. */
export function workerDatabase(template: string, worker: string | number): string {
  return `${template}_w${worker}`;
}
