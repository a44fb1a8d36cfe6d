import { firstRow, sql } from '../../../database/sql.ts';
import { findOrgByCode } from '../../../platform/access/index.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { CITY_CODE } from '../district-office.ts';
import { expiredFrom } from './expired-files.ts';

/** Once a year the city hears of what has been kept long enough (02 §2.6): periods end with a year. Nothing is destroyed. */
export async function tellOfExpired(ctx: Ctx): Promise<void> {
  await transaction(ctx, async (tx) => {
    const counted = await firstRow<{ n: number }>(tx, sql`select count(*)::int as n from ${await expiredFrom(tx)}`);
    const city = counted?.n ? await findOrgByCode(tx, CITY_CODE) : undefined;
    if (!counted || !city) return;
    await sendNotices(tx, [
      {
        template: 'N456',
        receivers: [{ roleCode: 'CITY_OFFICER', orgId: city.id }],
        variables: { 数量: counted.n },
        link: '/training/figures',
        dueKey: `training-retention-${localDateOf(tx.app.clock.now()).slice(0, 4)}`,
      },
    ]);
  });
}
