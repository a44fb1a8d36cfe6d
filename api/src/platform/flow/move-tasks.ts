import type { RawBuilder } from 'kysely';
import { centreCode } from '../access/orgs/shanghai-tree.ts';
import type { Ctx } from '../kernel/context.ts';
import { closingOf, FLOW_TASK, openingOf } from '../tasks/tasks.ts';
import type { FlowRow, RecordBinding } from './binding.ts';
import { type FlowDefinition, type FlowTask, getState } from './definition.ts';
import type { DueDates } from './timers.ts';

/** The statements that close the to-dos of the states that were left (of ended records, all) and open those of the new ones. */
export function taskWrites(
  tx: Ctx,
  flow: FlowDefinition,
  binding: RecordBinding,
  moved: readonly { row: FlowRow; state: string }[],
  dates: ReadonlyMap<string, DueDates>,
): (RawBuilder<unknown> | undefined)[] {
  if (moved.length === 0) return [];
  const ids = moved.map(({ row }) => row.id);
  const ended = moved.filter(({ state }) => getState(flow, state).final).map(({ row }) => row.id);
  const tasks = moved.flatMap(({ row, state }) => {
    const task = getState(flow, state).task;
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
        orgCode: addressOf(task, row),
      },
    ];
  });
  return [closingOf(tx, ids, FLOW_TASK, ended), openingOf(tx, tasks)];
}

const CITY = '310000';

/** Code of the organisation that the to-do is addressed to; null = the record's own. */
function addressOf({ at }: FlowTask, row: FlowRow): string | null {
  switch (at) {
    case 'DISTRICT':
      return row.districtCode;
    case 'CENTRE':
      return centreCode(CITY);
    case 'CITY':
      return CITY;
    case undefined:
      return null;
  }
}
