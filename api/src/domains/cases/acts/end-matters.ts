import { tables } from '../../../database/tables.ts';
import { advance } from '../../../platform/flow/index.ts';
import { type Actor, type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { lockParents } from './case-effects.ts';

/** A matter that is being handled, and the case that it belongs to. */
interface OpenMatter {
  id: string;
  caseId: string;
}

/** Matters of a code that are being handled, in the order of their ids after one of them. */
export async function listOpenMatters(
  ctx: Ctx,
  matterCode: string,
  after: string,
  limit: number,
): Promise<OpenMatter[]> {
  return tables(ctx)
    .selectFrom('sub_case')
    .select(['id', 'case_id as caseId'])
    .where('matter_code', '=', matterCode)
    .where('state', 'in', ['ACCEPTED', 'IN_PROGRESS'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** 部门办结 of matters that another line of business has brought to their end; `actor` is who says so. Its case goes on as after any matter. */
export async function endMatters(ctx: Ctx, ids: readonly string[], actor: Actor, note: string): Promise<void> {
  if (ids.length === 0) return;
  await transaction({ ...ctx, actor }, async (tx) => {
    await lockParents(tx, ids);
    await advance(tx, {
      type: 'subCase',
      action: 'done',
      rows: ids.map((id) => ({ id })),
      input: { note, reasonText: note },
    });
  });
}
