import type { Ctx } from '../kernel/context.ts';
import { closeTasks, FLOW_TASK, openTasks } from '../tasks/tasks.ts';
import type { RecordBinding } from './binding.ts';
import { type FlowDefinition, getState } from './definition.ts';
import type { Planned } from './permit.ts';
import type { DueDates } from './timers.ts';

/** Closes the to-dos of the states that were left (of ended records, all) and opens those of the new ones. */
export async function moveTasks(
  tx: Ctx,
  flow: FlowDefinition,
  binding: RecordBinding,
  planned: readonly Planned[],
  dates: ReadonlyMap<string, DueDates>,
): Promise<void> {
  const finished = planned.filter((p) => getState(flow, p.next.state).final).map((p) => p.row.id);
  await closeTasks(
    tx,
    planned.map((p) => p.row.id),
    FLOW_TASK,
  );
  await closeTasks(tx, finished);
  await openTasks(
    tx,
    planned.flatMap(({ row, next }) => {
      const task = getState(flow, next.state).task;
      if (!task) return [];
      return [
        {
          kind: FLOW_TASK,
          recordType: binding.type,
          record: row,
          title: task.title,
          roleCode: task.role,
          priority: task.priority,
          dueAt: dates.get(row.id)?.dueAt ?? null,
        },
      ];
    }),
  );
}
