import { anyOf, tables } from '../../../../database/tables.ts';
import {
  causing,
  type FlowChange,
  type FlowRow,
  judgedBy,
  type RecordBinding,
} from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { adopt, dismiss } from './adopt.ts';
import { notAdoptable } from './adoptable.ts';
import { ADOPTABLE, differenceFlow, SETTLED_ELSEWHERE } from './difference.flow.ts';

interface Facts {
  code: string;
  /** Why it cannot be taken over. */
  refused: string | undefined;
}

async function loadFacts(ctx: Ctx, rows: readonly FlowRow[]): Promise<ReadonlyMap<string, Facts>> {
  const found = await tables(ctx)
    .selectFrom('cadre_difference as d')
    .innerJoin('emp_cadre as c', 'c.id', 'd.cadre_id')
    .select(['d.id', 'd.source', 'd.code', 'd.field', 'c.identity_tags as tags'])
    .where('d.id', '=', anyOf(rows.map(({ id }) => id)))
    .execute();
  return new Map(found.map((row) => [row.id, { code: row.code, refused: notAdoptable(row) }]));
}

const never = (message: string) => ({ code: 'E-0503', message, never: true as const });

async function follow(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const { row, input } of changes) {
    const said = input.reasonText ?? input.note;
    if (said)
      await tables(tx).updateTable('cadre_difference').set({ verdict_reason: said }).where('id', '=', row.id).execute();
  }
  for (const change of causing(differenceFlow, changes, 'adopt')) await adopt(tx, change);
  for (const change of causing(differenceFlow, changes, 'dismiss')) await dismiss(tx, change);
}

/** What the flow of 比对结果 asks and brings about (03 §31.5). */
export const differenceEffects: Partial<RecordBinding> = {
  limits: 'CADRE_DIFFERENCE',
  effects: ['adopt', 'dismiss'],
  ...judgedBy<Facts>({
    guards: {
      [ADOPTABLE]: ({ refused }) => refused === undefined || never(refused),
      // 互斥身份 ends by agreement of the sources or by a refusal, not by a remark.
      [SETTLED_ELSEWHERE]: ({ refused, code }) =>
        (refused !== undefined && code !== 'EXCLUSIVE') || never('请采纳或不采纳'),
    },
    loadFacts,
  }),
  onChange: follow,
};
