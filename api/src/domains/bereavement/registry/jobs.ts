import { toDate } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { findOrgByCode } from '../../../platform/access/index.ts';
import { DAY_MS, formatDateTime, localDateOf } from '../../../platform/calendar/index.ts';
import type { JobDefinition } from '../../../platform/jobs/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { NOTICES } from '../notices.ts';
import { registrySettings } from '../parameters.ts';
import { pullDeaths } from './pull.ts';

export const PULL_JOB = 'bereavement.pull';

/** The technicians hear of a registry that has said nothing for some days (03 §34.4), once a day. */
async function warnOfSilence(ctx: Ctx): Promise<void> {
  const { silentDays } = await readParameter(ctx, registrySettings);
  const now = ctx.app.clock.now();
  const last = await tables(ctx)
    .selectFrom('death_record')
    .select('received_at')
    .orderBy('received_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!last) return;
  const at = toDate(last.received_at);
  const days = Math.floor((now.getTime() - at.getTime()) / DAY_MS);
  if (days < silentDays) return;
  const city = await findOrgByCode(ctx, '310000');
  if (!city) return;
  await transaction(ctx, (tx) =>
    sendNotices(tx, [
      {
        template: NOTICES.silent,
        receivers: [{ roleCode: 'TECH', orgId: city.id }],
        variables: { 天数: days, 时间: formatDateTime(at) },
        dueKey: `death-registry-${localDateOf(now)}`,
      },
    ]),
  );
}

export const registryJobs: readonly JobDefinition[] = [
  {
    name: PULL_JOB,
    title: '死亡库数据获取',
    cron: '0 3 * * *',
    concurrency: 1,
    run: async (ctx) => {
      const 新增或变更 = await pullDeaths(ctx);
      await warnOfSilence(ctx);
      return { 新增或变更 };
    },
  },
];
