import { tables } from '../../../../database/tables.ts';
import { DomainError, refuse } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { sheetFlow } from './sheet.flow.ts';
import { districtSheet } from './sheet.record.ts';

/** The sheet under its lock, as somebody has seen it. @throws NOT_FOUND, E-0504 where it has changed, E-0503 in another state */
export async function lockSheet(tx: Ctx, id: string, version: number, states: readonly string[]) {
  const seen = await districtSheet.get(tx, id);
  const now = await tables(tx)
    .selectFrom('subsidy_sheet')
    .select(['state', 'version'])
    .where('id', '=', seen.id)
    .forUpdate()
    .executeTakeFirst();
  if (!now || !states.includes(now.state))
    throw new DomainError('E-0503', `结算单${sheetFlow.states[now?.state ?? '']?.title ?? ''}，不能进行该操作`);
  if (now.version !== version) throw refuse('E-0504');
  return seen;
}
