import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { applicantIndex } from './applicant-cells.ts';

/** The accounts of these persons by ID number, closed ones left out: where they read in 消息 what their cases tell them (01 §10.5). One statement. */
export async function findApplicantAccounts(ctx: Ctx, idNos: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const idNoOf = new Map(idNos.map((idNo) => [applicantIndex(ctx.app.keys, idNo), idNo]));
  const found = await rows<{ index: string; accountId: string }>(
    ctx,
    sql`select id_no_index as index, account_id as "accountId" from applicant
         where id_no_index = any(${[...idNoOf.keys()]}::text[]) and closed_at is null`,
  );
  return new Map(
    found.flatMap(({ index, accountId }) => {
      const idNo = idNoOf.get(index);
      return idNo ? [[idNo, accountId] as const] : [];
    }),
  );
}
