import type { App } from '../kernel/app.ts';
import type { JobDefinition } from './job-definition.ts';

/**
 * One run of a definition, as the queue does it: a fresh context of the system actor that carries the job's title. Gives what the definition answers,
 * and calls `tally` with the steps of records and the notices that are certain.
 */
export async function runDefinition(
  app: App,
  definition: JobDefinition,
  data: Readonly<Record<string, unknown>>,
  tally?: (what: string, count: number) => void,
): Promise<unknown> {
  const ctx = app.context({ kind: 'SYSTEM', name: definition.title });
  return definition.run(tally ? { ...ctx, tally } : ctx, data);
}

/** Runs a registered job here and now, without the queue: for tests and for the technicians' command line. */
export async function runJob(app: App, name: string, data: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const definition = app.registry.jobs.find((job) => job.name === name);
  if (!definition) throw new Error(`no module defines the job “${name}”`);
  await runDefinition(app, definition, data);
}
