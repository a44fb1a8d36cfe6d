import type { NotNull } from 'kysely';
import { anyOf, tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { applicantIndex } from './applicant-cells.ts';

/** The accounts of these persons by ID number, closed ones left out: where they read in 消息 what their cases tell them (01 §10.5). One statement. */
export async function findApplicantAccounts(ctx: Ctx, idNos: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const idNoOf = new Map(idNos.map((idNo) => [applicantIndex(ctx.app.keys, idNo), idNo]));
  const found = await tables(ctx)
    .selectFrom('applicant')
    .select(['id_no_index as index', 'account_id as accountId'])
    .$narrowType<{ index: NotNull }>()
    .where('id_no_index', '=', anyOf([...idNoOf.keys()]))
    .where('closed_at', 'is', null)
    .execute();
  return new Map(
    found.flatMap(({ index, accountId }) => {
      const idNo = idNoOf.get(index);
      return idNo ? [[idNo, accountId] as const] : [];
    }),
  );
}
