import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { moveAll } from '../move-all.ts';
import { NOMINATION, SUBMISSION, SUMMARY } from '../record-types.ts';

/** 撤回发布, 取消计划: what was handed down is taken back with its to-dos; nothing is deleted (03 §29.4). */
export async function voidPlan(tx: Ctx, planId: string): Promise<void> {
  const of = (table: 'recup_nomination' | 'recup_submission' | 'recup_summary', ended: readonly string[]) =>
    tables(tx)
      .selectFrom(table)
      .select('id')
      .where('plan_id', '=', planId)
      .where('state', 'not in', [...ended])
      .orderBy('id')
      .execute();
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
  await moveAll(tx, NOMINATION, ids(await of('recup_nomination', ENDED)), 'void');
  await moveAll(tx, SUBMISSION, ids(await of('recup_submission', ['VOID', 'MISSED', 'CITY_PASSED'])), 'void');
  await moveAll(tx, SUMMARY, ids(await of('recup_summary', ['VOID', 'MISSED', 'ENDED'])), 'void');
}

const ENDED = ['DECLINED', 'LAPSED', 'REPLACED', 'CANCELLED', 'ATTENDED', 'ABSENT', 'CITY_PASSED'];
