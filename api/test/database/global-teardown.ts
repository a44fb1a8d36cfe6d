import { removeFilesOf } from './files.ts';
import { currentRun, hasDatabase } from './run.ts';
import { closeNow } from './shared-state.ts';

/** After the last test file, also when tests failed: no server, no database, no folder stays behind. */
export default async function globalTeardown(): Promise<void> {
  if (!hasDatabase()) return;
  removeFilesOf(currentRun().template);
  await closeNow();
}
