import { firstRow, run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { DomainError } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { MatterBody } from './matter-body.ts';

export const MATTER_KIND = 'matter';

/** Codes of the catalogue's errors with their texts. */
export const matterErrors = { 'E-0521': '事项代码{code}已由其他事项使用，请改用其他代码' } as const;

/** Who takes the same code at the same time waits here, and finds what the first has kept. */
async function lockCode(tx: Ctx, code: string): Promise<void> {
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`matter.code.${code}`}, 0))`);
}

/** A code names one matter for ever: cases, limits and statistics go by it. */
export async function problemsOfCode(
  tx: Ctx,
  { code }: MatterBody,
  ruleId: string | null,
): Promise<{ path: string; message: string }[]> {
  await lockCode(tx, code);
  const named = await tables(tx)
    .selectFrom('rule_version')
    .select(['rule_id as ruleId', sql<string>`body ->> 'code'`.as('code')])
    .where('kind', '=', MATTER_KIND)
    .where('state', 'not in', ['REJECTED', 'DISCARDED'])
    .where(sql<boolean>`(body ->> 'code' = ${code} or (rule_id = ${ruleId}::uuid and state = 'APPROVED'))`)
    .execute();
  if (named.some((one) => one.ruleId === ruleId && one.code !== code))
    return [{ path: 'code', message: '事项代码启用后不能更改' }];
  return named.some((one) => one.ruleId !== ruleId) ? [{ path: 'code', message: `事项代码${code}已使用` }] : [];
}

/**
 * What is approved, or comes into force, takes no other matter's code: the later of two versions does not overwrite the other's matter.
 *
 * @throws E-0521
 */
export async function refuseTakenCode(tx: Ctx, ruleId: string, code: string): Promise<void> {
  await lockCode(tx, code);
  const other = await firstRow(
    tx,
    sql`select 1 from rule_version where kind = ${MATTER_KIND} and state = 'APPROVED' and body ->> 'code' = ${code} and rule_id <> ${ruleId}`,
  );
  if (other) throw new DomainError('E-0521', matterErrors['E-0521'].replace('{code}', code));
}

/** The same of a version that was just approved, whenever it comes into force. @throws E-0521 */
export async function refuseApproving(
  tx: Ctx,
  { ruleId, version, approved }: { ruleId: string; version: number; approved: boolean },
): Promise<void> {
  if (!approved) return;
  const row = await tables(tx)
    .selectFrom('rule_version')
    .select(sql<string>`body ->> 'code'`.as('code'))
    .where('rule_id', '=', ruleId)
    .where('number', '=', version)
    .executeTakeFirst();
  if (row) await refuseTakenCode(tx, ruleId, row.code);
}
