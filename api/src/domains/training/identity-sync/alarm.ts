import { type SqlInstant, sql, toDateOrNull } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { findOrgByCode } from '../../../platform/access/index.ts';
import { formatDateTime, localDateOf, MINUTE_MS } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { CITY_CODE } from '../district-office.ts';

/** How long after a successful run the next one is late: a night and what it takes. */
const LATE_MS = 26 * 60 * MINUTE_MS;

/** Tells technicians and parameter administrators that a run has failed (02 §2.11, §12.7). */
export function alarmOfRun(tx: Ctx, runId: string, error: string): Promise<void> {
  return tell(tx, {
    fault: `退役退休系统身份同步失败：${error}`,
    advice: '检查退役退休系统及其通道，恢复后在“身份同步”页重新同步',
    dueKey: `identity-sync-${runId}`,
  });
}

/** Tells them once a day when there was no successful run for more than a day; an installation that never had one is not late. */
export async function alarmWhenLate(tx: Ctx): Promise<void> {
  const now = tx.app.clock.now();
  const found = await tables(tx)
    .selectFrom('training_identity_sync')
    .select(sql<SqlInstant | null>`max(started_at)`.as('at'))
    .where('state', '=', 'SUCCEEDED')
    .executeTakeFirst();
  const last = toDateOrNull(found?.at);
  if (!last || now.getTime() - last.getTime() <= LATE_MS) return;
  await tell(tx, {
    fault: `退役退休系统身份同步已超过1天未成功，上次成功：${formatDateTime(last)}`,
    advice: '在“身份同步”页查看失败原因并重新同步',
    dueKey: `identity-sync-late-${localDateOf(now)}`,
  });
}

/** The city decides about who was not delivered; nothing happens to them until then. */
export async function tellOfMissing(tx: Ctx, missing: number): Promise<void> {
  const city = missing > 0 ? await findOrgByCode(tx, CITY_CODE) : undefined;
  if (!city) return;
  await sendNotices(tx, [
    {
      template: 'N224',
      receivers: [{ roleCode: 'CITY_OFFICER', orgId: city.id }],
      variables: { 人数: missing },
      link: '/training/identity-sync?tab=doubts',
    },
  ]);
}

async function tell(tx: Ctx, told: { fault: string; advice: string; dueKey: string }): Promise<void> {
  const city = await findOrgByCode(tx, CITY_CODE);
  if (!city) return;
  await sendNotices(tx, [
    {
      template: 'N04',
      receivers: ['TECH', 'ADMIN'].map((roleCode) => ({ roleCode, orgId: city.id })),
      variables: {
        故障描述: told.fault,
        影响范围: '身份镜像未改动；学员报名仍实时查询，查询不到时待核验',
        解决建议: told.advice,
        traceId: tx.traceId,
      },
      dueKey: told.dueKey,
      link: '/training/identity-sync',
    },
  ]);
}
