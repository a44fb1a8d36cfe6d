import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/** 评价编号 of those of the cases that were evaluated as a whole, by case id; one statement. The caller has checked whose they are. */
export async function findEvaluated(ctx: Ctx, caseIds: readonly string[]): Promise<Map<string, string>> {
  const found = await rows<{ id: string; no: string }>(
    ctx,
    sql`select service_id as id, evaluation_no as no from evaluation
         where service_type = 'case' and service_id = any(${[...caseIds]}::uuid[])`,
  );
  return new Map(found.map(({ id, no }) => [id, no]));
}
