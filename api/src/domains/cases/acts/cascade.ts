import { sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import { type ActInput, advance, type FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { CLOSED_STATES } from '../case-facts.ts';

/** Which step of the sub-cases follows a step of their case (R5.1.1, R5.1.4). Steps without an entry concern the case alone. */
const FOLLOWING: Readonly<Record<string, string>> = {
  pass: 'pass',
  return: 'return',
  resubmit: 'resubmit',
  accept: 'accept',
  requestSupplement: 'requestSupplement',
  remindSupplement: 'remindSupplement',
  supply: 'supply',
  suspend: 'suspend',
  resume: 'resume',
  finish: 'finish',
  terminate: 'terminate',
  cancel: 'cancel',
  withdraw: 'cancel',
  historicReturn: 'historicReturn',
  historicFinish: 'historicFinish',
  expire: 'cancel',
  forceFinish: 'forceFinish',
  forceTerminate: 'forceTerminate',
};

/**
 * Takes the open sub-cases of the changed cases along. A sub-case for which the step means nothing where it stands stays (one that is
 * already handled is not sent back to 待补正); closed ones keep their result.
 */
export async function cascade(tx: Ctx, changes: readonly FlowChange[]): Promise<FlowChange[]> {
  const moved: FlowChange[] = [];
  for (const [action, group] of Map.groupBy(changes, (c) => c.action)) {
    const following = FOLLOWING[action];
    if (!following) continue;
    const inputs = new Map<string, ActInput>(group.map((c) => [c.row.id, c.input]));
    const open = await tables(tx)
      .selectFrom('sub_case')
      .select(['id', 'case_id as caseId'])
      .where('case_id', '=', anyOf([...inputs.keys()]))
      .where(sql<boolean>`not state = any(${[...CLOSED_STATES]}::text[])`)
      .orderBy('case_id')
      .orderBy('position')
      .execute();
    const outcome = await advance(tx, {
      type: 'subCase',
      action: following,
      mode: 'CASCADE',
      rows: open.map((s) => ({ id: s.id, input: inputs.get(s.caseId) })),
    });
    moved.push(...outcome.changes);
  }
  return moved;
}
