import { anyOf, tables } from '../../../database/tables.ts';
import { advance } from '../../../platform/flow/index.ts';
import { onProjectsStopped } from '../projects/index.ts';
import { RUN } from './record-types.ts';
import { BEFORE_RUNNING } from './run.flow.ts';

/** BR14-4: runs of removed projects that have not begun are cancelled, those under way go on. A suspension keeps from opening alone. */
export const followingProjects = onProjectsStopped.join(async (tx, step, stopped) => {
  if (step !== 'remove') return;
  const found = await tables(tx)
    .selectFrom('training_run')
    .select(['id', 'project_id as projectId'])
    .where('project_id', '=', anyOf(stopped.map(({ id }) => id)))
    .where('state', '=', anyOf(BEFORE_RUNNING))
    .orderBy('id')
    .execute();
  const reasons = new Map(stopped.map(({ id, reason }) => [id, reason]));
  if (found.length > 0)
    await advance(tx, {
      type: RUN,
      action: 'endWithLibrary',
      rows: found.map(({ id, projectId }) => ({
        id,
        input: { reasonText: `项目被剔除：${reasons.get(projectId) ?? ''}`.slice(0, 500) },
      })),
      mode: 'CASCADE',
    });
});
