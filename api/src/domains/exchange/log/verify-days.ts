import { rows, sql } from '../../../database/sql.ts';
import { findOrgByCode } from '../../../platform/access/index.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { type DayVerdict, verifyDay } from '../../../platform/chain/index.ts';
import { badInput } from '../../../platform/errors/index.ts';
import { exchangeLog } from '../../../platform/exchange/log/exchange-log.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';

/** Days of one check. */
const MOST_DAYS = 93;
const CITY = '310000';

/** A day's verdict in words: 「第 n 条起校验失败」 or 完整 (AC38-2). */
export interface CheckedDay extends DayVerdict {
  text: string;
}

/**
 * 完整性校验: recomputes the days that have rows between two dates (inclusive). A broken day is a security alert to the security and
 * audit administrators and an audit row.
 */
export async function verifyLogDays(ctx: Ctx, from: string, to: string): Promise<CheckedDay[]> {
  const days = await rows<{ day: string }>(
    ctx,
    sql`select distinct day::text as day from exchange_log_chain where day between ${from}::date and ${to}::date order by day limit ${MOST_DAYS + 1}`,
  );
  if (from > to || days.length > MOST_DAYS) throw badInput([{ path: 'from', message: '请选择时间范围（最长93天）' }]);
  const verdicts: CheckedDay[] = [];
  for (const { day } of days) verdicts.push(withText(await verifyDay(ctx, exchangeLog, day)));
  await report(ctx, from, to, verdicts);
  return verdicts;
}

function withText(verdict: DayVerdict): CheckedDay {
  return {
    ...verdict,
    text: verdict.brokenAt ? `第 ${verdict.brokenAt} 条起校验失败` : `完整，共 ${verdict.links} 条`,
  };
}

async function report(ctx: Ctx, from: string, to: string, verdicts: readonly CheckedDay[]): Promise<void> {
  const broken = verdicts.filter((verdict) => verdict.brokenAt);
  await transaction(ctx, async (tx) => {
    await recordAudit(tx, {
      event: 'dx.log.verify',
      ok: broken.length === 0,
      objectType: 'exchangeLog',
      detail: { from, to, days: verdicts.length, broken: broken.map(({ day, text }) => `${day} ${text}`) },
    });
    const city = broken.length > 0 ? await findOrgByCode(tx, CITY) : undefined;
    if (!city) return;
    await sendNotices(
      tx,
      broken.map(({ day, text }) => ({
        template: 'N04',
        receivers: ['SEC_ADMIN', 'AUD_ADMIN'].map((roleCode) => ({ roleCode, orgId: city.id })),
        variables: {
          故障描述: `数据交换日志 ${day} ${text}`,
          影响范围: '该日日志可能被篡改，不能作为凭证',
          解决建议: '保留现场，与该日归档文件比对，按安全事件处置',
          traceId: tx.traceId,
        },
      })),
    );
  });
}
