import { anyOf, tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/** 评价编号 of those of the cases that were evaluated as a whole, by case id; one statement. The caller has checked whose they are. */
export async function findEvaluated(ctx: Ctx, caseIds: readonly string[]): Promise<Map<string, string>> {
  const found = await tables(ctx)
    .selectFrom('evaluation')
    .select(['service_id as id', 'evaluation_no as no'])
    .where('service_type', '=', 'case')
    .where('service_id', '=', anyOf(caseIds))
    .execute();
  return new Map(found.map(({ id, no }) => [id, no]));
}
