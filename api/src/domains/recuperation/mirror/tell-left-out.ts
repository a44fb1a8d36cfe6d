import { findOrgByCode } from '../../../platform/access/index.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import type { LeftOut } from './take-cadres.ts';

/** So many are named; how many there are is said. */
const NAMED = 10;

/** The city's officers hear once a day whom the mirror does not have as 军休服务管理系统 says (03 §29.8), by number alone. */
export async function tellLeftOut(tx: Ctx, left: readonly LeftOut[]): Promise<void> {
  const city = await findOrgByCode(tx, '310000');
  if (!city) return;
  const named = left.slice(0, NAMED).map(({ cadreUid, reason }) => `${cadreUid}：${reason}`);
  await sendNotices(tx, [
    {
      template: 'N770',
      receivers: [{ roleCode: 'CITY_OFFICER', orgId: city.id }],
      variables: { 条数: left.length, 原因: named.join('；').slice(0, 400) },
      dueKey: `cadre-mirror-${localDateOf(tx.app.clock.now())}`,
    },
  ]);
}
