import { randomUUID } from 'node:crypto';
import { firstRow, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { demoActor } from '../../../platform/access/index.ts';
import { approveBatch, runBatch } from '../../../platform/batches/index.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { proposeRun } from './propose.ts';
import { searchHistoric } from './search.ts';

/** 松江区 and 宝山区: the demonstration has cases there that wait for their pre-review, and no clerks. */
const TREATED = '310117';
const WAITING = '310113';

/** Two runs of 历史预审退回: one that a second officer let begin and that is over, one that waits for the second officer. */
export async function loadDemoRuns(ctx: Ctx): Promise<void> {
  if (await firstRow(ctx, sql`select 1 as one from historic_run limit 1`)) return;
  const [officer, second] = [await cityOfficer(ctx, 'city_officer'), await cityOfficer(ctx, 'city_officer2')];
  if (!officer || !second) return;
  const treated = await propose(officer, TREATED);
  if (treated) {
    await approveBatch(second, treated);
    await runBatch(ctx, treated);
  }
  await propose(officer, WAITING);
}

/** As an officer of the city, who sees every district. */
async function cityOfficer(ctx: Ctx, loginName: string): Promise<Ctx | undefined> {
  const user = await tables(ctx)
    .selectFrom('user_account')
    .select('id')
    .where('login_name', '=', loginName)
    .executeTakeFirst();
  const actor = user && (await demoActor(ctx, user.id, 'CITY_OFFICER'));
  return actor && { ...ctx, actor: { ...actor, scope: { kind: 'ALL' } } };
}

/** 生成预览 of what a district has left from before today; nothing where it has none. */
async function propose(ctx: Ctx, districtCode: string): Promise<string | undefined> {
  const criteria = { before: localDateOf(ctx.app.clock.now()), districtCode };
  const { count } = await searchHistoric(ctx, 'RETURN', criteria);
  if (count === 0) return undefined;
  return proposeRun(ctx, {
    tool: 'RETURN',
    criteria,
    reasonCode: 'R08',
    reasonText: '上线前由原系统迁入，请申请人在新系统重新提交',
    seen: count,
    requestId: randomUUID(),
  });
}
